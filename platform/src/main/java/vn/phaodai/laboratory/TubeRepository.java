// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.cases.Setting;
import vn.phaodai.cases.TestMethod;
import vn.phaodai.laboratory.Tube.Key;

/// Finds the tubes that a batch speaks of, with the reports they have had.
@Repository
class TubeRepository {
  /// Key of the advisory lock under which this room writes; any number, once.
  private static final long WRITING = 0x6C61626F7261L;

  private static final String REPORT =
      """
      result, coalesce(ct * 10, 0)::int as ct, extract(epoch from resulted_at)::bigint as resulted, revision,
      coalesce(result_file_id, 0) as result_file
      """;
  private static final String SPECIMEN =
      """
      select s.id, s.lab_id, s.code, s.method, s.unit_id, s.setting, s.round, s.pooled,
        extract(epoch from s.sampled_at)::bigint as sampled, extract(epoch from s.received_at)::bigint as received,
        extract(epoch from s.notified_at)::bigint as notified, coalesce(p.canonical_id, s.person_id) as person,
      """
          + REPORT.replace("result,", "s.result,")
          + " from laboratory.specimen s left join people_api.person p on p.id = s.person_id ";
  private static final String POOL =
      """
      select id, lab_id, code, method, kind, coalesce(size, 0) as size, unit_id,
        extract(epoch from sampled_at)::bigint as sampled, extract(epoch from received_at)::bigint as received,
        extract(epoch from notified_at)::bigint as notified,
      """
          + REPORT
          + " from laboratory.pool ";

  private final JdbcClient jdbc;

  TubeRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One writer at a time: a tube is told once, and ids are taken in blocks.
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(?)").param(WRITING).query((row, n) -> n).single();
  }

  /// The first of `count` ids that nobody else will use; under the lock.
  long reserve(int count) {
    return jdbc.sql(
            """
            select setval('laboratory.tube_id', f + :count) - :count
            from (select nextval('laboratory.tube_id') as f) n
            """)
        .param("count", count)
        .query((row, n) -> row.getLong(1))
        .single();
  }

  boolean anyOf(Collection<Key> keys) {
    return bind(
            keys,
            "select exists (select 1 from " + KEYS + " join laboratory.specimen s " + ON + ")")
        .query((row, n) -> row.getBoolean(1))
        .single();
  }

  private static final String KEYS =
      "unnest(:labs::int[], :codes::text[], :methods::text[]) k (lab_id, code, method)";
  private static final String ON =
      "on s.lab_id = k.lab_id and s.code = k.code and s.method = k.method";

  private JdbcClient.StatementSpec bind(Collection<Key> keys, String statement) {
    return jdbc.sql(statement)
        .param("labs", keys.stream().map(Key::labId).toArray(Integer[]::new))
        .param("codes", keys.stream().map(Key::code).toArray(String[]::new))
        .param("methods", keys.stream().map(k -> k.method().name()).toArray(String[]::new));
  }

  List<SpecimenTube> specimens(Collection<Key> keys) {
    return keys.isEmpty()
        ? List.of()
        : specimens(
            bind(
                keys,
                SPECIMEN
                    + " where s.id in (select s.id from "
                    + KEYS
                    + " join laboratory.specimen s "
                    + ON
                    + ")"));
  }

  /// All that bear one of these codes, at any laboratory and under any method.
  List<SpecimenTube> specimensCoded(Collection<String> codes) {
    return codes.isEmpty()
        ? List.of()
        : specimens(
            jdbc.sql(
                    SPECIMEN
                        + """
                         where s.lab_id = any(array(select id from laboratory.site)) and s.code = any(:codes)
                        """)
                .param("codes", codes.toArray(String[]::new)));
  }

  List<SpecimenTube> specimensById(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : specimens(
            jdbc.sql(SPECIMEN + " where s.id = any(:ids)").param("ids", ids.toArray(Long[]::new)));
  }

  private List<SpecimenTube> specimens(JdbcClient.StatementSpec statement) {
    record Found(
        long id, Key key, SpecimenTube.Taken taken, @Nullable Report report, long[] hops) {}
    List<Found> found =
        statement
            .query(
                (row, n) ->
                    new Found(
                        row.getLong("id"),
                        key(row),
                        new SpecimenTube.Taken(
                            row.getLong("person"),
                            row.getLong("unit_id"),
                            row.getLong("sampled"),
                            setting(row.getString("setting")),
                            "",
                            row.getInt("round"),
                            row.getBoolean("pooled")),
                        report(row),
                        hops(row)))
            .list();
    Map<Long, List<Report>> history = history(found.stream().map(Found::id).toList());
    List<SpecimenTube> tubes = new ArrayList<>(found.size());
    for (Found f : found) {
      var tube =
          new SpecimenTube(
              f.id, f.key, false, f.taken, f.report, history.getOrDefault(f.id, List.of()));
      tube.receivedAt = f.hops[0];
      tube.notifiedAt = f.hops[1];
      tubes.add(tube);
    }
    return tubes;
  }

  private static @Nullable Setting setting(@Nullable String name) {
    return name == null ? null : Setting.valueOf(name);
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(
        row.getInt("lab_id"), row.getString("code"), TestMethod.valueOf(row.getString("method")));
  }

  private static @Nullable Report report(ResultSet row) throws SQLException {
    String result = row.getString("result");
    return result == null
        ? null
        : new Report(
            TubeResult.valueOf(result),
            row.getInt("ct"),
            row.getLong("resulted"),
            row.getInt("revision"),
            row.getLong("result_file"));
  }

  private static long[] hops(ResultSet row) throws SQLException {
    return new long[] {second(row, "received"), second(row, "notified")};
  }

  private static long second(ResultSet row, String column) throws SQLException {
    Long second = row.getObject(column, Long.class);
    return second == null ? Civil.NONE : second;
  }

  private Map<Long, List<Report>> history(Collection<Long> tubes) {
    Map<Long, List<Report>> history = new HashMap<>();
    jdbc.sql(
            """
            select tube_id, result, coalesce(ct * 10, 0)::int as ct, revision,
              extract(epoch from resulted_at)::bigint as resulted, coalesce(file_id, 0) as result_file
            from laboratory.result_history where tube_id = any(:ids)
            """)
        .param("ids", tubes.toArray(Long[]::new))
        .query(
            row -> {
              Report report = report(row);
              if (report != null) {
                history.computeIfAbsent(row.getLong("tube_id"), t -> new ArrayList<>()).add(report);
              }
            });
    return history;
  }

  List<PoolTube> pools(Collection<Key> keys) {
    return keys.isEmpty()
        ? List.of()
        : pools(
            bind(
                keys,
                POOL
                    + " where id in (select s.id from "
                    + KEYS
                    + " join laboratory.pool s "
                    + ON
                    + ")"));
  }

  List<PoolTube> poolsCoded(Collection<String> codes) {
    return codes.isEmpty()
        ? List.of()
        : pools(
            jdbc.sql(POOL + " where code = any(:codes)")
                .param("codes", codes.toArray(String[]::new)));
  }

  private List<PoolTube> pools(JdbcClient.StatementSpec statement) {
    record Found(
        long id,
        Key key,
        PoolKind kind,
        int size,
        long unit,
        long at,
        @Nullable Report report,
        long[] hops) {}
    List<Found> found =
        statement
            .query(
                (row, n) ->
                    new Found(
                        row.getLong("id"),
                        key(row),
                        PoolKind.valueOf(row.getString("kind")),
                        row.getInt("size"),
                        row.getLong("unit_id"),
                        row.getLong("sampled"),
                        report(row),
                        hops(row)))
            .list();
    Map<Long, List<Report>> history = history(found.stream().map(Found::id).toList());
    Map<Long, PoolTube> pools = new HashMap<>();
    for (Found f : found) {
      var pool =
          new PoolTube(
              f.id, f.key, false, f.kind, f.size, f.report, history.getOrDefault(f.id, List.of()));
      pool.placed(f.unit, f.at);
      pool.receivedAt = f.hops[0];
      pool.notifiedAt = f.hops[1];
      pools.put(f.id, pool);
    }
    fill(pools);
    return List.copyOf(pools.values());
  }

  private void fill(Map<Long, PoolTube> pools) {
    if (pools.isEmpty()) {
      return;
    }
    record Row(long id, long pool, long specimen) {}
    List<Row> rows =
        jdbc.sql(
                """
                select id, pool_id, specimen_id from laboratory.pool_member where pool_id = any(:ids) order by id
                """)
            .param("ids", pools.keySet().toArray(Long[]::new))
            .query((row, n) -> new Row(row.getLong(1), row.getLong(2), row.getLong(3)))
            .list();
    Map<Long, SpecimenTube> specimens =
        specimensById(rows.stream().map(Row::specimen).distinct().toList()).stream()
            .collect(Collectors.toMap(tube -> tube.id, Function.identity()));
    for (Row row : rows) {
      PoolTube pool = pools.get(row.pool);
      SpecimenTube specimen = specimens.get(row.specimen);
      if (pool != null && specimen != null) {
        pool.members.put(row.specimen, new PoolTube.Member(row.id, specimen, false));
      }
    }
  }

  /// The canonical number of tenths as the database keeps a Ct.
  static @Nullable BigDecimal ct(int tenths) {
    return tenths == 0 ? null : BigDecimal.valueOf(tenths, 1);
  }
}
