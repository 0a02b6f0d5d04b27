// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A span of civil days, half-open.
///
/// @param from the first day
/// @param until the first day after; null: no end is known
public record Validity(LocalDate from, @Nullable LocalDate until) {
  public Validity {
    if (until != null && !from.isBefore(until)) {
      throw new IllegalArgumentException("empty: " + from + " to " + until);
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }

  public boolean overlaps(Validity other) {
    return intersection(other).isPresent();
  }

  /// The days in both.
  public Optional<Validity> intersection(Validity other) {
    LocalDate first = from.isAfter(other.from) ? from : other.from;
    @Nullable LocalDate last = earlier(until, other.until);
    return last != null && !first.isBefore(last)
        ? Optional.empty()
        : Optional.of(new Validity(first, last));
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }
}
