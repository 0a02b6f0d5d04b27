// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.access.SignedIn;
import vn.phaodai.intake.BinaryCopy;
import vn.phaodai.intake.Copies;

/// Writes what a batch brought: new tubes by COPY, the rest in one statement a table. Longer than
/// other files for the columns of its statements.
@Repository
class TubeWriter {
  private static final String[] COLUMNS = {
    "id",
    "person_id",
    "unit_id",
    "sampled_at",
    "received_at",
    "resulted_at",
    "notified_at",
    "file_id",
    "result_file_id",
    "sampled_day",
    "resulted_day",
    "lab_id",
    "revision",
    "round",
    "pooled",
    "method",
    "code",
    "result",
    "ct",
    "setting",
    "reason"
  };

  private final JdbcClient jdbc;
  private final Copies copies;

  TubeWriter(JdbcClient jdbc, Copies copies) {
    this.jdbc = jdbc;
    this.copies = copies;
  }

  /// In the order of persons, who were registered place by place: the indexes of persons and of
  /// places are then written page by page, and a person's tests of one batch lie together.
  ///
  /// @param fileId 0: by hand
  void copy(Collection<SpecimenTube> tubes, LabDays days, long fileId) {
    if (tubes.isEmpty()) {
      return;
    }
    // nothing may be asked of the database while a copy is open
    tubes.forEach(tube -> days.learn(tube.unitId()));
    List<SpecimenTube> ordered = new ArrayList<>(tubes);
    ordered.sort(Comparator.comparingLong(tube -> tube.personId));
    try (BinaryCopy copy = copies.binaryInto("laboratory.specimen", COLUMNS)) {
      for (SpecimenTube tube : ordered) {
        copy.row().int8(tube.id).int8(tube.personId).int8(tube.unitId()).time(tube.sampledAt());
        hops(copy, tube, fileId);
        copy.date(days.of(tube.unitId(), tube.sampledAt()));
        result(copy, tube, days);
      }
    }
  }

  private static void hops(BinaryCopy copy, SpecimenTube tube, long fileId) {
    Report report = tube.report();
    time(copy, tube.receivedAt);
    time(copy, report == null ? Civil.NONE : report.resultedAt());
    time(copy, tube.notifiedAt);
    file(copy, fileId);
    file(copy, report == null ? 0 : report.fileId());
  }

  private static void result(BinaryCopy copy, SpecimenTube tube, LabDays days) {
    Report report = tube.report();
    if (report == null) {
      copy.empty();
    } else {
      copy.date(days.of(tube.unitId(), report.resultedAt()));
    }
    copy.int4(tube.key.labId()).int2(report == null ? 0 : report.revision());
    if (tube.round == 0) {
      copy.empty();
    } else {
      copy.int2(tube.round);
    }
    copy.bool(tube.pooled).text(tube.key.method().name()).text(tube.key.code());
    text(copy, report == null ? "" : report.result().name());
    if (report == null || report.ct() == 0) {
      copy.empty();
    } else {
      copy.tenths(report.ct());
    }
    text(copy, tube.setting == null ? "" : tube.setting.name());
    text(copy, tube.reason);
  }

  private static void time(BinaryCopy copy, long second) {
    if (second == Civil.NONE) {
      copy.empty();
    } else {
      copy.time(second);
    }
  }

  private static void file(BinaryCopy copy, long id) {
    if (id == 0) {
      copy.empty();
    } else {
      copy.int8(id);
    }
  }

  private static void text(BinaryCopy copy, String text) {
    if (text.isEmpty()) {
      copy.empty();
    } else {
      copy.text(text);
    }
  }

