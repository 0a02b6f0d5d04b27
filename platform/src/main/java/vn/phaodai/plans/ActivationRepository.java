// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.plans;

import static vn.phaodai.clock.Timestamps.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.zones.RiskLevel;

/// Activations in PostgreSQL, and what the published decisions ask for.
@Repository
class ActivationRepository {
  private static final String SELECT =
      """
      select a.*, a.path::text as place, p.public_id as plan_public_id, u.code, u.full_name
      from plans.activation a join plans.plan p on p.id = a.plan_id
      join territory_api.unit u on u.id = a.unit_id
      """;

  private final JdbcClient jdbc;

  ActivationRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The published decision of a unit that takes effect last, and how it stands to what runs there.
  ///
  /// @param plan the approved plan of its level that holds on the day it takes effect, or today
  ///   where that is later; null where the unit has none
  /// @param running the activation of the unit; null where nothing runs
  /// @param stands whether the decision that set it going still does
  record Wanted(
      long unitId,
      String path,
      @Nullable Long decision,
      @Nullable String number,
      @Nullable RiskLevel level,
      @Nullable Instant from,
      @Nullable Long plan,
      @Nullable Long running,
      boolean stands,
      boolean planStands) {}

  /// Of units at or below a path: those whose running activation is not what their published
  /// decision asks for. One statement for all of them.
  List<Wanted> wanted(String path, LocalDate today) {
    return jdbc.sql(
            """
            with told as (
              select distinct on (d.unit_id) d.unit_id, d.path, d.id, d.number, d.level, lower(d.during) as from_at
              from zones_api.decision d
              where d.path <@ :path::ltree and d.published_at is not null
              order by d.unit_id, lower(d.during) desc, d.id desc
            ), running as (
              select a.*, exists (select from zones_api.decision s where s.id = a.decision_id) as stands,
                     p.state = 'APPROVED' as plan_stands
              from plans.activation a join plans.plan p on p.id = a.plan_id
              where a.path <@ :path::ltree and a.ended_at is null
            )
            select coalesce(t.unit_id, r.unit_id) as unit_id, coalesce(t.path, r.path)::text as place, t.id as decision,
                   t.number, t.level, t.from_at, p.id as plan, r.id as running, coalesce(r.stands, false) as stands,
                   coalesce(r.plan_stands, false) as plan_stands
            from told t full join running r on r.unit_id = t.unit_id
            left join plans.plan p on p.unit_id = t.unit_id and p.level = t.level and p.state = 'APPROVED'
              and daterange(p.from_day, p.until_day)
                @> greatest((t.from_at at time zone 'Asia/Ho_Chi_Minh')::date, :today::date)
            where r.id is null and p.id is not null
               or r.id is not null and (t.id is null or not r.stands or not r.plan_stands or r.level <> t.level)
            order by 1
            """)
        .param("path", path)
        .param("today", today)
        .query(ActivationRepository::wanted)
        .list();
  }

  private static Wanted wanted(ResultSet row, int n) throws SQLException {
    String level = row.getString("level");
    return new Wanted(
        row.getLong("unit_id"),
        row.getString("place"),
        row.getObject("decision", Long.class),
        row.getString("number"),
        level == null ? null : RiskLevel.valueOf(level),
        Timestamps.mayBe(row, "from_at"),
        row.getObject("plan", Long.class),
        row.getObject("running", Long.class),
        row.getBoolean("stands"),
        row.getBoolean("plan_stands"));
  }

  /// One command after the other: two publications at once set nothing going twice.
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('plans.activation'))")
        .query((row, n) -> true)
        .list();
  }

  Activation insert(Wanted wanted, LocalDate countedFrom, @Nullable Long account, Instant at) {
    long id =
        jdbc.sql(
                """
                insert into plans.activation (plan_id, unit_id, path, level, decision_id, number, effective_at,
                  counted_from, activated_at, account_id)
                values (:plan, :unit, :path::ltree, :level, :decision, :number, :from, :counted, :at, :account::bigint)
                returning id
                """)
            .param("plan", wanted.plan())
            .param("unit", wanted.unitId())
            .param("path", wanted.path())
            .param("level", wanted.level() == null ? null : wanted.level().name())
            .param("decision", wanted.decision())
            .param("number", wanted.number())
            .param("from", wanted.from() == null ? null : time(wanted.from()))
            .param("counted", countedFrom)
            .param("at", time(at))
            .param("account", account)
            .query(Long.class)
            .single();
    return get(id);
  }

  Activation get(long id) {
    return jdbc.sql(SELECT + " where a.id = :id")
        .param("id", id)
        .query(ActivationRepository::activation)
        .single();
  }

  void end(long id, String kind, String reason, Instant at) {
    jdbc.sql(
            """
            update plans.activation set ended_at = :at, end_kind = :kind, end_reason = :reason
            where id = :id and ended_at is null
            """)
        .param("id", id)
        .param("kind", kind)
        .param("reason", reason)
        .param("at", time(at))
        .update();
  }

  /// Those of one plan, the latest first.
  List<Activation> ofPlan(long plan) {
    return jdbc.sql(SELECT + " where a.plan_id = :plan order by a.id desc")
        .param("plan", plan)
        .query(ActivationRepository::activation)
        .list();
  }

  /// What runs at or below a path, by highest level and name; at most `most`.
  List<Activation> running(String path, int most) {
    return jdbc.sql(
            SELECT
                + """
                where a.path <@ :path::ltree and a.ended_at is null
                order by array_position('{VERY_HIGH,HIGH,AT_RISK,NEW_NORMAL}', a.level), u.name_key, a.id limit :most
                """)
        .param("path", path)
        .param("most", most)
        .query(ActivationRepository::activation)
        .list();
  }

  private static Activation activation(ResultSet row, int n) throws SQLException {
    return new Activation(
        row.getLong("id"),
        row.getObject("public_id", UUID.class),
        row.getLong("plan_id"),
        row.getObject("plan_public_id", UUID.class),
        row.getLong("unit_id"),
        row.getString("code"),
        row.getString("full_name"),
        row.getString("place"),
        RiskLevel.valueOf(row.getString("level")),
        row.getLong("decision_id"),
        row.getString("number"),
        row.getObject("counted_from", LocalDate.class),
        Timestamps.instant(row, "activated_at"),
        Timestamps.mayBe(row, "ended_at"),
        row.getString("end_reason"));
  }
}
