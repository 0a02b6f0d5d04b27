// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import static vn.phaodai.clock.Timestamps.instant;
import static vn.phaodai.clock.Timestamps.mayBe;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Closed areas in sight; numbers alone, nobody's name.
@Service
@Transactional(readOnly = true)
public class LockdownLists {
  public static final int PAGE = 50;

  private final JdbcClient jdbc;
  private final QuarantineSight sight;
  private final OrderLists orders;
  private final Supplies supplies;

  LockdownLists(JdbcClient jdbc, QuarantineSight sight, OrderLists orders, Supplies supplies) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.orders = orders;
    this.supplies = supplies;
  }

  /// @param next key of the next page; null on the last
  /// @param households and people: of all that are closed now
  public record Page(
      List<LockdownRow> rows, @Nullable Long next, int areas, int households, int people) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  private static final String SELECT =
      """
      select l.*, l.path::text as path_text, u.full_name as commune_name, d.number,
        (select count(*) from cases_api.case_file f join people_api.person p on p.id = f.person_id
         left join quarantine.lockdown_household m on m.lockdown_id = l.id and m.household_id = p.household_id
         where f.state not in ('SUSPECT', 'RELEASED') and f.confirmed_at >= l.closed_at
           and f.confirmed_at < coalesce(l.lifted_at, 'infinity')
           and case when l.area_id is null then m.household_id is not null else p.path <@ l.path end)::int as cases
      from quarantine.lockdown l
      join territory_api.unit u on u.id = l.commune_id
      join quarantine.decision d on d.id = l.decision_id
      where l.path <@ (:paths)::ltree[]
      """;

  /// @param unit code; empty: all in sight
  /// @param lifted whether those that were opened again are asked for
  public Page page(String unit, boolean lifted, @Nullable Long after) {
    List<LockdownRow> rows =
        jdbc.sql(
                SELECT
                    + """
                     and l.path <@ :unit::ltree and (l.lifted_at is not null) = :lifted
                     and (:after::bigint is null or l.id < :after) order by l.id desc limit :limit
                    """)
            .param("paths", sight.paths(QuarantineSight.READ))
            .param("unit", orders.path(unit))
            .param("lifted", lifted)
            .param("after", after)
            .param("limit", PAGE + 1)
            .query((row, n) -> row(row))
            .list();
    int[] sums =
        jdbc.sql(
                """
                select count(*)::int, coalesce(sum(households), 0)::int, coalesce(sum(people), 0)::int
                from quarantine.lockdown
                where path <@ (:paths)::ltree[] and path <@ :unit::ltree and lifted_at is null
                """)
            .param("paths", sight.paths(QuarantineSight.READ))
            .param("unit", orders.path(unit))
            .query((row, n) -> new int[] {row.getInt(1), row.getInt(2), row.getInt(3)})
            .single();
    return rows.size() > PAGE
        ? new Page(rows.subList(0, PAGE), rows.get(PAGE - 1).id(), sums[0], sums[1], sums[2])
        : new Page(rows, null, sums[0], sums[1], sums[2]);
  }

  /// A closed area with what is owed there.
  public record Supplied(LockdownRow row, List<LockdownView.Supply> supplies) {
    public Supplied {
      supplies = List.copyOf(supplies);
    }

    /// The item that lasts least beyond what is owed; null where nothing is owed.
    public LockdownView.@Nullable Supply scarcest() {
      return supplies.stream()
          .filter(supply -> supply.daily() > 0)
          .min(Comparator.comparingDouble(s -> (double) (s.brought() - s.owed()) / s.daily()))
          .orElse(null);
    }
  }

  /// The latest closed areas with what is owed there, at most a page of them.
  ///
  /// @param unit code; empty: all in sight
  public List<Supplied> supplied(String unit) {
    List<LockdownRow> rows = page(unit, false, null).rows();
    Map<Long, List<LockdownView.Supply>> owed = supplies.of(rows);
    return rows.stream()
        .map(row -> new Supplied(row, owed.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private record Rest(
      long unitId,
      String reason,
      String liftReason,
      long decision,
      @Nullable Long lifting,
      int households,
      int people,
      int quarantined) {}

  /// Throws QUARANTINE-025 where it is not in sight.
  public LockdownView get(UUID publicId) {
    LockdownRow row =
        jdbc.sql(SELECT + " and l.public_id = :id")
            .param("paths", sight.paths(QuarantineSight.READ))
            .param("id", publicId)
            .query((r, n) -> row(r))
            .optional()
            .orElseThrow(QuarantineRefusals.NO_SUCH_LOCKDOWN::raise);
    Rest rest = rest(row);
    Long lifting = rest.lifting();
    return new LockdownView(
        row,
        rest.unitId(),
        rest.reason(),
        rest.liftReason(),
        rest.households(),
        rest.people(),
        rest.quarantined(),
        paper(rest.decision()),
        lifting == null ? null : paper(lifting),
        supplies.of(List.of(row)).getOrDefault(row.id(), List.of()),
        deliveries(row.id()),
        before(row));
  }

  private Rest rest(LockdownRow of) {
    return jdbc.sql(
            """
            with here as (
              select p.id, p.household_id from people_api.person p
              where p.canonical_id = p.id and case when :area then p.path <@ :path::ltree
                else p.household_id in (select household_id from quarantine.lockdown_household where lockdown_id = :id) end
            )
            select coalesce(l.area_id, l.commune_id) as unit_id, l.reason, coalesce(l.lift_reason, '') as lift_reason,
              l.decision_id, l.lifting_id,
              (select count(distinct household_id) from here)::int as households, (select count(*) from here)::int as people,
              (select count(*) from here join quarantine.person_order o on o.person_id = here.id
               where o.state = 'ACTIVE')::int as quarantined
            from quarantine.lockdown l where l.id = :id
            """)
        .param("area", of.area())
        .param("path", of.path())
        .param("id", of.id())
        .query(
            (row, n) ->
                new Rest(
                    row.getLong("unit_id"),
                    row.getString("reason"),
                    row.getString("lift_reason"),
                    row.getLong("decision_id"),
                    row.getObject("lifting_id", Long.class),
                    row.getInt("households"),
                    row.getInt("people"),
                    row.getInt("quarantined")))
        .single();
  }

  private OrderView.Paper paper(long decision) {
    return jdbc.sql(
            """
            select number, decided_on, body_name, body_id, capacity, position, signer from quarantine.decision where id = :id
            """)
        .param("id", decision)
        .query(OrderViews::paper)
        .single();
  }

  private List<LockdownView.Delivery> deliveries(long id) {
    return jdbc.sql(
            """
            select day, item, quantity_g, giver from quarantine.delivery where lockdown_id = :id
            order by day desc, id desc limit 200
            """)
        .param("id", id)
        .query(
            (row, n) ->
                new LockdownView.Delivery(
                    row.getObject(1, LocalDate.class),
                    row.getString(2),
                    row.getLong(3),
                    row.getString(4)))
        .list();
  }

  private List<LockdownRow> before(LockdownRow of) {
    return jdbc.sql(
            SELECT
                + " and l.id <> :id and l.path = :path::ltree and (l.area_id is not null or l.name = :name)"
                + " order by l.id desc limit 20")
        .param("paths", sight.paths(QuarantineSight.READ))
        .param("id", of.id())
        .param("path", of.path())
        .param("name", of.name())
        .query((row, n) -> row(row))
        .list();
  }

  private static LockdownRow row(ResultSet row) throws SQLException {
    return new LockdownRow(
        row.getLong("id"),
        row.getObject("public_id", UUID.class),
        row.getString("name"),
        row.getString("commune_name"),
        row.getString("path_text"),
        row.getObject("area_id") != null,
        DecisionBook.code(row.getInt("number")),
        instant(row, "closed_at"),
        mayBe(row, "lifted_at"),
        row.getInt("households"),
        row.getInt("people"),
        row.getInt("cases"));
  }
}
