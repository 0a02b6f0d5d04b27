// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import static vn.phaodai.cases.CaseFileRepository.instant;
import static vn.phaodai.cases.CaseFileRepository.known;
import static vn.phaodai.cases.CaseFileRepository.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Case files for the room that traces them, which stands to the right.
@Service
public class TracedCases {
  private static final String SELECT =
      """
      select f.id, f.code, f.unit_id, u.full_name as unit_name, u.path::text as path, f.state, f.onset_on,
        f.onset_on is not null or exists (
          select 1 from cases.clinical_record r where r.case_id = f.id and r.symptoms) as symptomatic,
        least(f.sampled_at, (select min(t.sampled_at) from cases.case_test t
                             where t.case_id = f.id and t.outcome = 'POSITIVE')) as first_positive,
        f.resulted_at, f.removed_at, f.traced_at,
        (select array_agg(e.id order by e.id <> e.canonical_id, e.id) from people_api.person e
         where e.canonical_id = coalesce((select p.canonical_id from people_api.person p where p.id = f.person_id), f.person_id))
          as persons,
        f.person_id
      from cases.case_file f join territory_api.unit u on u.id = f.unit_id
      """;

  private final JdbcClient jdbc;
  private final CaseSight sight;
  private final CaseDesk desk;

  TracedCases(JdbcClient jdbc, CaseSight sight, CaseDesk desk) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.desk = desk;
  }

  /// A case within the reader's sight. Throws CASES-001 for none.
  @Transactional(readOnly = true)
  public TracedCase get(String code) {
    return jdbc.sql(SELECT + " where f.code = :code and u.path <@ (:paths)::ltree[]")
        .param("code", code)
        .param("paths", sight.paths("cases.read").toArray(String[]::new))
        .query((row, n) -> traced(row))
        .optional()
        .orElseThrow(() -> CaseRefusals.NOT_FOUND.with(code).raise());
  }

  /// F0 that nobody has traced yet, within the reader's sight, the longest known last.
  ///
  /// @param since reporting day of confirmation, included
  @Transactional(readOnly = true)
  public List<TracedCase> untraced(LocalDate since, int limit) {
    return jdbc.sql(
            SELECT
                + """
                where f.state = 'CONFIRMED' and f.traced_at is null and f.confirmed_day >= :since
                  and u.path <@ (:paths)::ltree[]
                order by f.confirmed_day desc, f.id desc limit :limit
                """)
        .param("since", since)
        .param("paths", sight.paths("cases.read").toArray(String[]::new))
        .param("limit", limit)
        .query((row, n) -> traced(row))
        .list();
  }

  /// The hop: everyone whom the case exposed was named and passed on. The first time counts; each
  /// time leaves a line in the file's history.
  ///
  /// @param note counts, no names
  @Transactional(propagation = Propagation.MANDATORY)
  public void traced(String code, Instant at, String note) {
    OpenFile open = desk.take(code, null, "cases.read");
    jdbc.sql(
            """
            update cases.case_file set traced_at = :at, version = version + 1 where id = :id and traced_at is null
            """)
        .param("at", time(at))
        .param("id", open.file().id())
        .update();
    desk.note(open, "TRACED", at, note);
  }

  private static TracedCase traced(ResultSet row) throws SQLException {
    return new TracedCase(
        row.getLong("id"),
        row.getString("code"),
        persons(row),
        row.getLong("unit_id"),
        row.getString("unit_name"),
        row.getString("path"),
        CaseState.valueOf(row.getString("state")),
        row.getObject("onset_on", LocalDate.class),
        row.getBoolean("symptomatic"),
        known(row, "first_positive"),
        known(row, "resulted_at"),
        instant(row, "removed_at"),
        instant(row, "traced_at"));
  }

  private static List<Long> persons(ResultSet row) throws SQLException {
    java.sql.Array array = row.getArray("persons");
    return array == null
        ? List.of(row.getLong("person_id"))
        : Arrays.asList((Long[]) array.getArray());
  }
}
