// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.cases.TestMethod;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Specimens and pools as lists, the newest day first. They walk the index of each unit of the
/// jurisdiction and merge, so that a page costs the same however many tubes there are.
@Service
@Transactional(readOnly = true)
public class TubeLists {
  public static final int PAGE = 50;

  /// As many lines as a file holds; more says so.
  public static final int WHOLE = 100_000;

  static final String READ = "laboratory.read";

  private static final Pattern KEY = Pattern.compile("(-?\\d{1,9})_(\\d{1,18})");

  private static final String WITHIN =
      """
      from (select id, full_name from territory_api.unit where path <@ (:paths)::ltree[] and path <@ :unit::ltree) u
      cross join lateral (
        select t.* from laboratory.%s t
        where t.unit_id = u.id
          and (:from::date is null or t.sampled_day >= :from::date)
          and (:to::date is null or t.sampled_day <= :to::date)
          and (:method::text is null or t.method = :method)
          and (:result::text is null or t.result = :result or (:result = 'WAITING' and t.result is null))
          and (:code::text is null or starts_with(t.code, :code))
          and (:afterDay::date is null or (t.sampled_day, t.id) < (:afterDay::date, :afterId))
        order by t.sampled_day desc, t.id desc limit :limit
      ) t join laboratory.site l on l.id = t.lab_id
      order by t.sampled_day desc, t.id desc limit :limit
      """;

  private static final String SPECIMENS =
      """
      select t.id, l.name as lab, t.code, t.method, t.person_id, u.full_name as unit_name, 1 as size, t.pooled,
        t.sampled_day, t.sampled_at, t.resulted_at, t.result, t.ct
      """
          + WITHIN.formatted("specimen");

  private static final String POOLS =
      """
      select t.id, l.name as lab, t.code, t.method, 0 as person_id, u.full_name as unit_name,
        coalesce(t.size, (select count(*) from laboratory.pool_member m where m.pool_id = t.id))::int as size,
        false as pooled, t.sampled_day, t.sampled_at, t.resulted_at, t.result, t.ct
      """
          + WITHIN.formatted("pool");

  private final JdbcClient jdbc;
  private final LaboratorySight sight;
  private final Units units;
  private final OperatingClock clock;

  TubeLists(JdbcClient jdbc, LaboratorySight sight, Units units, OperatingClock clock) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.units = units;
    this.clock = clock;
  }

  /// @param next [TubeRow#key] to ask the next page with; null on the last
  public record Page(List<TubeRow> rows, @Nullable String next) {
    public Page {
      rows = List.copyOf(rows);
    }

    static Page of(List<TubeRow> rows) {
      return rows.size() > PAGE
          ? new Page(rows.subList(0, PAGE), rows.get(PAGE - 1).key())
          : new Page(rows, null);
    }
  }

  /// @param after [Page#next] of the page before; null for the first
  public Page specimens(SpecimenFilter asked, @Nullable String after) {
    return Page.of(rows(SPECIMENS, asked, after, PAGE + 1));
  }

  public Page pools(SpecimenFilter asked, @Nullable String after) {
    return Page.of(rows(POOLS, asked, after, PAGE + 1));
  }

  /// All specimens of a filter for a file, at most [#WHOLE].
  public List<TubeRow> wholeSpecimens(SpecimenFilter asked) {
    return rows(SPECIMENS, asked, null, WHOLE);
  }

  private List<TubeRow> rows(
      String statement, SpecimenFilter asked, @Nullable String after, int limit) {
    var key = KEY.matcher(after == null ? "" : after);
    boolean follows = key.matches();
    TestMethod method = asked.method();
    return jdbc.sql(statement)
        .param("paths", sight.paths(READ).toArray(String[]::new))
        .param("unit", path(asked.unit()))
        .param("from", asked.from())
        .param("to", asked.to())
        .param("method", method == null ? null : method.name())
        .param("result", asked.result())
        .param("code", asked.code())
        .param("afterDay", follows ? LocalDate.ofEpochDay(Long.parseLong(key.group(1))) : null)
        .param("afterId", follows ? Long.parseLong(key.group(2)) : 0L)
        .param("limit", limit)
        .query((row, n) -> row(row))
        .list();
  }

  /// Path of the asked unit; without one, a path under which everything lies that may be seen.
  private String path(@Nullable String unit) {
    return unit == null ? "" : units.find(unit, clock.today()).map(Unit::path).orElse("0");
  }

  private static TubeRow row(ResultSet row) throws SQLException {
    Timestamp resulted = row.getTimestamp("resulted_at");
    return new TubeRow(
        row.getLong("id"),
        row.getString("lab"),
        row.getString("code"),
        row.getString("method"),
        row.getLong("person_id"),
        row.getString("unit_name"),
        row.getInt("size"),
        row.getBoolean("pooled"),
        row.getObject("sampled_day", LocalDate.class),
        row.getTimestamp("sampled_at").toInstant(),
        resulted == null ? null : resulted.toInstant(),
        row.getString("result"),
        row.getBigDecimal("ct"));
  }

  /// Somebody whose own specimen is due.
  ///
  /// @param urgent a positive pool made them a suspect
  /// @param cause POOL, INCONCLUSIVE, LOST, MISLABELLED, CONTRADICTORY
  public record Retest(
      long personId,
      String unitCode,
      String unitName,
      boolean urgent,
      String cause,
      Instant dueAt,
      boolean overdue) {}

  /// Whom to sample again within the reader's area, the longest overdue first; at most 500.
  public List<Retest> retests() {
    return jdbc.sql(
            """
            select r.person_id, u.code as unit_code, u.full_name as unit_name, r.urgent, r.cause, r.due_at,
                   r.due_at < :now as overdue
            from laboratory_api.retest r join territory_api.unit u on u.id = r.unit_id
            where u.path <@ (:paths)::ltree[] order by r.due_at, r.person_id limit 500
            """)
        .param("now", Timestamp.from(clock.now()))
        .param("paths", sight.paths(READ).toArray(String[]::new))
        .query(
            (row, n) ->
                new Retest(
                    row.getLong("person_id"),
                    row.getString("unit_code"),
                    row.getString("unit_name"),
                    row.getBoolean("urgent"),
                    row.getString("cause"),
                    row.getTimestamp("due_at").toInstant(),
                    row.getBoolean("overdue")))
        .list();
  }
}
