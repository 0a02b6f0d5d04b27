// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.measures.FigureChange;
import vn.phaodai.measures.FiguresChanged;

/// Fills a data folder for measuring, and is the peer that is measured against. Not for a folder
/// with real data.
@Service
public class LabWorkload {
  /// The file's columns, typed as they are, in a table with an index for each that `specimen` has.
  private static final String PEER =
      """
      create table laboratory.peer (
        sample_id text collate "C" not null, full_name text, dob text, sex text, national_id text collate "C", phone text,
        address text, commune_code text collate "C", district_code text, facility text collate "C" not null,
        test_type text collate "C" not null, sample_time timestamptz, result_time timestamptz, result text,
        ct_value numeric(4, 1), id bigint generated always as identity primary key)
      """;

  private static final List<String> PEER_INDEXES =
      List.of(
          "create unique index on laboratory.peer (facility, sample_id, test_type)",
          "create index on laboratory.peer (commune_code, sample_time, id)",
          "create index on laboratory.peer (national_id)",
          "create index on laboratory.peer (commune_code, sample_time) where result is null");

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final LabFigures figures;
  private final ApplicationEventPublisher events;

  LabWorkload(
      JdbcClient jdbc,
      JdbcTemplate template,
      LabFigures figures,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.template = template;
    this.figures = figures;
    this.events = events;
  }

  /// How many people are registered.
  @Transactional(readOnly = true)
  public long people() {
    return count("select count(*) from people_api.person");
  }

  /// Fills up to so many earlier results, a day each from 1/7 to 28/8/2021, spread over all people
  /// and forty laboratories; returns how many there are. The figures follow.
  @Transactional
  public long fill(long wanted) {
    long there = count("select count(*) from laboratory.specimen where code like 'OLD%'");
    if (there >= wanted) {
      return there;
    }
    List<FigureChange> changes = figures.changedBy(() -> addEarlier(there, wanted));
    events.publishEvent(new FiguresChanged(LabFigures.ROOM, "bench", changes));
    return wanted;
  }

  private void addEarlier(long from, long to) {
    jdbc.sql(
            """
            insert into laboratory.site (code, code_key, name)
            select 'CDC-' || to_char(n, 'FM00'), 'cdc' || to_char(n, 'FM00'), 'CDC ' || n from generate_series(0, 39) n
            on conflict (code_key) do nothing
            """)
        .update();
    jdbc.sql(
            """
            with person as (
              select id, unit_id, row_number() over (order by id) - 1 as number from people_api.person
            ), made as (
              select n, n * 7919 % (select count(*) from people_api.person) as number,
                timestamptz '2021-07-01 07:00+07' + n % 58 * interval '1 day' + n % 36000 * interval '1 second' as at
              from generate_series(:from::bigint, :to::bigint) n
            )
            insert into laboratory.specimen (id, person_id, unit_id, sampled_at, received_at, resulted_at, sampled_day,
              resulted_day, lab_id, method, code, result)
            select nextval('laboratory.tube_id'), p.id, p.unit_id, m.at, m.at + interval '3 hours', m.at + interval '20 hours',
              (m.at + interval '14 hours')::date, (m.at + interval '34 hours')::date,
              (select min(id) from laboratory.site where code_key like 'cdc%') + n % 40,
              case when n % 5 < 3 then 'PCR' else 'RAPID' end, 'OLD' || to_char(n, 'FM00000000'), 'NEGATIVE'
            from made m join person p on p.number = m.number
            """)
        .param("from", from)
        .param("to", to - 1)
        .update();
  }

  /// Statistics as they are after a night.
  public void settle() {
    jdbc.sql("vacuum analyze").update();
    jdbc.sql("checkpoint").update();
  }

  /// How many results of each kind the import of a file left.
  @Transactional(readOnly = true)
  public Map<String, Long> resultsSince(long specimenId) {
    Map<String, Long> counts = new TreeMap<>();
    jdbc.sql(
            "select method || ' ' || result, count(*) from laboratory.specimen where id > :id group by 1")
        .param("id", specimenId)
        .query(
            row -> {
              counts.put(row.getString(1), row.getLong(2));
            });
    return counts;
  }

  @Transactional(readOnly = true)
  public long lastSpecimen() {
    return count("select coalesce(max(id), 0) from laboratory.specimen");
  }

  /// Copies a file bare into an empty table, and returns how many seconds that took, commit
  /// included.
  ///
  /// @param withIndexes with the indexes of `specimen`, else with the primary key alone
  public double copyBare(Path file, boolean withIndexes) {
    jdbc.sql("drop table if exists laboratory.peer").update();
    jdbc.sql(PEER).update();
    if (withIndexes) {
      PEER_INDEXES.forEach(statement -> jdbc.sql(statement).update());
    }
    jdbc.sql("checkpoint").update();
    long start = System.nanoTime();
    template.execute(
        (ConnectionCallback<Long>)
            connection -> {
              try (InputStream in = Files.newInputStream(file)) {
                return copy(connection.unwrap(PGConnection.class), in);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    double seconds = (System.nanoTime() - start) / 1e9;
    jdbc.sql("drop table laboratory.peer").update();
    return seconds;
  }

  private static long copy(PGConnection connection, InputStream in)
      throws SQLException, IOException {
    return connection
        .getCopyAPI()
        .copyIn(
            """
            copy laboratory.peer (sample_id, full_name, dob, sex, national_id, phone, address, commune_code, district_code,
              facility, test_type, sample_time, result_time, result, ct_value) from stdin (format csv, header)
            """,
            in,
            1 << 16);
  }

  private long count(String sql) {
    return jdbc.sql(sql).query((row, n) -> row.getLong(1)).single();
  }
}
