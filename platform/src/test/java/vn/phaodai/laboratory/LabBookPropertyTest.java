// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.RoomTest;
import vn.phaodai.cases.TestMethod;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.engine.pooling.PersonId;
import vn.phaodai.engine.pooling.PersonState;
import vn.phaodai.engine.pooling.Pool;
import vn.phaodai.engine.pooling.PoolId;
import vn.phaodai.engine.pooling.PoolReading;
import vn.phaodai.engine.pooling.PoolResult;
import vn.phaodai.engine.pooling.Result;
import vn.phaodai.engine.pooling.RetestClock;
import vn.phaodai.engine.pooling.SingleResult;
import vn.phaodai.engine.pooling.Specimen;
import vn.phaodai.engine.pooling.SpecimenId;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.situation.UnitDays;
import vn.phaodai.territory.TerritoryLoader;
import vn.phaodai.territory.Units;

/// Thousands of random rows in random batches: specimens, pools, results, corrections, repetitions,
/// in any order. Whatever comes, the figures are those of a recount, and everybody's state is the
/// one that the pooling engine reads out of the raw reports.
@RoomTest
class LabBookPropertyTest {
  private static final int BATCHES = 260;
  private static final int PERSONS = 40;
  private static final int CODES = 120;
  private static final int POOLS = 25;
  private static final TubeResult[] RESULTS = {
    TubeResult.POSITIVE,
    TubeResult.NEGATIVE,
    TubeResult.NEGATIVE,
    TubeResult.NEGATIVE,
    TubeResult.INCONCLUSIVE,
    TubeResult.LOST,
    TubeResult.MISLABELLED
  };

  @Autowired private TerritoryLoader territory;
  @Autowired private Units units;
  @Autowired private UnitDays figures;
  @Autowired private LabBook book;
  @Autowired private Standings standings;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;

  private final Random random = new Random(20210912);
  private final List<Long> communes = new ArrayList<>();
  private final Raw raw = new Raw();

  @Test
  void figuresAndStatesAreThoseOfTheRawReportsWhateverComesInWhateverOrder() {
    territory.loadShipped();
    for (String code : List.of("29236", "29239", "29242")) {
      communes.add(units.find(code, LocalDate.of(2021, 9, 12)).orElseThrow().id());
    }
    long file = 1;
    int rows = 0;

    for (int i = 0; i < BATCHES; i++) {
      file += random.nextInt(3) == 0 ? 0 : 1;
      rows += batch(file);
      if (i % 65 == 64) {
        assertThat(figures.verify()).isEmpty();
        requireStates();
      }
    }

    assertThat(rows).isGreaterThan(2_000);
    assertThat(raw.reports).hasSizeGreaterThan(80);
    assertThat(count("select count(*) from laboratory.standing where due_at is not null"))
        .isPositive();
    assertThat(count("select count(*) from laboratory.result_history")).isGreaterThan(100);
    assertThat(
            count(
                """
                select count(*) from (
                  select 1 from laboratory.result_history group by tube_id, resulted_at, revision, file_id
                  having count(distinct result) > 1) contradiction
                """))
        .isPositive();
  }

  private int batch(long file) {
    List<Entry> entries = new ArrayList<>();
    List<PoolEntry> pools = new ArrayList<>();
    int size = 1 + random.nextInt(20);
    for (int i = 0; i < size; i++) {
      if (random.nextInt(6) == 0) {
        pools.add(pool(pools.size()));
      } else {
        entries.add(entry(entries.size()));
      }
    }
    book(entries, List.of(), file).forEach(raw::sample);
    book(List.of(), pools, file).forEach(raw::pool);
    return size;
  }

  /// Books rows and returns those that were taken, with the file.
  private List<Row> book(List<Entry> entries, List<PoolEntry> pools, long file) {
    LabBook.Booked booked =
        Objects.requireNonNull(
            transactions.execute(_ -> book.book(entries, pools, file, "import " + file)));
    Set<Integer> refused = new HashSet<>();
    booked.refused().forEach(r -> refused.add(r.row()));
    assertThat(booked.added() + booked.kept() + refused.size())
        .isEqualTo(entries.size() + pools.size());
    List<Row> taken = new ArrayList<>();
    entries.stream()
        .filter(e -> !refused.contains(e.row()))
        .forEach(e -> taken.add(new Row(e, null, file)));
    pools.stream()
        .filter(e -> !refused.contains(e.row()))
        .forEach(e -> taken.add(new Row(null, e, file)));
    return taken;
  }

