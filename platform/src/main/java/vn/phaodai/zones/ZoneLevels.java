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
    Map<Long, RiskLevel> levels = new HashMap<>();
    decisions(path, at).forEach((unit, decision) -> levels.put(unit, decision.level()));
    return levels;
  }

  /// @param until null while it is in force
  /// @param rule id and version of the rule set that the proposal stood on
  public record Decision(
      RiskLevel level,
      String number,
      String signer,
      LocalDate decidedOn,
      Instant from,
      @Nullable Instant until,
      @Nullable Instant publishedAt,
      String rule,
      String reason) {}

  private static final String SELECT =
      """
      select d.unit_id, d.level, d.number, d.signer, d.decided_on, lower(d.during) as from_at, upper(d.during) as until_at,
        d.published_at, p.rule, d.reason
      from zones.decision d join zones.proposal p on p.id = d.proposal_id
      """;

  public Map<Long, Decision> decisions(String path, Instant at) {
    Map<Long, Decision> decisions = new HashMap<>();
    jdbc.sql(SELECT + " where d.path <@ :path::ltree and d.during @> :at::timestamptz")
        .param("path", path)
        .param("at", time(at))
        .query(
            row -> {
              decisions.put(row.getLong("unit_id"), decision(row));
            });
    return decisions;
  }

  /// All that was ever decided about the units of a place, by unit, the earliest first.
  public Map<Long, List<Decision>> spans(String path) {
    Map<Long, List<Decision>> spans = new HashMap<>();
    jdbc.sql(SELECT + " where d.path <@ :path::ltree order by lower(d.during)")
        .param("path", path)
        .query(
            row -> {
              spans
                  .computeIfAbsent(row.getLong("unit_id"), _ -> new ArrayList<>())
                  .add(decision(row));
            });
    return spans;
  }

  /// All that was ever decided about a unit, the latest first.
  public List<Decision> history(long unit) {
    return jdbc.sql(SELECT + " where d.unit_id = :unit order by lower(d.during) desc")
        .param("unit", unit)
        .query((row, n) -> decision(row))
        .list();
  }

  private static Decision decision(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Decision(
        RiskLevel.valueOf(row.getString("level")),
        row.getString("number"),
        row.getString("signer"),
        row.getObject("decided_on", LocalDate.class),
        Timestamps.instant(row, "from_at"),
        Timestamps.mayBe(row, "until_at"),
        Timestamps.mayBe(row, "published_at"),
        row.getString("rule"),
        row.getString("reason"));
  }
}
