// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import static vn.phaodai.clock.Timestamps.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.territory.Unit;

/// Areas and visits in PostgreSQL.
@Repository
class AreaRepository {
  /// Those in force, whose unit lies in the places asked about or around them.
  private static final String AREAS =
      """
      select a.*, a.path::text as place, u.code, u.full_name, coalesce(above.full_name, '') as above,
        v.last, :today::date - coalesce(v.last, a.from_on) as idle_d, c.communes, c.visited
      from command.area a
      join territory_api.unit u on u.id = a.unit_id
      left join territory_api.unit above on above.id = u.parent_id and u.tier = 'COMMUNE'
      left join lateral (select max(visited_on) as last from command.visit where area_id = a.id) v on true
      left join lateral (
        select count(*)::int as communes, count(*) filter (where exists (select from command.visit w
          where w.area_id = a.id and w.path <@ d.path and w.visited_on > :today::date - :within::int))::int as visited
        from territory_api.unit d where d.tier = 'COMMUNE' and d.path <@ a.path and d.valid @> :today::date) c on true
      where a.until_on is null
      """;

  private final JdbcClient jdbc;

  AreaRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param within_d days in which a commune counts as visited
  List<Area> areas(Collection<String> paths, LocalDate today, int within_d, int limit) {
    return jdbc.sql(
            AREAS
                + " and (a.path <@ (:paths)::ltree[] or a.path @> (:paths)::ltree[])"
                + " order by idle_d desc, u.name_key, a.id limit :limit")
        .param("paths", paths.toArray(String[]::new))
        .param("today", today)
        .param("within", within_d)
        .param("limit", limit)
        .query(AreaRepository::area)
        .list();
  }

  /// Those of a unit itself.
  List<Area> ofUnit(long unit, LocalDate today, int within_d) {
    return jdbc.sql(AREAS + " and a.unit_id = :unit order by a.id")
        .param("unit", unit)
        .param("today", today)
        .param("within", within_d)
        .query(AreaRepository::area)
        .list();
  }

  /// How many of those in the places themselves have not been visited for more than so many days.
  int countIdle(Collection<String> paths, LocalDate today, int within_d) {
    return jdbc.sql(
            """
            select count(*)::int from command.area a
            where a.until_on is null and a.path <@ (:paths)::ltree[] and a.from_on < :today::date - :within::int
              and not exists (select from command.visit v where v.area_id = a.id
                and v.visited_on >= :today::date - :within::int)
            """)
        .param("paths", paths.toArray(String[]::new))
        .param("today", today)
        .param("within", within_d)
        .query(Integer.class)
        .single();
  }

  Optional<Area> area(UUID id, LocalDate today, int within_d) {
    return jdbc.sql(AREAS + " and a.public_id = :id")
        .param("id", id)
        .param("today", today)
        .param("within", within_d)
        .query(AreaRepository::area)
        .optional();
  }

  /// Who answers for a unit, by an assignment in force.
  record Charge(
      long tenureId,
      long officialId,
      long bodyId,
      String member,
      Unit unit,
      LocalDate from,
      String paper,
      @Nullable Long accountId) {}

  /// Empty where this seat answers for the unit already.
  Optional<Long> assign(Charge charge) {
    try {
      return Optional.of(
          jdbc.sql(
                  """
                  insert into command.area (tenure_id, official_id, body_id, member, unit_id, path, from_on, paper, account_id)
                  values (:tenure, :official, :body, :member, :unit, :path::ltree, :from, :paper, :account) returning id
                  """)
              .param("tenure", charge.tenureId())
              .param("official", charge.officialId())
              .param("body", charge.bodyId())
              .param("member", charge.member())
              .param("unit", charge.unit().id())
              .param("path", charge.unit().path())
              .param("from", charge.from())
              .param("paper", charge.paper())
              .param("account", charge.accountId())
              .query(Long.class)
              .single());
    } catch (DuplicateKeyException known) {
      return Optional.empty();
    }
  }

  void end(long area, LocalDate on) {
    jdbc.sql("update command.area set until_on = greatest(:on, from_on) where id = :id")
        .param("id", area)
        .param("on", on)
        .update();
  }

  /// A visit as it is kept.
  record Made(
      long area,
      Unit unit,
      LocalDate on,
      String seen,
      String instructed,
      @Nullable LocalDate due,
      String lead,
      @Nullable UUID assignment,
      @Nullable Long accountId,
      Instant toldAt) {}

  long insert(Made visit) {
    return jdbc.sql(
            """
            insert into command.visit (area_id, unit_id, path, visited_on, seen, instructed, due_on, lead_name,
              assignment_id, account_id, told_at)
            values (:area, :unit, :path::ltree, :on, :seen, :instructed, :due, :lead, :assignment, :account, :at) returning id
            """)
        .param("area", visit.area())
        .param("unit", visit.unit().id())
        .param("path", visit.unit().path())
        .param("on", visit.on())
        .param("seen", visit.seen())
        .param("instructed", visit.instructed())
        .param("due", visit.due())
        .param("lead", visit.lead())
        .param("assignment", visit.assignment())
        .param("account", visit.accountId())
        .param("at", time(visit.toldAt()))
        .query(Long.class)
        .single();
  }

  /// Whether the log has a visit with these words already.
  boolean isThere(long area, long unit, LocalDate on, String seen) {
    return jdbc.sql(
            """
            select exists (select from command.visit
              where area_id = :area and unit_id = :unit and visited_on = :on and seen = :seen)
            """)
        .param("area", area)
        .param("unit", unit)
        .param("on", on)
        .param("seen", seen)
        .query(Boolean.class)
        .single();
  }

  /// The latest visits in the places, one more than asked for where there are more.
  ///
  /// @param before id of the last line of the page before; null for the first page
  List<VisitLine> visits(Collection<String> paths, @Nullable Long before, int limit) {
    return jdbc.sql(
            """
            select v.*, a.member, u.full_name from command.visit v join command.area a on a.id = v.area_id
            join territory_api.unit u on u.id = v.unit_id
            where v.path <@ (:paths)::ltree[] and (:before::bigint is null or (v.visited_on, v.id) <
              (select b.visited_on, b.id from command.visit b where b.id = :before))
            order by v.visited_on desc, v.id desc limit :limit
            """)
        .param("paths", paths.toArray(String[]::new))
        .param("before", before)
        .param("limit", limit + 1)
        .query(
            (row, n) ->
                new VisitLine(
                    row.getLong("id"),
                    row.getObject("visited_on", LocalDate.class),
                    row.getString("member"),
                    row.getString("full_name"),
                    row.getString("seen"),
                    row.getString("instructed"),
                    row.getObject("due_on", LocalDate.class),
                    row.getString("lead_name"),
                    row.getObject("assignment_id", UUID.class)))
        .list();
  }

  private static Area area(ResultSet row, int n) throws SQLException {
    String above = row.getString("above");
    return new Area(
        row.getLong("id"),
        row.getObject("public_id", UUID.class),
        row.getLong("tenure_id"),
        row.getLong("official_id"),
        row.getLong("body_id"),
        row.getString("member"),
        row.getLong("unit_id"),
        row.getString("code"),
        row.getString("full_name") + (above.isEmpty() ? "" : ", " + above),
        row.getString("place"),
        row.getObject("from_on", LocalDate.class),
        row.getString("paper"),
        row.getObject("last", LocalDate.class),
        row.getInt("idle_d"),
        row.getInt("communes"),
        row.getInt("visited"));
  }
}
