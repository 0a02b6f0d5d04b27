// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phaodai.territory.Unit;

/// The slogan's indicators of a unit and the units under it, for the reporting days up to one.
///
/// @param above units above it that the reader may see, from the top down
/// @param day last reporting day; `from` the first
/// @param running the reporting day that is not closed yet
/// @param late communes that are behind, those that still wait the longest first
/// @param isCut whether there are more of them
public record IndicatorBoard(
    List<Unit> above,
    LocalDate from,
    LocalDate day,
    LocalDate running,
    List<Target> targets,
    Row total,
    List<Row> rows,
    List<Late> late,
    boolean isCut) {
  public IndicatorBoard {
    above = List.copyOf(above);
    targets = List.copyOf(targets);
    rows = List.copyOf(rows);
    late = List.copyOf(late);
  }

  /// What an indicator came to; [Reading#NONE] where nothing is known.
  public record Row(Unit unit, Map<Indicator, Reading> readings) {
    public Row {
      readings = Map.copyOf(readings);
    }

    public Reading of(Indicator indicator) {
      return readings.getOrDefault(indicator, Reading.NONE);
    }

    /// Whether any indicator of this part of the slogan misses its target; null where none of them
    /// is known.
    public @Nullable Boolean misses(Slogan slogan, List<Target> targets) {
      List<Target> known =
          targets.stream()
              .filter(target -> target.slogan() == slogan && of(target.indicator()).isKnown())
              .toList();
      return known.isEmpty()
          ? null
          : Boolean.valueOf(
              known.stream().anyMatch(target -> of(target.indicator()).misses(target)));
    }
  }

  /// A commune that is behind with one indicator.
  ///
  /// @param above name of the unit above it
  /// @param open how many of the late ones still wait; `since` the oldest of them
  public record Late(
      Indicator indicator,
      Unit unit,
      String above,
      long late,
      long open,
      @Nullable Instant since) {}
}