  void update(List<SpecimenTube> tubes, LabDays days) {
    if (tubes.isEmpty()) {
      return;
    }
    bindReports(
            jdbc.sql(
                """
                update laboratory.specimen s
                set pooled = n.pooled, received_at = n.received_at, notified_at = n.notified_at,
                  resulted_at = n.resulted_at, resulted_day = n.resulted_day, result = n.result, ct = n.ct,
                  revision = n.revision, result_file_id = n.result_file_id
                from unnest(:ids::bigint[], :pooled::boolean[], :received::timestamptz[], :notified::timestamptz[],
                       :resulted::timestamptz[], :resultedDays::date[], :results::text[], :cts::numeric[],
                       :revisions::smallint[], :files::bigint[])
                       as n (id, pooled, received_at, notified_at, resulted_at, resulted_day, result, ct, revision,
                             result_file_id)
                where s.id = n.id
                """),
            tubes,
            days)
        .param("pooled", array(tubes, tube -> tube.pooled).toArray(Boolean[]::new))
        .update();
  }

  private static JdbcClient.StatementSpec bindReports(
      JdbcClient.StatementSpec statement, List<? extends Tube> tubes, LabDays days) {
    return statement
        .param("ids", tubes.stream().map(tube -> tube.id).toArray(Long[]::new))
        .param("received", times(tubes, tube -> tube.receivedAt))
        .param("notified", times(tubes, tube -> tube.notifiedAt))
        .param("resulted", times(tubes, TubeWriter::resultedAt))
        .param("resultedDays", array(tubes, tube -> day(tube, days)).toArray(String[]::new))
        .param("results", array(tubes, TubeWriter::resultName).toArray(String[]::new))
        .param("cts", array(tubes, TubeWriter::ct).toArray(BigDecimal[]::new))
        .param("revisions", array(tubes, TubeWriter::revision).toArray(Integer[]::new))
        .param("files", array(tubes, TubeWriter::resultFile).toArray(Long[]::new));
  }

  private static <T extends Tube, V> List<@Nullable V> array(
      List<T> tubes, Function<T, @Nullable V> value) {
    List<@Nullable V> values = new ArrayList<>(tubes.size());
    tubes.forEach(tube -> values.add(value.apply(tube)));
    return values;
  }

  private static @Nullable String[] times(List<? extends Tube> tubes, Function<Tube, Long> second) {
    @Nullable String[] times = new String[tubes.size()];
    for (int i = 0; i < times.length; i++) {
      long at = second.apply(tubes.get(i));
      times[i] = at == Civil.NONE ? null : Civil.instant(at).toString();
    }
    return times;
  }

  private static long resultedAt(Tube tube) {
    Report report = tube.report();
    return report == null ? Civil.NONE : report.resultedAt();
  }

  private static @Nullable String day(Tube tube, LabDays days) {
    Report report = tube.report();
    return report == null ? null : days.dateOf(tube.unitId(), report.resultedAt()).toString();
  }

  private static @Nullable String resultName(Tube tube) {
    Report report = tube.report();
    return report == null ? null : report.result().name();
  }

  private static @Nullable BigDecimal ct(Tube tube) {
    Report report = tube.report();
    return report == null ? null : TubeRepository.ct(report.ct());
  }

  private static int revision(Tube tube) {
    Report report = tube.report();
    return report == null ? 0 : report.revision();
  }

  private static @Nullable Long resultFile(Tube tube) {
    Report report = tube.report();
    return report == null || report.fileId() == 0 ? null : report.fileId();
  }

