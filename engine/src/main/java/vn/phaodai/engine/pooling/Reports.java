// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The reports that stand, one a tube: corrections applied, repetitions counted once.
///
/// @param <K> what names a tube
final class Reports<K> {
  /// @param result null when reports contradict each other
  record Standing(@Nullable Result result, Instant resultedAt, int revision) {
    boolean is(@Nullable Result wanted) {
      return result == wanted;
    }

    boolean isConclusive() {
      return result != null && result.isConclusive();
    }

    PersonState.Cause cause() {
      return switch (result) {
        case INCONCLUSIVE -> PersonState.Cause.INCONCLUSIVE;
        case LOST -> PersonState.Cause.LOST;
        case MISLABELLED -> PersonState.Cause.MISLABELLED;
        case null -> PersonState.Cause.CONTRADICTORY;
        case POSITIVE, NEGATIVE -> throw new IllegalStateException("says something");
      };
    }
  }

  private final Map<K, Standing> byTube = new HashMap<>();

  void add(K tube, Result result, Instant resultedAt, int revision) {
    byTube.merge(tube, new Standing(result, resultedAt, revision), Reports::standing);
  }

  /// Of two reports of one tube; does not depend on which came first.
  private static Standing standing(Standing one, Standing other) {
    if (one.revision() != other.revision()) {
      return one.revision() > other.revision() ? one : other;
    }
    Standing earlier = one.resultedAt().isAfter(other.resultedAt()) ? other : one;
    return one.result() == other.result()
        ? earlier
        : new Standing(null, earlier.resultedAt(), one.revision());
  }

  @Nullable Standing of(K tube) {
    return byTube.get(tube);
  }

  Map<K, Standing> all() {
    return byTube;
  }
}
