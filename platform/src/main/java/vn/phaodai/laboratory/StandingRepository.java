// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.engine.pooling.PersonId;
import vn.phaodai.engine.pooling.Pool;
import vn.phaodai.engine.pooling.PoolId;
import vn.phaodai.engine.pooling.PoolResult;
import vn.phaodai.engine.pooling.Result;
import vn.phaodai.engine.pooling.SingleResult;
import vn.phaodai.engine.pooling.Specimen;
import vn.phaodai.engine.pooling.SpecimenId;

/// All that stands of persons, as the pooling engine reads it, and what it came to.
@Repository
class StandingRepository {
  private final JdbcClient jdbc;

  StandingRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A person's newest specimen.
  record Newest(long unitId, Instant takenAt) {}

  /// @param newest of every person asked for who has a specimen
  record Evidence(
      List<Pool> pools,
      List<PoolResult> poolResults,
      List<SingleResult> singleResults,
      Map<Long, Newest> newest) {}

  /// Of these persons, those who have a row.
  List<Long> known(Set<Long> persons) {
    return persons.isEmpty()
        ? List.of()
        : jdbc.sql("select person_id from laboratory.standing where person_id = any(:ids)")
            .param("ids", persons.toArray(Long[]::new))
            .query((row, n) -> row.getLong(1))
            .list();
  }

  private record Row(
      long id,
      long person,
      long unit,
      Instant takenAt,
      @Nullable String result,
      @Nullable Instant resultedAt) {
    Specimen specimen() {
      return new Specimen(new SpecimenId(id), new PersonId(person), takenAt);
    }
  }

  /// Merged entries of a person count as the person. A report that stands is one report to the
  /// engine, a contradiction two.
  Evidence evidence(Collection<Long> persons) {
    List<Row> own =
        jdbc.sql(
                """
                with asked as (
                  select id, id as person from unnest(:ids::bigint[]) as a (id)
                  union
                  select p.id, p.canonical_id from people_api.person p
                  where p.canonical_id = any(:ids) and p.canonical_id <> p.id
                )
                select s.id, a.person, s.unit_id, s.sampled_at, s.result, s.resulted_at
                from asked a join laboratory.specimen s on s.person_id = a.id
                """)
            .param("ids", persons.toArray(Long[]::new))
            .query((row, n) -> row(row))
            .list();
    Map<Long, Newest> newest = new HashMap<>();
    List<SingleResult> singles = new ArrayList<>();
    for (Row row : own) {
      newest.merge(
          row.person,
          new Newest(row.unit, row.takenAt),
          (a, b) -> b.takenAt().isAfter(a.takenAt()) ? b : a);
      if (row.result != null && row.resultedAt != null) {
        for (Result result : results(row.result)) {
          singles.add(new SingleResult(row.specimen(), result, row.resultedAt, 0));
        }
      }
    }
    List<Long> pools = poolsOf(own.stream().map(Row::id).toList());
    return new Evidence(members(pools), poolResults(pools), singles, newest);
  }

  private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
    OffsetDateTime resulted = row.getObject("resulted_at", OffsetDateTime.class);
    return new Row(
        row.getLong("id"),
        row.getLong("person"),
        row.getLong("unit_id"),
        row.getObject("sampled_at", OffsetDateTime.class).toInstant(),
        row.getString("result"),
        resulted == null ? null : resulted.toInstant());
  }

  private static List<Result> results(String standing) {
    return standing.equals("CONTRADICTORY")
        ? List.of(Result.POSITIVE, Result.NEGATIVE)
        : List.of(Result.valueOf(standing));
  }

  private List<Long> poolsOf(List<Long> specimens) {
    return jdbc.sql(
            "select distinct pool_id from laboratory.pool_member where specimen_id = any(:ids)")
        .param("ids", specimens.toArray(Long[]::new))
        .query((row, n) -> row.getLong(1))
        .list();
  }

  /// Everybody in these pools, whoever was asked for: how many share a tube matters.
  private List<Pool> members(List<Long> pools) {
    Map<Long, List<Specimen>> members = new LinkedHashMap<>();
    jdbc.sql(
            """
            select m.pool_id, s.id, coalesce(p.canonical_id, s.person_id) as person, s.unit_id, s.sampled_at,
              null as result, null::timestamptz as resulted_at
            from laboratory.pool_member m join laboratory.specimen s on s.id = m.specimen_id
            left join people_api.person p on p.id = s.person_id
            where m.pool_id = any(:ids) order by m.pool_id, m.id
            """)
        .param("ids", pools.toArray(Long[]::new))
        .query(
            row -> {
              members
                  .computeIfAbsent(row.getLong("pool_id"), p -> new ArrayList<>())
                  .add(row(row).specimen());
            });
    return members.entrySet().stream()
        .map(entry -> new Pool(new PoolId(entry.getKey()), entry.getValue()))
        .toList();
  }

  private List<PoolResult> poolResults(List<Long> pools) {
    List<PoolResult> results = new ArrayList<>();
    jdbc.sql(
            "select id, result, resulted_at from laboratory.pool where id = any(:ids) and result is not null")
        .param("ids", pools.toArray(Long[]::new))
        .query(
            row -> {
              Instant at = row.getObject(3, OffsetDateTime.class).toInstant();
              for (Result result : results(row.getString(2))) {
                results.add(new PoolResult(new PoolId(row.getLong(1)), result, at, 0));
              }
            });
    return results;
  }

  void put(List<Standing> standings) {
    if (standings.isEmpty()) {
      return;
    }
    List<@Nullable String> causes = new ArrayList<>();
    List<@Nullable String> dues = new ArrayList<>();
    for (Standing standing : standings) {
      Standing.Cause cause = standing.cause();
      Instant due = standing.dueAt();
      causes.add(cause == null ? null : cause.name());
      dues.add(due == null ? null : due.toString());
    }
    jdbc.sql(
            """
            insert into laboratory.standing (person_id, unit_id, state, pools, taken_at, cause, due_at)
            select n.person, n.unit, n.state, string_to_array(n.pools, ' ')::bigint[], n.taken, n.cause, n.due
            from unnest(:persons::bigint[], :units::bigint[], :states::text[], :pools::text[], :taken::timestamptz[],
                   :causes::text[], :dues::timestamptz[]) as n (person, unit, state, pools, taken, cause, due)
            on conflict (person_id) do update
            set unit_id = excluded.unit_id, state = excluded.state, pools = excluded.pools,
              taken_at = excluded.taken_at, cause = excluded.cause, due_at = excluded.due_at
            """)
        .param("persons", standings.stream().map(s -> s.at().personId()).toArray(Long[]::new))
        .param("units", standings.stream().map(s -> s.at().unitId()).toArray(Long[]::new))
        .param("states", standings.stream().map(s -> s.state().name()).toArray(String[]::new))
        .param(
            "pools",
            standings.stream()
                .map(s -> s.pools().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .toArray(String[]::new))
        .param(
            "taken",
            standings.stream().map(s -> s.at().takenAt().toString()).toArray(String[]::new))
        .param("causes", causes.toArray(String[]::new))
        .param("dues", dues.toArray(String[]::new))
        .update();
  }
}
