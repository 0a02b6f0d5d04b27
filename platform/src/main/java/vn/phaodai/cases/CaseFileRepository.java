// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Case files in PostgreSQL.
@Repository
class CaseFileRepository {
  private static final String SELECT =
      """
      f.id, f.code, f.person_id, f.unit_id, f.state, f.definition, f.setting, f.setting_told, f.suspected_at,
      f.suspected_day, f.pcr_due, f.confirmed_at, f.confirmed_day, f.sampled_at, f.received_at, f.resulted_at, f.ct,
      f.previous_id, f.closed_at, f.closed_day, f.release
      from cases.case_file f
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
        .query((row, n) -> n)
        .single();
  }

  /// Ids for files that may be opened; those not used are lost.
  List<Long> reserve(int count) {
    return jdbc.sql(
            """
            select nextval(pg_get_serial_sequence('cases.case_file', 'id')) from generate_series(1, :count)
            """)
        .param("count", count)
        .query((row, n) -> row.getLong(1))
        .list();
  }

  /// Takes the next numbers of a series, e.g. `84-21`; answers the first.
  int takeNumbers(String series, int count) {
    return jdbc.sql(
            """
            insert into cases.code_counter (series, last) values (:series, :count)
            on conflict (series) do update set last = code_counter.last + excluded.last
            returning last - :count + 1
            """)
        .param("series", series)
        .param("count", count)
        .query((row, n) -> row.getInt(1))
        .single();
  }

  Set<Long> personsWithOpenFile(Collection<Long> personIds) {
    return new HashSet<>(
        jdbc.sql(
                """
                select person_id from cases.case_file
                where person_id = any(:ids) and state in ('SUSPECT', 'CONFIRMED')
                """)
            .param("ids", personIds.toArray(Long[]::new))
            .query((row, n) -> row.getLong(1))
            .list());
  }

  /// The last file of each person, the open one if there is one; open ones stay locked.
  List<CaseFile> latestOf(Collection<Long> personIds) {
    Long[] ids = personIds.toArray(Long[]::new);
    jdbc.sql(
            """
            select id from cases.case_file where person_id = any(:ids) and state in ('SUSPECT', 'CONFIRMED')
            order by id for update
            """)
        .param("ids", ids)
        .query((row, n) -> row.getLong(1))
        .list();
    return jdbc.sql(
            "select distinct on (f.person_id) "
                + SELECT
                + """
                where f.person_id = any(:ids)
                order by f.person_id, (f.state in ('SUSPECT', 'CONFIRMED')) desc, f.id desc
                """)
        .param("ids", ids)
        .query(CaseFileRepository::caseFile)
        .list();
  }

  /// Files by their ids, locked.
  Map<Long, CaseFile> byIds(Collection<Long> ids) {
    return jdbc
        .sql("select " + SELECT + " where f.id = any(:ids) order by f.id for update")
        .param("ids", ids.toArray(Long[]::new))
        .query(CaseFileRepository::caseFile)
        .list()
        .stream()
        .collect(Collectors.toMap(CaseFile::id, Function.identity()));
  }

  void open(Collection<CaseFile> files) {
    batch(
        """
        insert into cases.case_file (id, code, person_id, unit_id, state, definition, setting, setting_told,
          suspected_at, suspected_day, pcr_due, confirmed_at, confirmed_day, sampled_at, received_at, resulted_at, ct,
          previous_id, closed_at, closed_day, release)
        overriding system value
        values (:id, :code, :person, :unit, :state, :definition, :setting, :told, :suspectedAt, :suspectedDay, :pcrDue,
          :confirmedAt, :confirmedDay, :sampledAt, :receivedAt, :resultedAt, :ct, :previous, :closedAt, :closedDay,
          :release)
        """,
        files);
  }

  void update(Collection<CaseFile> files) {
    batch(
        """
        update cases.case_file
        set state = :state, definition = :definition, unit_id = :unit, setting = :setting, setting_told = :told,
            suspected_at = :suspectedAt, suspected_day = :suspectedDay, pcr_due = :pcrDue,
            confirmed_at = :confirmedAt, confirmed_day = :confirmedDay, sampled_at = :sampledAt,
            received_at = :receivedAt, resulted_at = :resultedAt, ct = :ct, closed_at = :closedAt,
            closed_day = :closedDay, release = :release, version = version + 1
        where id = :id
        """,
        files);
  }

  private void batch(String statement, Collection<CaseFile> files) {
    batches.batchUpdate(
        statement,
        files.stream().map(CaseFileRepository::values).toArray(MapSqlParameterSource[]::new));
  }

  private static MapSqlParameterSource values(CaseFile f) {
    Finding found = f.finding();
    Moment suspected = f.suspected();
    Moment confirmed = f.confirmed();
    Closing closing = f.closing();
    Release release = closing == null ? null : closing.release();
    return new MapSqlParameterSource("id", f.id())
        .addValue("code", f.code())
        .addValue("person", f.personId())
        .addValue("unit", found.unitId())
        .addValue("state", f.state().name())
        .addValue("definition", found.definition())
        .addValue("setting", found.setting().name())
        .addValue("told", found.settingTold())
        .addValue("suspectedAt", suspected == null ? null : time(suspected.at()))
        .addValue("suspectedDay", suspected == null ? null : suspected.day())
        .addValue("pcrDue", time(f.pcrDue()))
        .addValue("confirmedAt", confirmed == null ? null : time(confirmed.at()))
        .addValue("confirmedDay", confirmed == null ? null : confirmed.day())
        .addValue("sampledAt", time(found.sampledAt()))
        .addValue("receivedAt", time(found.receivedAt()))
        .addValue("resultedAt", time(found.resultedAt()))
        .addValue("ct", found.ct())
        .addValue("previous", f.previousId())
        .addValue("closedAt", closing == null ? null : time(closing.moment().at()))
        .addValue("closedDay", closing == null ? null : closing.moment().day())
        .addValue("release", release == null ? null : release.name());
  }

  private static CaseFile caseFile(ResultSet row, int n) throws SQLException {
    Moment closed = moment(row, "closed");
    String release = row.getString("release");
    return new CaseFile(
        row.getLong("id"),
        row.getString("code"),
        row.getLong("person_id"),
        new Finding(
            row.getLong("unit_id"),
            row.getString("definition"),
            Setting.valueOf(row.getString("setting")),
            row.getBoolean("setting_told"),
            known(row, "sampled_at"),
            instant(row, "received_at"),
            known(row, "resulted_at"),
            row.getBigDecimal("ct")),
        CaseState.valueOf(row.getString("state")),
        moment(row, "suspected"),
        instant(row, "pcr_due"),
        moment(row, "confirmed"),
        closed == null
            ? null
            : new Closing(closed, release == null ? null : Release.valueOf(release)),
        row.getObject("previous_id", Long.class));
  }

  private static @Nullable Moment moment(ResultSet row, String what) throws SQLException {
    Instant at = instant(row, what + "_at");
    LocalDate day = row.getObject(what + "_day", LocalDate.class);
    return at == null || day == null ? null : new Moment(at, day);
  }

  static Instant known(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static @Nullable OffsetDateTime time(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
