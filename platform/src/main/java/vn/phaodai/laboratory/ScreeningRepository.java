// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.cases.TestMethod;
import vn.phaodai.territory.Unit;

/// Campaigns in PostgreSQL.
@Repository
class ScreeningRepository {
  private final JdbcClient jdbc;

  ScreeningRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Key(long id, UUID publicId) {}

  Key plan(ScreeningDraft draft, Unit unit, BigDecimal target, @Nullable Long account) {
    Key key =
        jdbc.sql(
                """
                insert into laboratory.screening (name, kind, unit_id, path, denominator, target, groups, account_id)
                values (:name, :kind, :unit, :path::ltree, :denominator, :target, :groups, :account)
                returning id, public_id
                """)
            .param("name", draft.name().strip())
            .param("kind", draft.kind().name())
            .param("unit", unit.id())
            .param("path", unit.path())
            .param("denominator", draft.denominator().name())
            .param("target", target)
            .param("groups", draft.groups().stream().sorted().toArray(String[]::new))
            .param("account", account)
            .query((row, n) -> new Key(row.getLong(1), row.getObject(2, UUID.class)))
            .single();
    draft.rounds().forEach(round -> addRound(key.id(), round));
    return key;
  }

  void addRound(long screening, ScreeningDraft.Round round) {
    jdbc.sql(
            """
            insert into laboratory.screening_round (screening_id, number, from_day, until_day, method, pool_size)
            select :screening, coalesce(max(number), 0) + 1, :from, :until, :method, :pool
            from laboratory.screening_round where screening_id = :screening
            """)
        .param("screening", screening)
        .param("from", round.from())
        .param("until", round.until())
        .param("method", round.method().name())
        .param("pool", round.poolSize())
        .update();
  }

  LocalDate lastDay(long screening) {
    return jdbc.sql(
            "select max(until_day) from laboratory.screening_round where screening_id = :id")
        .param("id", screening)
        .query(LocalDate.class)
        .single();
  }

  void area(long screening, Unit commune, int people, int quota) {
    jdbc.sql(
            """
            insert into laboratory.screening_area (screening_id, unit_id, path, people, quota)
            values (:screening, :unit, :path::ltree, :people, :quota)
            """)
        .param("screening", screening)
        .param("unit", commune.id())
        .param("path", commune.path())
        .param("people", people)
        .param("quota", quota)
        .update();
  }

  /// People whom the register has in a unit.
  int registered(String path) {
    return jdbc.sql(
            """
            select count(*) from people_api.person where path <@ :path::ltree and canonical_id = id
            """)
        .param("path", path)
        .query(Integer.class)
        .single();
  }

  /// A campaign that a command is about to change.
  record Held(long id, String path, int version, boolean isClosed) {}

  /// Holds the campaign's row until the transaction ends.
  Optional<Held> hold(UUID screening) {
    return jdbc.sql(
            """
            select id, path::text, version, closed_on is not null from laboratory.screening
            where public_id = :id for update
            """)
        .param("id", screening)
        .query(
            (row, n) ->
                new Held(row.getLong(1), row.getString(2), row.getInt(3), row.getBoolean(4)))
        .optional();
  }

  void assign(Held held, long unit, Screenings.Task task) {
    int changed =
        jdbc.sql(
                """
                update laboratory.screening_area a
                set people = case s.denominator when 'PLAN' then :people else a.people end,
                    quota = :quota, teams = :teams, tubes = :tubes
                from laboratory.screening s
                where s.id = a.screening_id and a.screening_id = :screening and a.unit_id = :unit
                """)
            .param("people", task.people())
            .param("quota", task.quota())
            .param("teams", task.teams())
            .param("tubes", task.tubes())
            .param("screening", held.id())
            .param("unit", unit)
            .update();
    if (changed == 0) {
      throw ScreeningRefusals.NOT_FOUND.raise();
    }
    jdbc.sql(
            "update laboratory.screening set version = version + 1 where id = :id and version = :v")
        .param("id", held.id())
        .param("v", held.version())
        .update();
  }

  void close(long screening, LocalDate day, String reason) {
    jdbc.sql(
            """
            update laboratory.screening set closed_on = :day, close_reason = :reason, version = version + 1
            where id = :id
            """)
        .param("day", day)
        .param("reason", reason)
        .param("id", screening)
        .update();
  }

