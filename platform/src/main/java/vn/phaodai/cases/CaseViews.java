// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import static vn.phaodai.cases.CaseFileRepository.instant;
import static vn.phaodai.cases.CaseFileRepository.known;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;

/// One case file with everything that hangs on it.
@Service
public class CaseViews {
  private static final List<String> TO_RESULT = List.of("SAMPLED", "RECEIVED", "RESULTED");

  /// Different people's work, begun by the result and done beside each other.
  private static final List<String> AFTER_RESULT =
      List.of("NOTIFIED", "TRACED", "TRIAGED", "REMOVED");

  private final JdbcClient jdbc;
  private final CaseSight sight;
  private final OperatingClock clock;

  CaseViews(JdbcClient jdbc, CaseSight sight, OperatingClock clock) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.clock = clock;
  }

  /// @param code ours
  @Transactional(readOnly = true)
  public CaseView get(String code) {
    return jdbc.sql(
            """
                select f.*, u.full_name as unit_name, coalesce(f.state = 'SUSPECT' and f.pcr_due < :now, false) as overdue,
                  (select a.number from cases.announcement a where a.case_id = f.id and a.state = 'VALID') as bn,
                  (select a.announced_on from cases.announcement a where a.case_id = f.id and a.state = 'VALID') as announced_on,
                  (select y.name from cases.stay s join cases.facility y on y.id = s.facility_id
                   where s.case_id = f.id and s.left_at is null) as bed,
                  (select e.code from cases.case_file e where e.id = f.previous_id) as previous,
                  (select e.code from cases.case_file e where e.previous_id = f.id order by e.id limit 1) as next
                from cases.case_file f join territory_api.unit u on u.id = f.unit_id
                where f.code = :code and u.path <@ (:paths)::ltree[]
                """)
        .param("now", CaseFileRepository.time(clock.now()))
        .param("code", code)
        .param("paths", sight.paths("cases.read").toArray(String[]::new))
        .query((row, n) -> view(row))
        .optional()
        .orElseThrow(() -> CaseRefusals.NOT_FOUND.with(code).raise());
  }

  private CaseView view(ResultSet row) throws SQLException {
    String release = row.getString("release");
    CaseRow line = CaseLists.row(row, 0);
    return new CaseView(
        line,
        row.getInt("version"),
        row.getString("definition"),
        row.getBoolean("setting_told"),
        row.getBigDecimal("ct"),
        release == null ? null : Release.valueOf(release),
        row.getObject("suspected_day", LocalDate.class),
        row.getObject("confirmed_day", LocalDate.class),
        new Description(
            row.getObject("onset_on", LocalDate.class),
            row.getObject("doses", Integer.class),
            row.getObject("last_dose_on", LocalDate.class),
            Set.copyOf(PatientFacts.texts(row, "conditions")),
            row.getBoolean("conditions_asked"),
            line.setting()),
        row.getString("conditions_other"),
        row.getString("death_cause"),
        row.getString("moved_to"),
        row.getString("previous"),
        row.getString("next"),
        hops(row),
        timeline(line.id()),
        triages(line.id()),
        numbers(line.id()),
        outbreaks(line.id()));
  }

  private static List<CaseView.HopTime> hops(ResultSet row) throws SQLException {
    List<CaseView.HopTime> hops = new ArrayList<>();
    Instant before = null;
    for (String hop : TO_RESULT) {
      Instant at = instant(row, hop.toLowerCase(Locale.ROOT) + "_at");
      hops.add(new CaseView.HopTime(hop, at, between(before, at)));
      before = at == null ? before : at;
    }
    Instant resulted = instant(row, "resulted_at");
    for (String hop : AFTER_RESULT) {
      Instant at = instant(row, hop.toLowerCase(Locale.ROOT) + "_at");
      hops.add(new CaseView.HopTime(hop, at, between(resulted, at)));
    }
    return hops;
  }

  private static @Nullable Duration between(@Nullable Instant from, @Nullable Instant to) {
    return from == null || to == null ? null : Duration.between(from, to);
  }

  private List<CaseView.TimelineLine> timeline(long id) {
    return jdbc.sql(
            """
            select resulted_at as at, 'TEST' as kind,
              coalesce('Ct ' || ct, '') as note,
              concat_ws(' ', 'test.' || method, case when pooled then 'test.POOLED' end, 'test.' || outcome) as said
            from cases.case_test where case_id = :id
            union all
            select suspected_at, 'SUSPECTED', '', '' from cases.case_file where id = :id and suspected_at is not null
            union all
            select confirmed_at, 'CONFIRMED', '', '' from cases.case_file where id = :id and confirmed_at is not null
            union all
            select closed_at, 'RELEASED', '', 'release.' || release from cases.case_file where id = :id and state = 'RELEASED'
            union all
            select happened_at, kind, note, '' from cases.case_event where case_id = :id
            order by 1, 2
            """)
        .param("id", id)
        .query(
            (row, n) ->
                new CaseView.TimelineLine(
                    known(row, "at"),
                    row.getString("kind"),
                    row.getString("note"),
                    row.getString("said").isEmpty()
                        ? List.of()
                        : List.of(row.getString("said").split(" "))))
        .list();
  }

  private List<CaseView.TriageLine> triages(long id) {
    return jdbc.sql("select * from cases.triage where case_id = :id order by id desc")
        .param("id", id)
        .query(
            (row, n) ->
                new CaseView.TriageLine(
                    known(row, "decided_at"),
                    row.getString("rule"),
                    row.getString("proposed"),
                    row.getString("decided"),
                    row.getInt("tier"),
                    row.getString("reason"),
                    Set.copyOf(PatientFacts.texts(row, "rows"))))
        .list();
  }

  private List<CaseView.NumberLine> numbers(long id) {
    return jdbc.sql(
            """
            select number, bulletin, announced_on, state, note from cases.announcement
            where case_id = :id order by state = 'VALID' desc, id desc
            """)
        .param("id", id)
        .query(
            (row, n) ->
                new CaseView.NumberLine(
                    row.getLong(1),
                    row.getString(2),
                    row.getObject(3, LocalDate.class),
                    row.getString(4),
                    row.getString(5)))
        .list();
  }

  private List<CaseView.OutbreakLine> outbreaks(long id) {
    return jdbc.sql(
            """
            select o.public_id::text, o.name from cases.outbreak_case m join cases.outbreak o on o.id = m.outbreak_id
            where m.case_id = :id order by o.opened_on
            """)
        .param("id", id)
        .query((row, n) -> new CaseView.OutbreakLine(row.getString(1), row.getString(2)))
        .list();
  }
}
