// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phaodai.territory.Unit;
import vn.phaodai.zones.ZoneLevels.Decision;

/// Which directive of distancing holds in each commune of a place, and which held before.
///
/// @param at the last moment of `day`, or now: what is shown
/// @param counts communes by directive; those without any under [#NONE]
/// @param rows those of the directive that was asked for, in the order of their names
public record Distancing(
    Unit place, LocalDate day, Instant at, Map<String, Integer> counts, List<Row> rows) {
  /// Where no directive is known: nobody decided, or the province has no table for the day.
  public static final String NONE = "NONE";

  public Distancing {
    counts = Map.copyOf(counts);
    rows = List.copyOf(rows);
  }

  /// One directive for as long as it stood on the same row and the same decision.
  ///
  /// @param directive CT15, CT16, CT19
  /// @param until null while it holds
  /// @param decision by which the unit has its level; null where the row asks for none
  /// @param rule id and version of the province's table
  /// @param source what the row rests on
  public record Span(
      String directive,
      Instant from,
      @Nullable Instant until,
      @Nullable Decision decision,
      String rule,
      String row,
      String source) {
    boolean isLike(Span other) {
      return directive.equals(other.directive)
          && rule.equals(other.rule)
          && row.equals(other.row)
          && (decision == null
              ? other.decision == null
              : other.decision != null && decision.number().equals(other.decision.number()));
    }

    Span endingAt(Instant end) {
      return new Span(directive, from, end, decision, rule, row, source);
    }
  }

  /// An area below the commune that is closed by decision.
  public record Closed(String name, Instant since, int households, int people) {}

  /// @param above the name of the unit above it, which tells namesakes apart
  /// @param now null where no directive is known
  /// @param since from when on this directive has held without a break; null without one
  /// @param before the spans before, the latest first
  /// @param deviations approved by name, that hold here on the day
  /// @param listed areas below it for which a paper names a directive of their own
  public record Row(
      Unit unit,
      String above,
      @Nullable Span now,
      @Nullable Instant since,
      List<Span> before,
      List<Deviation> deviations,
      List<Closed> closed,
      List<Listed> listed) {
    public Row {
      before = List.copyOf(before);
      deviations = List.copyOf(deviations);
      closed = List.copyOf(closed);
      listed = List.copyOf(listed);
    }

    public String directive() {
      return now == null ? NONE : now.directive();
    }
  }

  /// An area with a directive of its own.
  public record Listed(String name, String directive, String row) {}
}
