// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import static vn.phaodai.clock.Timestamps.instant;
import static vn.phaodai.clock.Timestamps.mayBe;
import static vn.phaodai.clock.Timestamps.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.cases.CaseSection;
import vn.phaodai.cases.TracedCases;
import vn.phaodai.clock.OperatingClock;

/// The confirmed contacts of a case, and what the page of its file says of them.
@Component
@Transactional(readOnly = true)
public class CaseContacts implements CaseSection {
  private final JdbcClient jdbc;
  private final TracedCases cases;
  private final OperatingClock clock;

  CaseContacts(JdbcClient jdbc, TracedCases cases, OperatingClock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.clock = clock;
  }

  /// Of a case in sight, the nearest and most exposed first.
  public List<ContactRow> of(String code) {
    return jdbc.sql(
            """
            select c.*, u.full_name as unit_name, p.name as place, f.code as became,
              c.state = 'OPEN' and c.due_at < :now as late,
              (select count(*) from contacts.call l where l.contact_id = c.id)::int as tries
            from contacts.contact c join territory_api.unit u on u.id = c.unit_id
            left join contacts.place p on p.id = c.place_id
            left join cases_api.case_file f on f.id = c.became_case_id
            where c.case_id = :case order by c.class, c.risk desc, c.exposed_at, c.id
            """)
        .param("case", cases.get(code).id())
        .param("now", time(clock.now()))
        .query((row, n) -> row(row))
        .list();
  }

  private static ContactRow row(ResultSet row) throws SQLException {
    return new ContactRow(
        row.getObject("public_id", UUID.class),
        row.getLong("person_id"),
        Degree.valueOf(row.getString("class")),
        Basis.valueOf(row.getString("ground")),
        instant(row, "exposed_at"),
        row.getInt("risk"),
        row.getString("unit_name"),
        instant(row, "confirmed_at"),
        instant(row, "due_at"),
        row.getBoolean("late"),
        row.getString("state"),
        mayBe(row, "reached_at"),
        row.getInt("tries"),
        row.getString("became"),
        row.getString("place"));
  }

  @Override
  public String permission() {
    return ContactSight.READ;
  }

  @Override
  public String headingKey() {
    return "contacts.title";
  }

  private record Counts(int f1, int f2, int open, int late) {}

  @Override
  public List<Line> lines(long caseId, String code) {
    Counts counts =
        jdbc.sql(
                """
                select (count(*) filter (where class = 'F1'))::int, (count(*) filter (where class = 'F2'))::int,
                  (count(*) filter (where state = 'OPEN'))::int,
                  (count(*) filter (where state = 'OPEN' and due_at < :now))::int
                from contacts.contact where case_id = :case and state <> 'WITHDRAWN'
                """)
            .param("case", caseId)
            .param("now", time(clock.now()))
            .query(
                (row, n) -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
            .single();
    String page = "/truy-vet/" + code;
    Line act = new Line("contacts.case.trace", List.of(), page);
    return counts.f1() + counts.f2() == 0
        ? List.of(act)
        : List.of(
            act,
            new Line(
                "contacts.case.counts",
                List.of(
                    String.valueOf(counts.f1()),
                    String.valueOf(counts.f2()),
                    String.valueOf(counts.open()),
                    String.valueOf(counts.late())),
                page + "?muc=da-giao"));
  }
}