  List<UUID> awaited(UUID screening) {
    return jdbc.sql(
            """
            select a.obligation from laboratory.screening_awaited a
            join laboratory.screening s on s.id = a.screening_id where s.public_id = :id
            """)
        .param("id", screening)
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  /// Obligations that have not been opened.
  List<UUID> closedConditions(long screening) {
    return jdbc.sql(
            """
            select obligation from laboratory.screening_awaited
            where screening_id = :id and opened_on is null order by obligation
            """)
        .param("id", screening)
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  void await(long screening, UUID obligation, @Nullable Long account) {
    jdbc.sql(
            """
            insert into laboratory.screening_awaited (screening_id, obligation, account_id)
            values (:id, :obligation, :account) on conflict do nothing
            """)
        .param("id", screening)
        .param("obligation", obligation)
        .param("account", account)
        .update();
  }

  void opened(long screening, UUID obligation, LocalDate day) {
    jdbc.sql(
            """
            update laboratory.screening_awaited set opened_on = :day
            where screening_id = :id and obligation = :obligation
            """)
        .param("day", day)
        .param("id", screening)
        .param("obligation", obligation)
        .update();
  }

  /// A campaign all of whose rounds have met their target.
  ///
  /// @param on the day on which the last of them did
  /// @param ground in words, for whoever waited
  record Complete(LocalDate on, String ground) {}

  Optional<Complete> complete(long screening) {
    return jdbc.sql(
            """
            select max(r.reached_on) as day,
                   'Đợt “' || s.name || '” đã đạt chỉ tiêu ' || round(s.target * 100) || ' % ở mọi vòng' as ground
            from laboratory.screening s join laboratory.screening_round r on r.screening_id = s.id
            where s.id = :id group by s.id having bool_and(r.reached_on is not null)
            """)
        .param("id", screening)
        .query((row, n) -> new Complete(row.getObject(1, LocalDate.class), row.getString(2)))
        .optional();
  }

  private static final String SCREENING =
      """
      select s.id, s.public_id, s.name, s.kind, u.full_name as unit_name, s.path::text as path, s.denominator,
        s.target, s.groups, s.closed_on, s.close_reason, s.version,
        (select coalesce(sum(a.people), 0) from laboratory.screening_area a where a.screening_id = s.id)::int as people
      from laboratory.screening s join territory_api.unit u on u.id = s.unit_id
      where (s.path <@ (:paths)::ltree[] or s.path @> any((:paths)::ltree[]))
      """;

  /// Campaigns that touch the paths, open ones first, the newest first; at most 200.
  List<Screening> list(List<String> paths) {
    return jdbc.sql(SCREENING + " order by s.closed_on is not null, s.id desc limit 200")
        .param("paths", paths.toArray(String[]::new))
        .query((row, n) -> screening(row))
        .list();
  }

  Optional<Screening> find(UUID screening, List<String> paths) {
    return jdbc.sql(SCREENING + " and s.public_id = :id")
        .param("paths", paths.toArray(String[]::new))
        .param("id", screening)
        .query((row, n) -> screening(row))
        .optional();
  }

  private Screening screening(ResultSet row) throws SQLException {
    return new Screening(
        row.getObject("public_id", UUID.class),
        row.getString("name"),
        ScreeningKind.valueOf(row.getString("kind")),
        row.getString("unit_name"),
        row.getString("path"),
        Denominator.valueOf(row.getString("denominator")),
        row.getBigDecimal("target"),
        Arrays.asList((String[]) row.getArray("groups").getArray()),
        row.getInt("people"),
        rounds(row.getLong("id")),
        row.getObject("closed_on", LocalDate.class),
        row.getString("close_reason"),
        row.getInt("version"));
  }

  private List<Screening.Round> rounds(long screening) {
    return jdbc.sql(
            """
            select r.number, r.from_day, r.until_day, r.method, r.pool_size, r.reached_on,
              coalesce(sum(p.people), 0)::int as sampled, coalesce(sum(p.people_read), 0)::int as read,
              coalesce(sum(p.specimens), 0)::int as specimens, coalesce(sum(p.found), 0)::int as found
            from laboratory.screening_round r
            left join laboratory.screening_progress p on p.screening_id = r.screening_id and p.round = r.number
            where r.screening_id = :id group by r.screening_id, r.number order by r.number
            """)
        .param("id", screening)
        .query(
            (row, n) ->
                new Screening.Round(
                    row.getInt("number"),
                    row.getObject("from_day", LocalDate.class),
                    row.getObject("until_day", LocalDate.class),
                    TestMethod.valueOf(row.getString("method")),
                    row.getInt("pool_size"),
                    row.getInt("sampled"),
                    row.getInt("read"),
                    row.getInt("specimens"),
                    row.getInt("found"),
                    row.getObject("reached_on", LocalDate.class)))
        .list();
  }

  /// Communes of a campaign within the paths, those furthest behind their quota first.
  List<ScreeningCommune> communes(UUID screening, int round, List<String> paths) {
    return jdbc.sql(
            """
            select u.code, u.full_name as name, a.path::text as path, a.people, a.quota, a.teams::int, a.tubes,
              coalesce(p.people, 0) as sampled, coalesce(p.people_read, 0) as read,
              coalesce(p.specimens, 0) as specimens, coalesce(p.found, 0) as found
            from laboratory.screening s join laboratory.screening_area a on a.screening_id = s.id
            join territory_api.unit u on u.id = a.unit_id
            left join laboratory.screening_progress p
              on p.screening_id = s.id and p.round = :round and p.unit_id = a.unit_id
            where s.public_id = :id and a.path <@ (:paths)::ltree[]
            order by coalesce(p.people_read, 0) - a.quota, u.name_key, u.code
            """)
        .param("id", screening)
        .param("round", round)
        .param("paths", paths.toArray(String[]::new))
        .query(new SimplePropertyRowMapper<>(ScreeningCommune.class))
        .list();
  }
}
