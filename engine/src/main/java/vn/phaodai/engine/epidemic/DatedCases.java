// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Cases that have all their dates in common.
///
/// @param onset of symptoms; null where nobody knows or there were none
/// @param sampled when the sample was taken that found them
/// @param reported when they became known
/// @param found where they were when found
public record DatedCases(
    @Nullable LocalDate onset,
    @Nullable LocalDate sampled,
    LocalDate reported,
    Found found,
    int count) {
  public DatedCases {
    if (count < 0) {
      throw new IllegalArgumentException(count + " cases");
    }
  }

  /// Where cases are found: whom a community can still infect, and who infected them.
  public enum Found {
    COMMUNITY,
    /// Already kept apart.
    QUARANTINED,
    /// Infected elsewhere.
    IMPORTED
  }

  /// By which date cases stand in a curve. Where a case lacks it, the next one takes its place.
  public enum Basis {
    ONSET,
    SAMPLING,
    REPORT
  }

  public LocalDate day(Basis basis) {
    return switch (basis) {
      case ONSET -> onset == null ? day(Basis.SAMPLING) : onset;
      case SAMPLING -> sampled == null ? reported : sampled;
      case REPORT -> reported;
    };
  }

  /// Whether the curve shows them by another date than asked for.
  public boolean lacks(Basis basis) {
    return switch (basis) {
      case ONSET -> onset == null;
      case SAMPLING -> sampled == null;
      case REPORT -> false;
    };
  }
}