  private record Row(@Nullable Entry sample, @Nullable PoolEntry pool, long file) {}

  private Entry entry(int row) {
    int code = random.nextInt(CODES);
    boolean told = random.nextInt(3) > 0;
    boolean inPool = code % 3 == 0 && random.nextInt(2) == 0;
    boolean read = random.nextInt(4) > 0;
    return new Entry(
        row,
        "CDC-01",
        "S" + code,
        TestMethod.PCR,
        told ? person(code % PERSONS) : null,
        told ? communes.get(code % PERSONS % 3) : 0,
        told ? sampled(code) : Civil.NONE,
        Entry.Hop.NONE,
        read ? resulted() : Entry.Hop.NONE,
        Entry.Hop.NONE,
        read ? RESULTS[random.nextInt(RESULTS.length)] : null,
        0,
        random.nextInt(12) == 0 ? 1 : 0,
        null,
        "",
        told && inPool ? "P" + code % POOLS : "",
        null,
        0);
  }

  private PoolEntry pool(int row) {
    List<String> members =
        new ArrayList<>(
            new LinkedHashSet<>(List.of("S" + random.nextInt(CODES), "S" + random.nextInt(CODES))));
    boolean read = random.nextInt(4) > 0;
    return new PoolEntry(
        row,
        "CDC-01",
        "P" + random.nextInt(POOLS),
        TestMethod.PCR,
        PoolKind.MIXED,
        0,
        random.nextInt(3) == 0 ? members : List.of(),
        Entry.Hop.NONE,
        resulted(),
        Entry.Hop.NONE,
        read ? RESULTS[random.nextInt(RESULTS.length)] : null,
        0,
        random.nextInt(12) == 0 ? 1 : 0);
  }

  private PersonDraft person(int number) {
    return new PersonDraft(
        List.of("Thạch", "Kim", "Sơn", "Lâm").get(number % 4)
            + " Văn "
            + (char) ('A' + number % 26)
            + "nh",
        null,
        LocalDate.of(1950 + number, 3, 4),
        null,
        "0840900%05d".formatted(number),
        null,
        "",
        communes.get(number % 3));
  }

  /// One hour of the first ten days of September, the same for a code whenever it is told.
  private static long sampled(int code) {
    return at(1 + code * 7 % 10, 6 + code % 3);
  }

  /// Few different hours, so that many reports are of one time.
  private Entry.Hop resulted() {
    return new Entry.Hop(at(11, 8 + random.nextInt(6)), false);
  }

  private static long at(int day, int hour) {
    return LocalDateTime.of(2021, 9, day, hour, 0).atZone(OperatingClock.ZONE).toEpochSecond();
  }

  private void requireStates() {
    Map<Long, PersonState> expected = raw.states();
    Map<Long, String> kept = new HashMap<>();
    jdbc.sql("select person_id, state, due_at::timestamptz from laboratory.standing")
        .query(
            row -> {
              kept.put(
                  row.getLong(1),
                  row.getString(2)
                      + (row.getTimestamp(3) == null ? "" : " " + row.getTimestamp(3).toInstant()));
            });
    Map<Long, String> read = new TreeMap<>();
    Map<Long, String> asked = new TreeMap<>();
    Map<Long, PersonState> byId = new HashMap<>();
    expected.forEach((number, state) -> byId.put(raw.ids(jdbc).get(number), state));
    byId.forEach((id, state) -> read.put(id, text(state)));
    Objects.requireNonNull(transactions.execute(_ -> standings.of(byId.keySet())))
        .forEach(
            s ->
                asked.put(
                    s.at().personId(),
                    s.state().name() + (s.dueAt() == null ? "" : " " + s.dueAt())));

    assertThat(asked).isEqualTo(read);
    kept.forEach((id, state) -> assertThat(state).as("person %s", id).isEqualTo(read.get(id)));
    read.forEach(
        (id, state) -> {
          if (state.contains(" ")) {
            assertThat(kept).containsEntry(id, state);
          }
        });
  }

  private static String text(PersonState state) {
    return switch (state) {
      case PersonState.Suspect(_, var due) -> "SUSPECT " + due;
      case PersonState.RetestDue(_, var due) -> "RETEST_DUE " + due;
      case PersonState.Positive _ -> "POSITIVE";
      case PersonState.Negative _ -> "NEGATIVE";
      case PersonState.NegativeInPool _ -> "NEGATIVE_IN_POOL";
      case PersonState.Awaiting _ -> "AWAITING";
    };
  }

