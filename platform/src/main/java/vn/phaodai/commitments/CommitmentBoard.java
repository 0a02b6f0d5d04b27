// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.phaodai.territory.Unit;
import vn.phaodai.zones.RiskLevel;
import vn.phaodai.zones.ZoneLevels;

/// The commitments of a place on a day, as they hang on the wall.
///
/// @param columns in the order of ux: red to shrink, orange to yellow, yellow to green, green to
///   hold, and what fits none of these
/// @param unpromised units with a level and no commitment in force about them, the highest first
/// @param asked new dates that wait for somebody above
public record CommitmentBoard(
    Unit place,
    LocalDate day,
    List<Column> columns,
    List<Unpromised> unpromised,
    List<Asked> asked) {
  public CommitmentBoard {
    columns = List.copyOf(columns);
    unpromised = List.copyOf(unpromised);
    asked = List.copyOf(asked);
  }

  /// @param key of its heading
  /// @param colour green, yellow, orange, red; empty for none
  public record Column(String key, String colour, List<Judged> cards) {
    public Column {
      cards = List.copyOf(cards);
    }
  }

  public record Unpromised(Unit unit, ZoneLevels.Decision decision) {
    public RiskLevel level() {
      return decision.level();
    }
  }

  /// @param mayDecide whether the reader may accept or decline
  public record Asked(Commitment asked, Commitment first, boolean mayDecide) {}

  public List<Judged> all() {
    return columns.stream().flatMap(column -> column.cards().stream()).toList();
  }

  /// What was missed or may be.
  public List<Judged> urgent() {
    return all().stream().filter(one -> one.standing().compareTo(Standing.AT_RISK) >= 0).toList();
  }

  /// Promises that fall due within one week.
  ///
  /// @param monday its first day
  /// @param due the earliest first
  public record Week(LocalDate monday, List<Judged> due) {
    public Week {
      due = List.copyOf(due);
    }

    public LocalDate sunday() {
      return monday.plusDays(6);
    }
  }

  /// Weeks in which something falls due, the earliest first; what has no date is not among them.
  public List<Week> weeks() {
    Map<LocalDate, List<Judged>> weeks = new TreeMap<>();
    all().stream()
        .filter(one -> one.commitment().promise().due() != null)
        .sorted(Comparator.comparing(CommitmentBoard::due))
        .forEach(
            one ->
                weeks
                    .computeIfAbsent(
                        due(one).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        _ -> new ArrayList<>())
                    .add(one));
    return weeks.entrySet().stream().map(one -> new Week(one.getKey(), one.getValue())).toList();
  }

  private static LocalDate due(Judged one) {
    return Objects.requireNonNull(one.commitment().promise().due());
  }

  public long count(Standing standing) {
    return all().stream().filter(one -> one.standing() == standing).count();
  }
}
