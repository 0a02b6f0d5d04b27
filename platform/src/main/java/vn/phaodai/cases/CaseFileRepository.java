// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Case files in PostgreSQL.
@Repository
class CaseFileRepository {
  private static final String COLUMNS =
      """
      id, code, person_id, unit_id, state, definition, setting, setting_told, suspected_at, suspected_day, pcr_due,
      confirmed_at, confirmed_day, sampled_at, received_at, resulted_at, ct, previous_id, closed_at, closed_day
      """;

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  CaseFileRepository(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /// Tests are taken by one transaction after the other, so that two of one person open one file.
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('cases.case_file'))")
        .query((row, n) -> row.getString(1))
        .list();
  }

  long nextId() {
    return jdbc.sql("select nextval(pg_get_serial_sequence('cases.case_file', 'id'))")
        .query(Long.class)
        .single();
  }

  /// `84-21-000123`.
  String nextCode(String province, int year) {
    int number =
        jdbc.sql(
                """
                insert into cases.code_counter (province, year, last) values (:province, :year, 1)
                on conflict (province, year) do update set last = code_counter.last + 1
                returning last
                """)
            .param("province", province)
            .param("year", year)
            .query(Integer.class)
            .single();
    return "%s-%02d-%06d".formatted(province, year % 100, number);
  }

  /// Specimens that have been heard already.
  Set<Long> spoken(Collection<Long> specimenIds) {
    return new HashSet<>(
        jdbc.sql("select specimen_id from cases.case_test where specimen_id = any(:ids)")
            .param("ids", specimenIds.toArray(Long[]::new))
            .query((row, n) -> row.getLong(1))
            .list());
  }

  List<CaseFile> openOf(Collection<Long> personIds) {
    return of(personIds, "and state in ('SUSPECT', 'CONFIRMED')");
  }

  /// The last file of each person, the open one if there is one.
  List<CaseFile> latestOf(Collection<Long> personIds) {
    return of(personIds, "");
  }

  private List<CaseFile> of(Collection<Long> personIds, String condition) {
    return jdbc.sql(
            "select distinct on (person_id) "
                + COLUMNS
                + " from cases.case_file where person_id = any(:ids) "
                + condition
                + " order by person_id, (state in ('SUSPECT', 'CONFIRMED')) desc, id desc")
        .param("ids", personIds.toArray(Long[]::new))
        .query(CaseFileRepository::caseFile)
        .list();
  }

  void open(Collection<CaseFile> files) {
    batch(
        """
        insert into cases.case_file (id, code, person_id, unit_id, state, definition, setting, setting_told,
          suspected_at, suspected_day, pcr_due, confirmed_at, confirmed_day, sampled_at, received_at, resulted_at, ct,
          previous_id, closed_at, closed_day)
        overriding system value
        values (:id, :code, :person, :unit, :state, :definition, :setting, :told, :suspectedAt, :suspectedDay, :pcrDue,
          :confirmedAt, :confirmedDay, :sampledAt, :receivedAt, :resultedAt, :ct, :previous, :closedAt, :closedDay)
        """,
        files);
  }

  void update(Collection<CaseFile> files) {
    batch(
        """
        update cases.case_file
        set state = :state, setting = :setting, setting_told = :told, suspected_at = :suspectedAt,
            suspected_day = :suspectedDay, pcr_due = :pcrDue, confirmed_at = :confirmedAt,
            confirmed_day = :confirmedDay, ct = :ct, closed_at = :closedAt, closed_day = :closedDay,
            version = version + 1
        where id = :id
        """,
        files);
  }

  void attach(Collection<CaseReading.Attached> tests) {
    batches.batchUpdate(
        """
        insert into cases.case_test (specimen_id, case_id, method, pooled, outcome, ct, sampled_at, resulted_at)
        values (:specimen, :case, :method, :pooled, :outcome, :ct, :sampledAt, :resultedAt)
        """,
        tests.stream()
            .map(
                a ->
                    new MapSqlParameterSource("specimen", a.test().specimenId())
                        .addValue("case", a.caseId())
                        .addValue("method", a.test().method().name())
                        .addValue("pooled", a.test().pooled())
                        .addValue("outcome", a.test().outcome().name())
                        .addValue("ct", a.test().ct())
                        .addValue("sampledAt", timestamp(a.test().sampledAt()))
                        .addValue("resultedAt", timestamp(a.test().resultedAt())))
            .toArray(MapSqlParameterSource[]::new));
  }

  private void batch(String statement, Collection<CaseFile> files) {
    batches.batchUpdate(
        statement,
        files.stream().map(CaseFileRepository::values).toArray(MapSqlParameterSource[]::new));
  }

  private static MapSqlParameterSource values(CaseFile f) {
    return new MapSqlParameterSource("id", f.id())
        .addValue("code", f.code())
        .addValue("person", f.personId())
        .addValue("unit", f.unitId())
        .addValue("state", f.state().name())
        .addValue("definition", f.definition())
        .addValue("setting", f.setting().name())
        .addValue("told", f.settingTold())
        .addValue("suspectedAt", timestamp(f.suspectedAt()))
        .addValue("suspectedDay", f.suspectedDay())
        .addValue("pcrDue", timestamp(f.pcrDue()))
        .addValue("confirmedAt", timestamp(f.confirmedAt()))
        .addValue("confirmedDay", f.confirmedDay())
        .addValue("sampledAt", timestamp(f.sampledAt()))
        .addValue("receivedAt", timestamp(f.receivedAt()))
        .addValue("resultedAt", timestamp(f.resultedAt()))
        .addValue("ct", f.ct())
        .addValue("previous", f.previousId())
        .addValue("closedAt", timestamp(f.closedAt()))
        .addValue("closedDay", f.closedDay());
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private static CaseFile caseFile(ResultSet row, int n) throws SQLException {
    return new CaseFile(
        row.getLong("id"),
        row.getString("code"),
        row.getLong("person_id"),
        row.getLong("unit_id"),
        CaseState.valueOf(row.getString("state")),
        row.getString("definition"),
        Setting.valueOf(row.getString("setting")),
        row.getBoolean("setting_told"),
        instant(row, "suspected_at"),
        row.getObject("suspected_day", LocalDate.class),
        instant(row, "pcr_due"),
        instant(row, "confirmed_at"),
        row.getObject("confirmed_day", LocalDate.class),
        row.getObject("sampled_at", OffsetDateTime.class).toInstant(),
        instant(row, "received_at"),
        row.getObject("resulted_at", OffsetDateTime.class).toInstant(),
        row.getBigDecimal("ct"),
        row.getObject("previous_id", Long.class),
        instant(row, "closed_at"),
        row.getObject("closed_day", LocalDate.class));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
