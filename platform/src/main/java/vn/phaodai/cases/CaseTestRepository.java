// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import static vn.phaodai.cases.CaseFileRepository.instant;
import static vn.phaodai.cases.CaseFileRepository.known;
import static vn.phaodai.cases.CaseFileRepository.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tests that files heard, as they stand now.
@Repository
class CaseTestRepository {
  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  CaseTestRepository(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /// The file of each specimen that was heard.
  Map<Long, Long> caseOf(Collection<Long> specimenIds) {
    Map<Long, Long> cases = new HashMap<>();
    jdbc.sql("select specimen_id, case_id from cases.case_test where specimen_id = any(:ids)")
        .param("ids", specimenIds.toArray(Long[]::new))
        .query(
            row -> {
              cases.put(row.getLong(1), row.getLong(2));
            });
    return cases;
  }

  /// All tests of files, by file.
  Map<Long, List<TestRead>> of(Collection<CaseFile> files) {
    return jdbc
        .sql(
            """
            select t.*, f.person_id from cases.case_test t join cases.case_file f on f.id = t.case_id
            where t.case_id = any(:ids) order by t.resulted_at, t.specimen_id
            """)
        .param("ids", files.stream().map(CaseFile::id).toArray(Long[]::new))
        .query((row, n) -> new CaseReading.Attached(row.getLong("case_id"), test(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                CaseReading.Attached::caseId,
                Collectors.mapping(CaseReading.Attached::test, Collectors.toList())));
  }

  void attach(Collection<CaseReading.Attached> tests) {
    batches.batchUpdate(
        """
        insert into cases.case_test (specimen_id, case_id, unit_id, method, pooled, outcome, ct, setting, sampled_at,
          received_at, resulted_at, approved)
        values (:specimen, :case, :unit, :method, :pooled, :outcome, :ct, :setting, :sampledAt, :receivedAt, :resultedAt,
          :approved)
        """,
        tests.stream()
            .map(a -> values(a.test()).addValue("case", a.caseId()))
            .toArray(MapSqlParameterSource[]::new));
  }

  void correct(Collection<TestRead> tests) {
    batches.batchUpdate(
        """
        update cases.case_test
        set unit_id = :unit, method = :method, pooled = :pooled, outcome = :outcome, ct = :ct, setting = :setting,
            sampled_at = :sampledAt, received_at = :receivedAt, resulted_at = :resultedAt, approved = :approved,
            corrected_at = now()
        where specimen_id = :specimen
        """,
        tests.stream().map(CaseTestRepository::values).toArray(MapSqlParameterSource[]::new));
  }

  /// Tests that turned out to be another person's.
  void detach(Collection<Long> specimenIds) {
    jdbc.sql("delete from cases.case_test where specimen_id = any(:ids)")
        .param("ids", specimenIds.toArray(Long[]::new))
        .update();
  }

  private static MapSqlParameterSource values(TestRead test) {
    Setting setting = test.setting();
    return new MapSqlParameterSource("specimen", test.specimenId())
        .addValue("unit", test.unitId())
        .addValue("method", test.method().name())
        .addValue("pooled", test.pooled())
        .addValue("approved", test.approved())
        .addValue("outcome", test.outcome().name())
        .addValue("ct", test.ct())
        .addValue("setting", setting == null ? null : setting.name())
        .addValue("sampledAt", time(test.sampledAt()))
        .addValue("receivedAt", time(test.receivedAt()))
        .addValue("resultedAt", time(test.resultedAt()));
  }

  static TestRead test(ResultSet row) throws SQLException {
    String setting = row.getString("setting");
    return new TestRead(
        row.getLong("specimen_id"),
        row.getLong("person_id"),
        row.getLong("unit_id"),
        TestMethod.valueOf(row.getString("method")),
        TestOutcome.valueOf(row.getString("outcome")),
        row.getBigDecimal("ct"),
        known(row, "sampled_at"),
        instant(row, "received_at"),
        known(row, "resulted_at"),
        setting == null ? null : Setting.valueOf(setting),
        row.getBoolean("pooled"),
        row.getBoolean("approved"));
  }
}
