// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import static vn.phaodai.clock.Timestamps.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.clock.Timestamps;

/// Decided levels, now and at any moment that was.
@Service
@Transactional(readOnly = true)
public class ZoneLevels {
  private final JdbcClient jdbc;
  private final OperatingClock clock;

  ZoneLevels(JdbcClient jdbc, OperatingClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// The moment whose levels are a day's: now for today, else its last; of a day to come what is
  /// decided so far.
  public Instant endOf(LocalDate day) {
    return day.equals(clock.today()) ? clock.now() : OperatingClock.endOf(day);
  }

  /// The levels in force in a place, by unit; a unit that nobody decided about is not among them.
  public Map<Long, RiskLevel> at(String path, Instant at) {
    return levels(decisions(path, at));
  }

  /// Those of a few units.
  Map<Long, RiskLevel> at(Long[] units, Instant at) {
    return levels(decisions(units, at));
  }

  static Map<Long, RiskLevel> levels(Map<Long, Decision> decisions) {
    Map<Long, RiskLevel> levels = new HashMap<>();
    decisions.forEach((unit, decision) -> levels.put(unit, decision.level()));
    return levels;
  }

  /// @param until null while it is in force
  /// @param rule id and version of the rule set that the proposal stood on
  /// @param withdrawal null while it stands
  public record Decision(
      RiskLevel level,
      String number,
      String signer,
      LocalDate decidedOn,
      Instant from,
      @Nullable Instant until,
      @Nullable Instant publishedAt,
      String rule,
      String reason,
      @Nullable Withdrawal withdrawal) {}

  /// Why a decision holds no more though none that is later ended it.
  ///
  /// @param number of the paper that withdraws it; null where a corrected entry replaces it
  /// @param by name and seat of whoever entered it
  /// @param corrected number of the corrected entry; null where there is none
  public record Withdrawal(
      Instant at, @Nullable String number, String by, String reason, @Nullable String corrected) {}

  private static final String SELECT =
      """
      d.unit_id, d.level, d.number, d.signer, d.decided_on, lower(d.during) as from_at, upper(d.during) as until_at,
        d.published_at, p.rule, d.reason, d.withdrawn_at, d.withdrawal_number, d.withdrawn_by, d.withdrawal_reason,
        (select c.number from zones.decision c where c.corrects_id = d.id) as corrected
      from zones.decision d join zones.proposal p on p.id = d.proposal_id
      """;

  /// The decisions in force at a moment, as they were known then; of one to come as known now.
  public Map<Long, Decision> decisions(String path, Instant at) {
    return decisions("d.path <@ :place::ltree", path, at, false);
  }

  /// Those of a few units.
  Map<Long, Decision> decisions(Long[] units, Instant at) {
    return decisions("d.unit_id = any(:place)", units, at, false);
  }

  /// Those that the public was told of, likewise.
  Map<Long, Decision> published(String path, Instant at) {
    return decisions("d.path <@ :place::ltree", path, at, true);
  }

  /// Each decision holds until the next one does, so the last to take effect speaks. A withdrawn
  /// one speaks for moments before it was.
  private Map<Long, Decision> decisions(
      String where, Object place, Instant at, boolean publicOnly) {
    Instant now = clock.now();
    Map<Long, Decision> decisions = new HashMap<>();
    jdbc.sql(
            "select distinct on (d.unit_id) "
                + SELECT
                + " where "
                + where
                + """
                 and lower(d.during) <= :at and d.told_at <= :known
                  and (d.withdrawn_at is null or d.withdrawn_at > :known)
                  and (not :public or d.published_at <= :known)
                order by d.unit_id, lower(d.during) desc, d.id desc
                """)
        .param("place", place)
        .param("at", time(at))
        .param("known", time(at.isAfter(now) ? now : at))
        .param("public", publicOnly)
        .query(
            row -> {
              decisions.put(row.getLong("unit_id"), decision(row));
            });
    return decisions;
  }

  /// All that was ever decided about the units of a place, by unit, the earliest first; without
  /// what was withdrawn.
  public Map<Long, List<Decision>> spans(String path) {
    Map<Long, List<Decision>> spans = new HashMap<>();
    jdbc.sql(
            "select "
                + SELECT
                + " where d.path <@ :path::ltree and d.withdrawn_at is null order by lower(d.during)")
        .param("path", path)
        .query(
            row -> {
              spans
                  .computeIfAbsent(row.getLong("unit_id"), _ -> new ArrayList<>())
                  .add(decision(row));
            });
    return spans;
  }

  /// All that was ever decided about a unit, the latest first; what was withdrawn is among it.
  public List<Decision> history(long unit) {
    return jdbc.sql(
            "select "
                + SELECT
                + " where d.unit_id = :unit order by lower(d.during) desc, d.id desc")
        .param("unit", unit)
        .query((row, n) -> decision(row))
        .list();
  }

  /// When the next decision that was told already takes effect somewhere; null without one.
  @Nullable Instant nextEffect(Instant after) {
    return jdbc.sql(
            """
            select min(lower(during)) as next from zones.decision
            where lower(during) > :after and withdrawn_at is null
            """)
        .param("after", time(after))
        .query((row, n) -> Timestamps.mayBe(row, "next"))
        .optional()
        .orElse(null);
  }

  private static Decision decision(java.sql.ResultSet row) throws java.sql.SQLException {
    Instant withdrawn = Timestamps.mayBe(row, "withdrawn_at");
    return new Decision(
        RiskLevel.valueOf(row.getString("level")),
        row.getString("number"),
        row.getString("signer"),
        row.getObject("decided_on", LocalDate.class),
        Timestamps.instant(row, "from_at"),
        withdrawn == null ? Timestamps.mayBe(row, "until_at") : withdrawn,
        Timestamps.mayBe(row, "published_at"),
        row.getString("rule"),
        row.getString("reason"),
        withdrawn == null
            ? null
            : new Withdrawal(
                withdrawn,
                row.getString("withdrawal_number"),
                row.getString("withdrawn_by"),
                row.getString("withdrawal_reason"),
                row.getString("corrected")));
  }
}
