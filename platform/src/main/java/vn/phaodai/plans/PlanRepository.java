// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.plans;

import static vn.phaodai.clock.Timestamps.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.territory.Unit;
import vn.phaodai.zones.RiskLevel;

/// Plans, their measures and needs in PostgreSQL.
@Repository
class PlanRepository {
  private static final String SELECT =
      """
      select p.*, p.path::text as place, u.code as unit_code, u.full_name as unit_name, b.name as owner
      from plans.plan p join territory_api.unit u on u.id = p.unit_id
      join organisation_api.body b on b.id = p.owner_body_id
      """;

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batch;

  PlanRepository(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /// @param leads of the steps, in their order
  UUID insert(
      Unit unit,
      Draft draft,
      long owner,
      List<Long> leads,
      String author,
      @Nullable Long account,
      Instant at) {
    record Key(long id, UUID publicId) {}
    Key key =
        jdbc.sql(
                """
                insert into plans.plan (unit_id, path, level, version, from_day, owner_body_id, note, author, author_id,
                  written_at)
                values (:unit, :path::ltree, :level,
                  (select coalesce(max(version), 0) + 1 from plans.plan where unit_id = :unit and level = :level),
                  :from, :owner, :note, :author, :account::bigint, :at)
                returning id, public_id
                """)
            .param("unit", unit.id())
            .param("path", unit.path())
            .param("level", draft.level().name())
            .param("from", draft.from())
            .param("owner", owner)
            .param("note", draft.note().strip())
            .param("author", author)
            .param("account", account)
            .param("at", time(at))
            .query((row, n) -> new Key(row.getLong(1), row.getObject(2, UUID.class)))
            .single();
    @SuppressWarnings("unchecked")
    Map<String, Object>[] measures = new Map[draft.steps().size()];
    for (int i = 0; i < measures.length; i++) {
      Draft.Step step = draft.steps().get(i);
      measures[i] =
          Map.of(
              "plan", key.id(),
              "ordinal", i + 1,
              "text", step.text().strip(),
              "lead", leads.get(i),
              "days", step.withinDays());
    }
    batch.batchUpdate(
        """
        insert into plans.measure (plan_id, ordinal, text, lead_body_id, within_d)
        values (:plan, :ordinal, :text, :lead, :days)
        """,
        measures);
    jdbc.sql(
            """
            insert into plans.need (plan_id, resource, amount)
            select :plan, n.resource, n.amount from unnest(:codes::text[], :amounts::bigint[]) as n (resource, amount)
            where n.amount > 0
            """)
        .param("plan", key.id())
        .param("codes", draft.needs().keySet().toArray(String[]::new))
        .param("amounts", draft.needs().values().toArray(Long[]::new))
        .update();
    return key.publicId();
  }

  Optional<Plan> find(UUID id) {
    return jdbc.sql(SELECT + " where p.public_id = :id")
        .param("id", id)
        .query(PlanRepository::plan)
        .optional();
  }

  /// Holds the plan until the transaction ends.
  Optional<Plan> hold(UUID id) {
    return jdbc.sql(SELECT + " where p.public_id = :id for update of p")
        .param("id", id)
        .query(PlanRepository::plan)
        .optional();
  }

  /// All versions for a unit and level, the latest first.
  List<Plan> versions(long unit, RiskLevel level) {
    return jdbc.sql(SELECT + " where p.unit_id = :unit and p.level = :level order by version desc")
        .param("unit", unit)
        .param("level", level.name())
        .query(PlanRepository::plan)
        .list();
  }

  /// What these units have for a level from a day on: approved plans that hold on it or later, and
  /// drafts; the latest version first.
  List<Plan> of(Collection<Long> units, LocalDate day) {
    return jdbc.sql(
            SELECT
                + """
                where p.unit_id = any(:units) and (p.state = 'DRAFT' or p.state = 'APPROVED'
                  and (p.until_day is null or p.until_day > :day))
                order by p.unit_id, p.level, p.version desc
                """)
        .param("units", units.toArray(Long[]::new))
        .param("day", day)
        .query(PlanRepository::plan)
        .list();
  }

  /// The body that answers for a plan.
  long owner(long plan) {
    return jdbc.sql("select owner_body_id from plans.plan where id = :plan")
        .param("plan", plan)
        .query(Long.class)
        .single();
  }

  List<Plan.Measure> measures(long plan) {
    return jdbc.sql(
            """
            select m.ordinal, m.text, m.lead_body_id, b.name, m.within_d
            from plans.measure m join organisation_api.body b on b.id = m.lead_body_id
            where m.plan_id = :plan order by m.ordinal
            """)
        .param("plan", plan)
        .query(
            (row, n) ->
                new Plan.Measure(
                    row.getInt(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getString(4),
                    row.getInt(5)))
        .list();
  }

  /// Resource → how much, of each of these plans.
  Map<Long, Map<String, Long>> needs(Collection<Long> plans) {
    Map<Long, Map<String, Long>> needs = new HashMap<>();
    jdbc.sql("select plan_id, resource, amount from plans.need where plan_id = any(:plans)")
        .param("plans", plans.toArray(Long[]::new))
        .query(
            row -> {
              needs
                  .computeIfAbsent(row.getLong(1), _ -> new LinkedHashMap<>())
                  .put(row.getString(2), row.getLong(3));
            });
    return needs;
  }

  /// The version before ends where this one begins.
  void succeed(Plan plan) {
    jdbc.sql(
            """
            update plans.plan set until_day = :from
            where unit_id = :unit and level = :level and state = 'APPROVED' and until_day is null and from_day < :from
            """)
        .param("unit", plan.unitId())
        .param("level", plan.level().name())
        .param("from", plan.from())
        .update();
  }

  void approve(long id, String number, String approver, @Nullable Long account, Instant at) {
    jdbc.sql(
            """
            update plans.plan set state = 'APPROVED', number = :number, approver = :approver,
              approver_id = :account::bigint, approved_at = :at
            where id = :id
            """)
        .param("id", id)
        .param("number", number)
        .param("approver", approver)
        .param("account", account)
        .param("at", time(at))
        .update();
  }

  void withdraw(long id, String reason, String by, Instant at) {
    jdbc.sql(
            """
            update plans.plan set state = 'WITHDRAWN', withdrawal_reason = :reason, withdrawn_by = :by,
              withdrawn_at = :at
            where id = :id
            """)
        .param("id", id)
        .param("reason", reason)
        .param("by", by)
        .param("at", time(at))
        .update();
  }

  static Plan plan(ResultSet row, int n) throws SQLException {
    return new Plan(
        row.getLong("id"),
        row.getObject("public_id", UUID.class),
        row.getLong("unit_id"),
        row.getString("unit_code"),
        row.getString("unit_name"),
        row.getString("place"),
        RiskLevel.valueOf(row.getString("level")),
        row.getInt("version"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        row.getLong("owner_body_id"),
        row.getString("owner"),
        row.getString("note"),
        Plan.State.valueOf(row.getString("state")),
        row.getString("author"),
        row.getObject("author_id", Long.class),
        Timestamps.instant(row, "written_at"),
        row.getString("number"),
        row.getString("approver"),
        Timestamps.mayBe(row, "approved_at"),
        row.getString("withdrawn_by"),
        row.getString("withdrawal_reason"));
  }
}