  /// New pools and changed ones.
  void save(List<PoolTube> pools, LabDays days, long fileId) {
    if (pools.isEmpty()) {
      return;
    }
    bindReports(
            jdbc.sql(
                """
                insert into laboratory.pool as p (id, lab_id, code, method, kind, size, unit_id, sampled_at, sampled_day,
                  received_at, notified_at, resulted_at, resulted_day, result, ct, revision, result_file_id, file_id)
                select n.*, :file::bigint
                from unnest(:ids::bigint[], :labs::int[], :codes::text[], :methods::text[], :kinds::text[],
                       :sizes::smallint[], :units::bigint[], :sampled::timestamptz[], :sampledDays::date[],
                       :received::timestamptz[], :notified::timestamptz[], :resulted::timestamptz[],
                       :resultedDays::date[], :results::text[], :cts::numeric[], :revisions::smallint[],
                       :files::bigint[]) as n
                on conflict (id) do update
                set received_at = excluded.received_at, notified_at = excluded.notified_at,
                  resulted_at = excluded.resulted_at, resulted_day = excluded.resulted_day, result = excluded.result,
                  ct = excluded.ct, revision = excluded.revision, result_file_id = excluded.result_file_id
                """),
            pools,
            days)
        .param("file", fileId == 0 ? null : fileId)
        .param("labs", pools.stream().map(p -> p.key.labId()).toArray(Integer[]::new))
        .param("codes", pools.stream().map(p -> p.key.code()).toArray(String[]::new))
        .param("methods", pools.stream().map(p -> p.key.method().name()).toArray(String[]::new))
        .param("kinds", pools.stream().map(p -> p.kind.name()).toArray(String[]::new))
        .param("sizes", array(pools, p -> p.size == 0 ? null : p.size).toArray(Integer[]::new))
        .param("units", pools.stream().map(Tube::unitId).toArray(Long[]::new))
        .param("sampled", times(pools, Tube::sampledAt))
        .param(
            "sampledDays",
            pools.stream()
                .map(p -> days.dateOf(p.unitId(), p.sampledAt()).toString())
                .toArray(String[]::new))
        .update();
    join(pools);
  }

  private void join(List<PoolTube> pools) {
    record Row(long id, long pool, long specimen) {}
    List<Row> rows = new ArrayList<>();
    for (PoolTube pool : pools) {
      pool.members.values().stream()
          .filter(PoolTube.Member::isNew)
          .forEach(m -> rows.add(new Row(m.id(), pool.id, m.specimen().id)));
    }
    jdbc.sql(
            """
            insert into laboratory.pool_member (id, pool_id, specimen_id)
            select * from unnest(:ids::bigint[], :pools::bigint[], :specimens::bigint[])
            """)
        .param("ids", rows.stream().map(Row::id).toArray(Long[]::new))
        .param("pools", rows.stream().map(Row::pool).toArray(Long[]::new))
        .param("specimens", rows.stream().map(Row::specimen).toArray(Long[]::new))
        .update();
  }

  /// Keeps the reports that the batch replaced.
  void keep(Collection<? extends Tube> tubes, long fileId) {
    record Row(long tube, Report report) {}
    List<Row> rows = new ArrayList<>();
    tubes.forEach(tube -> tube.replaced().forEach(r -> rows.add(new Row(tube.id, r))));
    if (rows.isEmpty()) {
      return;
    }
    List<@Nullable BigDecimal> cts = new ArrayList<>();
    List<@Nullable Long> files = new ArrayList<>();
    for (Row row : rows) {
      cts.add(TubeRepository.ct(row.report.ct()));
      files.add(row.report.fileId() == 0 ? null : row.report.fileId());
    }
    jdbc.sql(
            """
            insert into laboratory.result_history (tube_id, result, ct, resulted_at, revision, file_id, superseded_by,
              account_id)
            select n.*, :by::bigint, :account::bigint
            from unnest(:tubes::bigint[], :results::text[], :cts::numeric[], :resulted::timestamptz[],
                   :revisions::smallint[], :files::bigint[]) as n
            """)
        .param("by", fileId == 0 ? null : fileId)
        .param("account", SignedIn.current().map(SignedIn::accountId).orElse(null))
        .param("tubes", rows.stream().map(Row::tube).toArray(Long[]::new))
        .param("results", rows.stream().map(r -> r.report.result().name()).toArray(String[]::new))
        .param("cts", cts.toArray(BigDecimal[]::new))
        .param(
            "resulted",
            rows.stream()
                .map(r -> Civil.instant(r.report.resultedAt()).toString())
                .toArray(String[]::new))
        .param("revisions", rows.stream().map(r -> r.report.revision()).toArray(Integer[]::new))
        .param("files", files.toArray(Long[]::new))
        .update();
  }
}
