// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.situation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.phaodai.measures.Measure;
import vn.phaodai.territory.Unit;

/// One reporting day of a unit and of the units directly under it, as known now.
///
/// @param running the reporting day that news of this moment belongs to
/// @param cutOff when the day closes
/// @param strip the unit's days up to this one, oldest first
/// @param revisions what changed after the day was over, latest first
/// @param isCut whether there were more revisions than are shown
public record Board(
    LocalDate day,
    LocalDate running,
    LocalTime cutOff,
    Row total,
    List<Row> rows,
    List<StripDay> strip,
    List<Revision> revisions,
    boolean isCut) {
  /// New F0, whatever the place where they were found.
  public static final List<Measure> CASES =
      List.of(
          Measure.CASES_COMMUNITY,
          Measure.CASES_QUARANTINE,
          Measure.CASES_LOCKDOWN,
          Measure.CASES_FACILITY,
          Measure.CASES_CARER,
          Measure.CASES_IMPORTED,
          Measure.CASES_OTHER_PROVINCE);

  /// Tests run: a pool is one.
  public static final Set<Measure> TESTS =
      Set.of(Measure.PCR_READ, Measure.POOLS_READ, Measure.RAPID_READ);

  public Board {
    rows = List.copyOf(rows);
    strip = List.copyOf(strip);
    revisions = List.copyOf(revisions);
  }

  /// Whether the day has closed: it changes only by late and corrected news.
  public boolean isClosed() {
    return day.isBefore(running);
  }

  /// Somebody said of a unit that it has reported.
  ///
  /// @param by who told it; may be empty
  /// @param confirmedAt by the unit's own officer, of what was typed on its behalf; null: not yet
  /// @param own false where a unit above spoke for all below it
  public record Told(
      Channel channel, String by, Instant at, @Nullable Instant confirmedAt, boolean own) {
    /// Somebody else typed it, and the unit has not said that it is right.
    public boolean waits() {
      return own && channel.isOnBehalf() && confirmedAt == null;
    }
  }

  /// @param figures a measure that is absent was not reported
  /// @param told null where nobody answered for the unit or one above it
  /// @param communes how many lie in the unit, itself included
  /// @param reported of those, how many have a figure or an answer
  /// @param last day of which anything is known of it; null: nothing for a month
  public record Row(
      Unit unit,
      Map<Measure, Long> figures,
      @Nullable Told told,
      int communes,
      int reported,
      @Nullable LocalDate last) {
    public Row {
      figures = Map.copyOf(figures);
    }

    /// “Chưa báo cáo”: nothing is known, which is not zero.
    public boolean isSilent() {
      return figures.isEmpty() && told == null;
    }

    /// Null where it was not reported; zero only where somebody answered for the unit.
    public @Nullable Long figure(Measure measure) {
      Long value = figures.get(measure);
      return value == null && told != null ? Long.valueOf(0) : value;
    }

    /// The sum of what was reported; null where nothing of it was.
    public @Nullable Long sum(Collection<Measure> measures) {
      List<Long> known = measures.stream().map(this::figure).filter(Objects::nonNull).toList();
      return known.isEmpty() ? null : Long.valueOf(known.stream().mapToLong(v -> v).sum());
    }

    public @Nullable Long cases() {
      return sum(CASES);
    }

    /// How many tests it took to find one F0; null where either is not known or no F0 was found.
    public @Nullable Double testsPerCase() {
      Long tests = sum(TESTS);
      Long found = cases();
      return tests == null || found == null || found == 0 ? null : (double) tests / found;
    }
  }

  public record StripDay(LocalDate day, Row row) {}

  /// @param cause what brought it, e.g. `import 17`
  public record Revision(
      String unitName, Measure measure, long delta, String room, String cause, Instant at) {}
}
