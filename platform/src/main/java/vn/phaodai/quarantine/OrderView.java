// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One order with all that belongs to it.
///
/// @param firstFacility into which they were ordered; null where it was home
/// @param ready what the rule of release says today; null while it is not in force
public record OrderView(
    OrderRow row,
    long unitId,
    String unitCode,
    String source,
    @Nullable LocalDate centralUntil,
    @Nullable String firstFacility,
    String reason,
    @Nullable Paper ordered,
    @Nullable Paper released,
    @Nullable String becameCase,
    List<Exposure> exposures,
    List<Sampling> samplings,
    List<Check> checks,
    List<Breach> breaches,
    List<Event> events,
    @Nullable Ready ready,
    @Nullable LocalDate longerMet) {
  public OrderView {
    exposures = List.copyOf(exposures);
    samplings = List.copyOf(samplings);
    checks = List.copyOf(checks);
    breaches = List.copyOf(breaches);
    events = List.copyOf(events);
  }

  /// A signed decision.
  public record Paper(
      String code,
      LocalDate on,
      String bodyName,
      long bodyId,
      @Nullable String capacity,
      String position,
      String signer) {}

  public record Exposure(String caseCode, Cause degree, Instant lastMet) {}

  /// @param takenAt null: no sample was taken for it
  /// @param result null: not taken, or waits for its result
  public record Sampling(
      LocalDate day, int number, @Nullable Instant takenAt, @Nullable String result) {}

  public record Check(
      LocalDate day,
      boolean present,
      @Nullable BigDecimal temperature,
      @Nullable Boolean symptoms,
      String note,
      String by) {}

  /// @param by who saw it
  /// @param action what was done; empty: nothing yet
  public record Breach(
      long id,
      String kind,
      Instant at,
      String note,
      String by,
      String action,
      @Nullable Instant actedAt,
      String actedBy) {}

  public record Event(Instant at, String kind, List<String> words, String by) {
    private static final int PLACES = 3;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    public Event {
      words = List.copyOf(words);
    }

    /// For every place of the sentence `quarantine.event.<kind>`: a day as readers write it, an
    /// empty word where this event has none.
    public Object[] said(Function<LocalDate, String> day) {
      return Stream.concat(words.stream(), Stream.generate(() -> ""))
          .limit(PLACES)
          .map(word -> DAY.matcher(word).matches() ? day.apply(LocalDate.parse(word)) : word)
          .toArray();
    }
  }

  /// @param why what the row rests on, or which facts are missing
  public record Ready(boolean may, long daysLeft, String finalResult, String row, String why) {}
}
