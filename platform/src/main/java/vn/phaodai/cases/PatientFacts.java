// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.engine.rules.Fact;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.rules.LawBook;

/// Gathers what is known of a patient. What nobody told stays missing; it is never a “no”.
@Component
class PatientFacts {
  static final String CONDITIONS = "VN-TRIAGE-CONDITIONS";

  private final JdbcClient jdbc;
  private final LawBook book;
  private final OperatingClock clock;

  PatientFacts(JdbcClient jdbc, LawBook book, OperatingClock clock) {
    this.jdbc = jdbc;
    this.book = book;
    this.clock = clock;
  }

  /// The names of the listed conditions, in the order of the rule in force today; none without one.
  List<String> conditions() {
    return book.inForce(CONDITIONS, clock.today()).map(RuleSet::inputs).orElse(List.of()).stream()
        .map(Fact::name)
        .toList();
  }

  /// @throws vn.phaodai.refusal.RefusedException CASES-005 for a name that is no listed condition
  void requireConditions(Set<String> named) {
    List<String> listed = conditions();
    named.stream()
        .filter(name -> !listed.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw CaseRefusals.NO_SUCH_VALUE.with("conditions", name).raise();
            });
  }

  private record Examination(Instant at, boolean symptoms, List<String> facts) {}

  Patient of(String code) {
    long id =
        jdbc.sql("select id from cases.case_file where code = :code")
            .param("code", code)
            .query((row, n) -> row.getLong(1))
            .optional()
            .orElseThrow(() -> CaseRefusals.NOT_FOUND.with(code).raise());
    List<Examination> examinations =
        jdbc.sql(
                """
                select taken_at, symptoms, facts from cases.clinical_record where case_id = :id order by taken_at, id
                """)
            .param("id", id)
            .query(
                (row, n) ->
                    new Examination(
                        CaseFileRepository.known(row, "taken_at"),
                        row.getBoolean("symptoms"),
                        texts(row, "facts")))
            .list();
    List<TestRead> samples =
        jdbc.sql(
                """
                select t.*, 0 as person_id from cases.case_test t
                where t.case_id = :id and t.method = 'PCR' and not t.pooled and t.outcome <> 'LOST'
                order by t.sampled_at desc, t.specimen_id desc
                """)
            .param("id", id)
            .query((row, n) -> CaseTestRepository.test(row))
            .list();
    return jdbc.sql(
            """
            select f.*, (select p.birth_date from people_api.person p where p.id = f.person_id) as birth_date,
              (select min(t.sampled_at) from cases.case_test t
                where t.case_id = f.id and t.outcome = 'POSITIVE') as first_positive,
              (select min(s.admitted_at) from cases.stay s where s.case_id = f.id) as admitted
            from cases.case_file f where f.id = :id
            """)
        .param("id", id)
        .query((row, n) -> patient(row, examinations, samples))
        .single();
  }

  private static Patient patient(
      ResultSet row, List<Examination> examinations, List<TestRead> samples) throws SQLException {
    Map<String, String> newest = new HashMap<>();
    LocalDate onset = row.getObject("onset_on", LocalDate.class);
    LocalDate lastSymptomDay = onset;
    for (Examination examination : examinations) {
      examination
          .facts()
          .forEach(
              fact -> {
                String[] parts = fact.split("=", 2);
                newest.put(parts[0], parts[1]);
              });
      if (examination.symptoms()) {
        lastSymptomDay = Moment.day(examination.at());
      }
    }
    Instant first = CaseFileRepository.instant(row, "first_positive");
    return new Patient(
        row.getLong("id"),
        row.getObject("birth_date", LocalDate.class),
        onset,
        row.getObject("doses", Integer.class),
        row.getObject("last_dose_on", LocalDate.class),
        Set.copyOf(texts(row, "conditions")),
        row.getBoolean("conditions_asked"),
        newest,
        examinations.isEmpty() ? null : examinations.getLast().symptoms(),
        lastSymptomDay,
        first == null ? CaseFileRepository.known(row, "sampled_at") : first,
        CaseFileRepository.instant(row, "admitted"),
        samples);
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    var array = row.getArray(column);
    return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
  }

  /// Whole days between two civil days, at most as many as the rules know; null for an unknown day.
  static @Nullable Long days(@Nullable LocalDate from, LocalDate to, int most) {
    return from == null ? null : Math.clamp(ChronoUnit.DAYS.between(from, to), 0L, (long) most);
  }
}
