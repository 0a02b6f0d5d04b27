// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The Ministry's numbers in PostgreSQL.
@Repository
class AnnouncementRepository {
  private final JdbcClient jdbc;

  AnnouncementRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A case that a bulletin names by our code.
  record Named(String code, long caseId, long unitId) {}

  /// A number in force.
  ///
  /// @param code of its case, empty without one
  /// @param day on which it counts
  record Known(long number, @Nullable Long caseId, String code, long unitId, LocalDate day) {}

  Map<String, Named> named(List<String> codes, String path) {
    return jdbc
        .sql(
            """
            select f.code, f.id, f.unit_id from cases.case_file f
            join territory_api.unit u on u.id = f.unit_id
            where f.code = any(:codes) and u.path <@ :path::ltree
            """)
        .param("codes", codes.toArray(String[]::new))
        .param("path", path)
        .query((row, n) -> new Named(row.getString(1), row.getLong(2), row.getLong(3)))
        .list()
        .stream()
        .collect(Collectors.toMap(Named::code, Function.identity()));
  }

  /// Those of the numbers that are in force, locked.
  Map<Long, Known> valid(List<Long> numbers) {
    return jdbc
        .sql(
            """
            select a.number, a.case_id, coalesce(f.code, '') as code, a.unit_id, a.announced_on
            from cases.announcement a left join cases.case_file f on f.id = a.case_id
            where a.number = any(:numbers) and a.state = 'VALID' order by a.number for update of a
            """)
        .param("numbers", numbers.toArray(Long[]::new))
        .query(
            (row, n) ->
                new Known(
                    row.getLong(1),
                    row.getObject(2, Long.class),
                    row.getString(3),
                    row.getLong(4),
                    row.getObject(5, LocalDate.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Known::number, Function.identity()));
  }

  /// Those of the numbers that a bulletin of that day gave and that have ceased to hold.
  Set<Long> over(List<Long> numbers, LocalDate day) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct number from cases.announcement
                where number = any(:numbers) and announced_on = :day and state <> 'VALID'
                """)
            .param("numbers", numbers.toArray(Long[]::new))
            .param("day", day)
            .query((row, n) -> row.getLong(1))
            .list());
  }

  boolean hasEnded(long number, String how) {
    return jdbc.sql(
            "select exists (select from cases.announcement where number = :number and state = :how)")
        .param("number", number)
        .param("how", how)
        .query((row, n) -> row.getBoolean(1))
        .single();
  }

  Map<Long, Long> numbersOf(Collection<Named> cases) {
    Map<Long, Long> numbers = new HashMap<>();
    jdbc.sql(
            "select case_id, number from cases.announcement where case_id = any(:ids) and state ="
                + " 'VALID'")
        .param("ids", cases.stream().map(Named::caseId).toArray(Long[]::new))
        .query(
            row -> {
              numbers.put(row.getLong(1), row.getLong(2));
            });
    return numbers;
  }

  void add(List<Bulletins.Announced> announced, String bulletin, LocalDate day) {
    jdbc.sql(
            """
            insert into cases.announcement (number, case_id, unit_id, bulletin, announced_on, account_id)
            select n.*, :bulletin, :day, :account
            from unnest(:numbers::bigint[], :cases::bigint[], :units::bigint[]) as n
            """)
        .param("numbers", announced.stream().map(Bulletins.Announced::number).toArray(Long[]::new))
        .param("cases", announced.stream().map(Bulletins.Announced::caseId).toArray(Long[]::new))
        .param("units", announced.stream().map(Bulletins.Announced::unitId).toArray(Long[]::new))
        .param("bulletin", bulletin)
        .param("day", day)
        .param("account", CaseSight.account())
        .update();
  }

  void tie(Map<Long, Named> ties) {
    jdbc.sql(
            """
            update cases.announcement a set case_id = t.case_id, unit_id = t.unit_id
            from unnest(:numbers::bigint[], :cases::bigint[], :units::bigint[]) as t (number, case_id, unit_id)
            where a.number = t.number and a.state = 'VALID'
            """)
        .param("numbers", ties.keySet().toArray(Long[]::new))
        .param("cases", ties.values().stream().map(Named::caseId).toArray(Long[]::new))
        .param("units", ties.values().stream().map(Named::unitId).toArray(Long[]::new))
        .update();
  }

  void end(long number, String how, String note) {
    jdbc.sql(
            """
            update cases.announcement set state = :how, note = :note where number = :number and state = 'VALID'
            """)
        .param("how", how)
        .param("note", note)
        .param("number", number)
        .update();
  }
}
