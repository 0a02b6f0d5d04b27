// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.phaodai.organisation.Signer;
import vn.phaodai.territory.Unit;
import vn.phaodai.zones.ZoneLevels.Decision;

/// The colours of a place on a day, with what is proposed and what waits.
///
/// @param day whose colours are shown: those of its last moment, or of now when it is not over
/// @param figures the reporting day whose figures the proposals stand on
/// @param rule by which levels are proposed; empty where none is known for the day
/// @param rows the units shown, in the order of their names
/// @param counts of decided levels, each with its change since the day before
/// @param undecided how many have no decision
/// @param incomplete for how many the rule abstains
/// @param waiting a page of the proposals without a decision, the highest first
/// @param proposals how many there are
/// @param signers who may sign for all of the place today
public record ZoneBoard(
    Unit place,
    LocalDate day,
    LocalDate figures,
    String rule,
    List<Row> rows,
    Map<RiskLevel, Count> counts,
    long undecided,
    long incomplete,
    Waiters waiting,
    int proposals,
    List<Signer> signers) {
  public ZoneBoard {
    rows = List.copyOf(rows);
    counts = Map.copyOf(counts);
    signers = List.copyOf(signers);
  }

  public record Count(long now, long change) {}

  /// @param first whether none come before
  /// @param next where the next page begins; null on the last
  public record Waiters(List<Waiting> rows, boolean first, @Nullable UUID next) {
    public Waiters {
      rows = List.copyOf(rows);
    }
  }

  /// By which a unit of the board has its colour; null without one.
  public @Nullable Decision decision(Unit unit) {
    return rows.stream()
        .filter(row -> row.unit().id() == unit.id())
        .findFirst()
        .map(Row::decision)
        .orElse(null);
  }

  /// @param above the name of the unit above it, which tells namesakes apart
  /// @param decision null where nobody decided
  /// @param yesterday the decided level of the day before; null without one
  public record Row(
      Unit unit,
      String above,
      @Nullable Decision decision,
      @Nullable RiskLevel yesterday,
      Assessment assessment) {
    public @Nullable RiskLevel level() {
      return decision == null ? null : decision.level();
    }

    /// Whether the rule proposes another level than was decided.
    public boolean isMoving() {
      RiskLevel proposed = assessment.level();
      return proposed != null && proposed != level();
    }
  }
}
