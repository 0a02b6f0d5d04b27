// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.cases.TestMethod;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.clock.Timestamps;

/// Lists of specimens, pools and people to be sampled again, within the jurisdiction of who asks.
/// Each walks the index of every unit and merges, so that a page costs the same however many rows
/// there are.
@Service
@Transactional(readOnly = true)
public class LabLists {
  public static final int PAGE = 50;

  /// As many lines as a file holds; a file that is full says so.
  public static final int WHOLE = 100_000;

  /// Counts stop here: a page says “1000+”.
  public static final int COUNTED = 1_000;

  /// So many tubes with a beginning of a code are looked at one by one.
  private static final int FEW = 2_000;

  private static final Pattern KEY = Pattern.compile("(-?\\d{1,15})_(\\d{1,18})");
  private final JdbcClient jdbc;
  private final LabSight sight;
  private final OperatingClock clock;

  LabLists(JdbcClient jdbc, LabSight sight, OperatingClock clock) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.clock = clock;
  }

  /// The specimens whose tubes bear a code that begins so, where they are few; none where nothing
  /// is asked or a walk finds enough of them at once. The codes of each laboratory are in order.
  private Optional<Long[]> named(SpecimenFilter asked) {
    if (asked.code() == null) {
      return Optional.empty();
    }
    List<Long> ids =
        jdbc.sql(
                """
                select s.id from laboratory.site l cross join lateral (
                  select t.id from laboratory.specimen t
                  where t.lab_id = l.id and t.code >= :code and t.code < :code || chr(1114111) limit :few) s
                limit :few
                """)
            .param("code", asked.code())
            .param("few", FEW)
            .query((row, n) -> row.getLong(1))
            .list();
    return ids.size() < FEW ? Optional.of(ids.toArray(Long[]::new)) : Optional.empty();
  }

  /// @param next what to ask the next page with; null on the last
  public record Page<T>(List<T> rows, @Nullable String next) {
    public Page {
      rows = List.copyOf(rows);
    }

    private static <T> Page<T> of(List<T> rows, Function<T, String> key) {
      return rows.size() > PAGE
          ? new Page<>(rows.subList(0, PAGE), key.apply(rows.get(PAGE - 1)))
          : new Page<>(rows, null);
    }
  }

  /// Newest sampling day first.
  ///
  /// @param after [Page#next] of the page before; null for the first
  public Page<SpecimenRow> specimens(SpecimenFilter asked, @Nullable String after) {
    return Page.of(specimens(asked, after, PAGE + 1), SpecimenRow::key);
  }

  /// All of a filter for a file, at most [#WHOLE].
  public List<SpecimenRow> wholeSpecimens(SpecimenFilter asked) {
    return specimens(asked, null, WHOLE);
  }

  private List<SpecimenRow> specimens(SpecimenFilter asked, @Nullable String after, int limit) {
    Optional<Long[]> named = named(asked);
    return bound(
            """
            select s.*, l.code as lab_code, p.code as pool_code, p.result as pool_result
            from (select s.*, u.full_name as unit_name
            """
                + TubeStatements.specimens(asked, named.isPresent())
                + """
                  order by s.sampled_day desc, s.id desc limit :limit) s
                  join laboratory.site l on l.id = s.lab_id
                  left join laboratory.pool p on p.id = (
                    select min(m.pool_id) from laboratory.pool_member m where m.specimen_id = s.id)
                  order by s.sampled_day desc, s.id desc
                  """,
            asked,
            after,
            limit)
        .param("named", named.orElse(null))
        .query(LabLists::specimen)
        .list();
  }

  /// How many there are, counted up to [#COUNTED] + 1.
  public int count(SpecimenFilter asked) {
    Optional<Long[]> named = named(asked);
    return bound(
            "select count(*) from (select 1 "
                + TubeStatements.specimens(asked, named.isPresent())
                + " limit :limit) counted",
            asked,
            null,
            COUNTED + 1)
        .param("named", named.orElse(null))
        .query((row, n) -> row.getInt(1))
        .single();
  }

  /// Newest sampling day first; method and laboratory of the filter are not asked for.
  public Page<PoolRow> pools(SpecimenFilter asked, @Nullable String after) {
    List<PoolRow> rows =
        bound(
                """
                select p.*, l.code as lab_code, n.members, n.due, n.found
                from (select p.*, u.full_name as unit_name
                """
                    + TubeStatements.pools(asked)
                    + """
                      order by p.sampled_day desc, p.id desc limit :limit) p
                      join laboratory.site l on l.id = p.lab_id
                      cross join lateral (
                        select count(*) as members, count(*) filter (where t.due_at is not null and p.id = any(t.pools)) as due,
                          count(*) filter (where t.state = 'POSITIVE') as found
                        from laboratory.pool_member m join laboratory.specimen s on s.id = m.specimen_id
                        left join laboratory.standing t on t.person_id = s.person_id
                        where m.pool_id = p.id) n
                      order by p.sampled_day desc, p.id desc
                      """,
                asked,
                after,
                PAGE + 1)
            .query(LabLists::pool)
            .list();
    return Page.of(rows, PoolRow::key);
  }

  /// People to be sampled again, the earliest due first.
  ///
  /// @param unitPath of the unit asked for
  public Page<RetestRow> retests(String unitPath, @Nullable String after) {
    @Nullable Matcher key = key(after);
    List<RetestRow> rows =
        jdbc.sql(
                "select t.*, u.full_name as unit_name, t.due_at < :now as overdue "
                    + TubeStatements.UNITS
                    + """
                      cross join lateral (
                        select t.* from laboratory.standing t
                        where t.unit_id = u.id and t.due_at is not null
                          and (:afterAt::timestamptz is null or (t.due_at, t.person_id) > (:afterAt::timestamptz, :afterId))
                        order by t.due_at, t.person_id limit :limit
                      ) t
                      order by t.due_at, t.person_id limit :limit
                      """)
            .param("paths", sight.paths())
            .param("unit", unitPath)
            .param("now", clock.now().atOffset(ZoneOffset.UTC))
            .param(
                "afterAt",
                key == null ? null : Instant.ofEpochSecond(Long.parseLong(key.group(1))).toString())
            .param("afterId", key == null ? 0 : Long.parseLong(key.group(2)))
            .param("limit", PAGE + 1)
            .query(LabLists::retest)
            .list();
    return Page.of(rows, RetestRow::key);
  }

  /// How many are due by now, counted up to [#COUNTED] + 1.
  public int overdue(String unitPath) {
    return jdbc.sql(
            "select count(*) from (select 1 "
                + TubeStatements.UNITS
                + " join laboratory.standing t on t.unit_id = u.id and t.due_at < :now limit :limit) n")
        .param("paths", sight.paths())
        .param("unit", unitPath)
        .param("now", clock.now().atOffset(ZoneOffset.UTC))
        .param("limit", COUNTED + 1)
        .query((row, n) -> row.getInt(1))
        .single();
  }

  private JdbcClient.StatementSpec bound(
      String statement, SpecimenFilter asked, @Nullable String after, int limit) {
    @Nullable Matcher key = key(after);
    return jdbc.sql(statement)
        .param("paths", sight.paths())
        .param("unit", asked.unitPath())
        .param("from", asked.from())
        .param("to", asked.to())
        .param("lab", asked.labId())
        .param("code", asked.code())
        .param("afterDay", key == null ? null : LocalDate.ofEpochDay(Long.parseLong(key.group(1))))
        .param("afterId", key == null ? 0 : Long.parseLong(key.group(2)))
        .param("limit", limit);
  }

  private static @Nullable Matcher key(@Nullable String after) {
    if (after == null) {
      return null;
    }
    Matcher key = KEY.matcher(after);
    if (!key.matches()) {
      throw LabRefusals.NOT_FOUND.with(after).raise();
    }
    return key;
  }

  static SpecimenRow specimen(ResultSet row, int n) throws SQLException {
    return new SpecimenRow(
        row.getLong("id"),
        row.getString("lab_code"),
        row.getString("code"),
        TestMethod.valueOf(row.getString("method")),
        row.getLong("person_id"),
        row.getLong("unit_id"),
        row.getString("unit_name"),
        row.getObject("sampled_day", LocalDate.class),
        Timestamps.instant(row, "sampled_at"),
        Timestamps.mayBe(row, "received_at"),
        Timestamps.mayBe(row, "resulted_at"),
        Timestamps.mayBe(row, "notified_at"),
        result(row, "result"),
        row.getBigDecimal("ct"),
        row.getString("pool_code"),
        result(row, "pool_result"));
  }

  private static PoolRow pool(ResultSet row, int n) throws SQLException {
    return new PoolRow(
        row.getLong("id"),
        row.getObject("public_id", java.util.UUID.class),
        row.getString("lab_code"),
        row.getString("code"),
        TestMethod.valueOf(row.getString("method")),
        PoolKind.valueOf(row.getString("kind")),
        row.getObject("size", Integer.class),
        row.getInt("members"),
        row.getInt("due"),
        row.getInt("found"),
        row.getLong("unit_id"),
        row.getString("unit_name"),
        row.getObject("sampled_day", LocalDate.class),
        Timestamps.instant(row, "sampled_at"),
        Timestamps.mayBe(row, "resulted_at"),
        result(row, "result"));
  }

  private static RetestRow retest(ResultSet row, int n) throws SQLException {
    return new RetestRow(
        row.getLong("person_id"),
        row.getLong("unit_id"),
        row.getString("unit_name"),
        Standing.Cause.valueOf(row.getString("cause")),
        row.getString("state").equals("SUSPECT"),
        Timestamps.instant(row, "due_at"),
        row.getBoolean("overdue"));
  }

  private static @Nullable TubeResult result(ResultSet row, String column) throws SQLException {
    String name = row.getString(column);
    return name == null ? null : TubeResult.valueOf(name);
  }
}