  private long count(String sql) {
    return jdbc.sql(sql).query((row, n) -> row.getLong(1)).single();
  }

  /// The reports as they came, read without any of the room's code.
  private static final class Raw {
    private record Said(TubeResult result, Instant at, int revision) {}

    private final Set<Integer> specimens = new TreeSet<>();
    private final Map<Integer, Set<Integer>> members = new TreeMap<>();

    /// By tube: what was said, and in which file first.
    final Map<String, Map<Said, Long>> reports = new LinkedHashMap<>();

    void sample(Row row) {
      Entry entry = Objects.requireNonNull(row.sample);
      int code = Integer.parseInt(entry.code().substring(1));
      if (entry.draft() != null) {
        specimens.add(code);
      }
      if (!entry.pool().isEmpty()) {
        members
            .computeIfAbsent(Integer.parseInt(entry.pool().substring(1)), p -> new TreeSet<>())
            .add(code);
      }
      String tube = entry.pool().isEmpty() ? entry.code() : entry.pool();
      say(tube, entry.result(), entry.resulted(), entry.revision(), row.file);
    }

    void pool(Row row) {
      PoolEntry entry = Objects.requireNonNull(row.pool);
      Set<Integer> in =
          members.computeIfAbsent(
              Integer.parseInt(entry.code().substring(1)), p -> new TreeSet<>());
      entry.members().forEach(code -> in.add(Integer.parseInt(code.substring(1))));
      say(entry.code(), entry.result(), entry.resulted(), entry.revision(), row.file);
    }

    private void say(
        String tube, @Nullable TubeResult result, Entry.Hop at, int revision, long file) {
      if (result != null) {
        reports
            .computeIfAbsent(tube, t -> new LinkedHashMap<>())
            .putIfAbsent(new Said(result, Instant.ofEpochSecond(at.second()), revision), file);
      }
    }

    private static Specimen specimen(int code) {
      return new Specimen(
          new SpecimenId(code), new PersonId(code % PERSONS), Instant.ofEpochSecond(sampled(code)));
    }

    /// What the engine reads; a report's revision is its place by revision, time and file.
    Map<Long, PersonState> states() {
      List<Pool> pools = new ArrayList<>();
      members.forEach(
          (pool, codes) ->
              pools.add(new Pool(new PoolId(pool), codes.stream().map(Raw::specimen).toList())));
      List<PoolResult> poolResults = new ArrayList<>();
      List<SingleResult> singles = new ArrayList<>();
      reports.forEach(
          (tube, said) -> {
            int number = Integer.parseInt(tube.substring(1));
            List<List<Comparable<?>>> places = places(said);
            said.forEach(
                (report, file) -> {
                  int place = places.indexOf(place(report, file));
                  Result result = Result.valueOf(report.result.name());
                  if (tube.startsWith("P")) {
                    poolResults.add(new PoolResult(new PoolId(number), result, report.at, place));
                  } else {
                    singles.add(new SingleResult(specimen(number), result, report.at, place));
                  }
                });
          });
      var clock = new RetestClock(Duration.ofHours(24), Duration.ofHours(48));
      Map<Long, PersonState> states = new TreeMap<>();
      PoolReading.read(pools, poolResults, singles, clock)
          .states()
          .forEach((person, state) -> states.put(person.number(), state));
      return states;
    }

    private static List<Comparable<?>> place(Said report, long file) {
      return List.of(report.revision, report.at, file);
    }

    private static List<List<Comparable<?>>> places(Map<Said, Long> said) {
      return said.entrySet().stream()
          .sorted(
              java.util.Comparator.comparing((Map.Entry<Said, Long> e) -> e.getKey().revision)
                  .thenComparing(e -> e.getKey().at)
                  .thenComparing(Map.Entry::getValue))
          .map(e -> place(e.getKey(), e.getValue()))
          .distinct()
          .toList();
    }

    /// The register's ids of the persons, by number.
    Map<Long, Long> ids(JdbcClient jdbc) {
      Map<Long, Long> ids = new HashMap<>();
      jdbc.sql(
              "select substr(code, 2)::bigint % "
                  + PERSONS
                  + ", person_id from laboratory.specimen")
          .query(
              row -> {
                ids.put(row.getLong(1), row.getLong(2));
              });
      return ids;
    }
  }
}
