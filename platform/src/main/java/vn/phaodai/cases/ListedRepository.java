// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import static vn.phaodai.cases.CaseFileRepository.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What case lists ask and tell of files, a batch in one statement each.
@Repository
class ListedRepository {
  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;
  private final CaseFileRepository files;

  ListedRepository(JdbcClient jdbc, NamedParameterJdbcTemplate batches, CaseFileRepository files) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.files = files;
  }

  /// Files by our code.
  Map<String, Long> byCode(Collection<String> codes) {
    Map<String, Long> found = new HashMap<>();
    jdbc.sql("select code, id from cases.case_file where code = any(:codes)")
        .param("codes", codes.toArray(String[]::new))
        .query(
            row -> {
              found.put(row.getString(1), row.getLong(2));
            });
    return found;
  }

  /// A BN number in force.
  ///
  /// @param caseId null where its case is not known
  record Number(@Nullable Long caseId, LocalDate announced) {}

  Map<Long, Number> numbers(Collection<Long> numbers) {
    Map<Long, Number> found = new HashMap<>();
    jdbc.sql(
            """
            select number, case_id, announced_on from cases.announcement
            where number = any(:numbers) and state = 'VALID'
            """)
        .param("numbers", numbers.toArray(Long[]::new))
        .query(
            row -> {
              found.put(
                  row.getLong(1),
                  new Number(row.getObject(2, Long.class), row.getObject(3, LocalDate.class)));
            });
    return found;
  }

  /// All files of persons, whichever of their merged entries the file names; by the person that
  /// stands for them.
  List<Episode> episodes(Collection<Long> personIds) {
    return jdbc.sql(
            """
            select p.canonical_id, f.id, f.state, f.sampled_at, f.closed_at
            from people_api.person p join cases.case_file f on f.person_id = p.id
            where p.canonical_id = any(:ids) and f.release is distinct from 'CORRECTED' order by f.id
            """)
        .param("ids", personIds.toArray(Long[]::new))
        .query(
            (row, n) -> {
              Instant closed = CaseFileRepository.instant(row, "closed_at");
              return new Episode(
                  row.getLong(1),
                  row.getLong(2),
                  CaseState.valueOf(row.getString(3)).isOpen(),
                  Moment.day(CaseFileRepository.known(row, "sampled_at")),
                  closed == null ? null : Moment.day(closed));
            })
        .list();
  }

  /// One illness of a person.
  ///
  /// @param to null while it lasts
  record Episode(
      long personId, long fileId, boolean isOpen, LocalDate from, @Nullable LocalDate to) {}

  /// Files with what lists may tell of them, locked.
  Map<Long, ListedFile> files(Collection<Long> ids) {
    Map<Long, CaseFile> known = files.byIds(ids);
    Map<Long, ListedFile> listed = new HashMap<>();
    jdbc.sql(
            """
            select f.id, u.path::text as path, f.onset_on, f.doses, f.last_dose_on, f.conditions, f.conditions_other,
              f.treated_at, f.death_cause, f.moved_to, a.number, a.announced_on,
              (select y.name from cases.stay s join cases.facility y on y.id = s.facility_id
               where s.case_id = f.id and s.left_at is null) as bed,
              s.symptoms, s.note as symptoms_note
            from cases.case_file f join territory_api.unit u on u.id = f.unit_id
            left join cases.announcement a on a.case_id = f.id and a.state = 'VALID'
            left join lateral (
              select c.symptoms, c.note from cases.clinical_record c
              where c.case_id = f.id and c.taken_at = f.resulted_at order by c.id limit 1) s on true
            where f.id = any(:ids)
            """)
        .param("ids", ids.toArray(Long[]::new))
        .query(
            row -> {
              CaseFile file = known.get(row.getLong("id"));
              if (file != null) {
                listed.put(file.id(), listed(row, file));
              }
            });
    return listed;
  }

  private static ListedFile listed(ResultSet row, CaseFile file) throws SQLException {
    return new ListedFile(
        file,
        row.getString("path"),
        row.getString("bed") != null,
        new ListedTold(
            row.getObject("onset_on", LocalDate.class),
            row.getObject("doses", Integer.class),
            row.getObject("last_dose_on", LocalDate.class),
            Set.copyOf(PatientFacts.texts(row, "conditions")),
            row.getString("conditions_other"),
            row.getString("treated_at"),
            text(row, "death_cause"),
            text(row, "moved_to"),
            row.getObject("symptoms") == null
                ? null
                : new ListedTold.Symptoms(
                    row.getBoolean("symptoms"), row.getString("symptoms_note"))),
        row.getObject("number", Long.class),
        row.getObject("announced_on", LocalDate.class));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }

  /// Numbers for results that a list tells and no laboratory here has read.
  List<Long> toldTests(int count) {
    return jdbc.sql("select nextval('cases.told_test') from generate_series(1, :count)")
        .param("count", count)
        .query((row, n) -> row.getLong(1))
        .list();
  }

  /// Writes what was told of files, ends the stays of those that ended, and leaves a line each.
  void write(Collection<ListedFile> changed, String origin, Instant now) {
    files.update(changed.stream().filter(ListedFile::isMoved).map(ListedFile::file).toList());
    batch(
        """
        update cases.case_file set onset_on = :onset, doses = :doses, last_dose_on = :lastDose,
          conditions = :conditions, conditions_other = :others,
          treated_at = :treatedAt, death_cause = nullif(:cause, ''), moved_to = nullif(:movedTo, ''), version = version + 1
        where id = :id
        """,
        changed);
    batch(
        """
        insert into cases.clinical_record (case_id, taken_at, symptoms, note)
        select :id, :at, :symptoms, :symptomsNote where :symptomsTold
        """,
        changed);
    List<ListedFile> ended = changed.stream().filter(ListedFile::hasEnded).toList();
    batch(
        """
        update cases.stay set left_at = greatest(:closedAt, admitted_at) where case_id = :id and left_at is null
        """,
        ended);
    batch(
        """
        insert into cases.case_event (case_id, kind, happened_at, note, account_id)
        values (:id, :kind, :closedAt, :reason, :account)
        """,
        ended);
    batches.batchUpdate(
        """
        insert into cases.case_event (case_id, kind, happened_at, note, account_id)
        values (:id, 'LISTED', :now, :origin, :account)
        """,
        changed.stream()
            .map(f -> values(f).addValue("origin", origin + f.note()).addValue("now", time(now)))
            .toArray(MapSqlParameterSource[]::new));
  }

  private void batch(String statement, Collection<ListedFile> changed) {
    batches.batchUpdate(
        statement,
        changed.stream().map(ListedRepository::values).toArray(MapSqlParameterSource[]::new));
  }

  private static MapSqlParameterSource values(ListedFile listed) {
    ListedTold told = listed.told();
    Closing closing = listed.file().closing();
    ListedTold.Symptoms symptoms = told.symptoms();
    return new MapSqlParameterSource("id", listed.file().id())
        .addValue("onset", told.onset())
        .addValue("doses", told.doses())
        .addValue("lastDose", told.lastDose())
        .addValue("conditions", told.conditions().toArray(String[]::new))
        .addValue("others", told.others())
        .addValue("treatedAt", told.treatedAt())
        .addValue("cause", told.deathCause())
        .addValue("movedTo", told.movedTo())
        .addValue("symptomsTold", listed.hasNewSymptoms())
        .addValue("symptoms", symptoms != null && symptoms.any())
        .addValue("symptomsNote", symptoms == null ? "" : symptoms.words())
        .addValue("at", time(listed.file().finding().resultedAt()))
        .addValue("closedAt", closing == null ? null : time(closing.moment().at()))
        .addValue(
            "kind",
            switch (listed.file().state()) {
              case DISCHARGED -> "DISCHARGED";
              case DEAD -> "DIED";
              case TRANSFERRED_OUT -> "TRANSFERRED";
              case SUSPECT, CONFIRMED, RELEASED -> "LISTED";
            })
        .addValue("reason", told.deathCause().isEmpty() ? told.movedTo() : told.deathCause())
        .addValue("account", CaseSight.account());
  }
}
