// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;

/// Lists of the register of groups, and what became of one person.
@Service
@Transactional(readOnly = true)
public class GroupMembers {
  public static final int PAGE = 50;
  private static final int FILE = 20_000;

  private final JdbcClient jdbc;
  private final NeedLists needs;
  private final WelfarePersons persons;
  private final WelfareSight sight;
  private final OperatingClock clock;

  GroupMembers(
      JdbcClient jdbc,
      NeedLists needs,
      WelfarePersons persons,
      WelfareSight sight,
      OperatingClock clock) {
    this.jdbc = jdbc;
    this.needs = needs;
    this.persons = persons;
    this.sight = sight;
    this.clock = clock;
  }

  /// Somebody in a group.
  ///
  /// @param household its number in the commune’s list; empty where none is known
  /// @param to last day; null while it lasts
  public record Row(
      long id,
      UUID publicId,
      long personId,
      UUID person,
      String group,
      String unitName,
      String household,
      LocalDate from,
      @Nullable LocalDate to,
      String basis,
      String endReason,
      boolean editable) {}

  public record Page(List<Row> rows, @Nullable Long next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /// Who is in a group today, the latest entered first.
  ///
  /// @param group code; empty: of all
  /// @param unit code; empty: all in sight
  public Page page(String group, String unit, @Nullable Long after) {
    List<Row> rows = today(group, unit, after, PAGE + 1);
    return rows.size() > PAGE
        ? new Page(rows.subList(0, PAGE), rows.get(PAGE - 1).id())
        : new Page(rows, null);
  }

  /// As [#page], for a file.
  public List<Row> file(String group, String unit) {
    return today(group, unit, null, FILE);
  }

  private static final String SELECT =
      """
      select m.id, m.public_id, p.id as person_id, p.public_id as person, m.group_code, u.full_name,
        coalesce(h.code, '') as household, lower(m.during) as from_on, upper(m.during) - 1 as to_on, m.basis, m.end_reason,
        m.path::text as path_text
      from welfare.membership m
      join people_api.person e on e.id = m.person_id
      join people_api.person p on p.id = e.canonical_id
      left join people_api.household h on h.id = p.household_id
      join territory_api.unit u on u.id = m.unit_id
      where m.withdrawn_at is null and m.path <@ (:paths)::ltree[]
      """;

  private List<Row> today(String group, String unit, @Nullable Long after, int limit) {
    return jdbc.sql(
            SELECT
                + """
                 and m.path <@ :unit::ltree and m.during @> :today::date and (:group = '' or m.group_code = :group)
                 and (:after::bigint is null or m.id < :after) order by m.id desc limit :limit
                """)
        .param("paths", sight.paths(WelfareSight.LIST))
        .param("unit", sight.within(unit, WelfareSight.LIST))
        .param("today", clock.today())
        .param("group", group)
        .param("after", after)
        .param("limit", limit)
        .query((row, n) -> row(row))
        .list();
  }

  private Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("id"),
        row.getObject("public_id", UUID.class),
        row.getLong("person_id"),
        row.getObject("person", UUID.class),
        row.getString("group_code"),
        row.getString("full_name"),
        row.getString("household"),
        row.getObject("from_on", LocalDate.class),
        row.getObject("to_on", LocalDate.class),
        row.getString("basis"),
        row.getString("end_reason"),
        sight.covers(row.getString("path_text"), WelfareSight.REGISTER));
  }

  /// What became of one person: groups, then needs of theirs and of their household.
  public record Ledger(UUID person, long personId, List<Row> groups, List<NeedRow> needs) {
    public Ledger {
      groups = List.copyOf(groups);
      needs = List.copyOf(needs);
    }
  }

  /// Throws WELFARE-002 outside the jurisdiction.
  public Ledger ledger(UUID person) {
    WelfarePersons.Resident who = persons.get(person, WelfareSight.LIST);
    Long household =
        jdbc.sql("select household_id from people_api.person where id = :id")
            .param("id", who.id())
            .query((row, n) -> new Home(row.getObject(1, Long.class)))
            .single()
            .household();
    List<Row> groups =
        jdbc.sql(SELECT + " and p.id = :person order by lower(m.during) desc, m.id desc")
            .param("paths", sight.paths(WelfareSight.LIST))
            .param("person", who.id())
            .query((row, n) -> row(row))
            .list();
    return new Ledger(person, who.id(), groups, needs.of(who.id(), household));
  }

  private record Home(@Nullable Long household) {}
}
