// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.situation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.phaodai.measures.Measure;
import vn.phaodai.territory.Unit;

/// A province's day as it was closed, at its last cut-off or at one before that. It is named by the
/// day, the cut-off and the number.
///
/// @param number 1 for the first closing at this cut-off; each later one had other figures
/// @param from the first instant of the window whose figures these are
/// @param cutOff the first instant that no longer belongs to the window
/// @param endsDay whether the cut-off is the day's last; figures of one before it are interim
/// @param figures of every unit that had any, by unit
/// @param silent communes of which nothing was known
/// @param corrections what differs from the number before; empty in the first
/// @param isNew whether this call closed it; false where nothing had changed since
public record Closure(
    long id,
    Unit province,
    LocalDate day,
    int number,
    Instant from,
    Instant cutOff,
    boolean endsDay,
    Instant closedAt,
    Map<Long, Map<Measure, Long>> figures,
    List<Unit> silent,
    List<Correction> corrections,
    boolean isNew) {
  public Closure {
    figures = Map.copyOf(figures);
    silent = List.copyOf(silent);
    corrections = List.copyOf(corrections);
  }

  /// A figure that was published otherwise.
  ///
  /// @param before 0 where it was not known
  public record Correction(Unit unit, Measure measure, long before, long now) {}

  /// A figure of a unit; 0 where nothing was counted.
  public long figure(long unit, Measure measure) {
    return figures.getOrDefault(unit, Map.of()).getOrDefault(measure, 0L);
  }

  /// Figures below zero: a correction was larger than what it corrects, and somebody must look.
  ///
  /// @param value below zero
  public record Negative(long unit, Measure measure, long value) {}

  public List<Negative> negatives() {
    return figures.entrySet().stream()
        .flatMap(
            of ->
                of.getValue().entrySet().stream()
                    .filter(figure -> figure.getValue() < 0)
                    .map(figure -> new Negative(of.getKey(), figure.getKey(), figure.getValue())))
        .sorted(Comparator.comparingLong(Negative::unit).thenComparing(Negative::measure))
        .toList();
  }
}
