// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.engine.population.Clerk;
import vn.phaodai.engine.population.Commune;
import vn.phaodai.engine.population.Parameters;
import vn.phaodai.engine.population.PersonRecord;
import vn.phaodai.engine.population.Province;
import vn.phaodai.engine.population.Territory;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonRegister;
import vn.phaodai.people.Recognised;
import vn.phaodai.people.RecognitionModels;
import vn.phaodai.people.TaughtModel;
import vn.phaodai.people.Verdict;
import vn.phaodai.territory.CensusTerritory;

/// Fills the register with a whole synthetic province and asks it who the same people are: as the
/// register itself writes them, and as a hurried writer does. The true answer is known.
final class PeopleBench {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final int BATCH = 10_000;

  /// The occasion of the rows that the model is taught with; those that are measured are others.
  private static final long TAUGHT = 7;

  private static final int TAUGHT_COMMUNES = 10;
  private static final int LEAST_BORNE = 40;

  private final PersonRegister register;
  private final RecognitionModels models;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final Province province;
  private final Clerk clerk;
  private final Map<String, Long> units = new HashMap<>();
  private final PrintStream out;

  PeopleBench(Installation installation, String code, long seed, int threads, PrintStream out) {
    register = installation.room(PersonRegister.class);
    models = installation.room(RecognitionModels.class);
    transaction = installation.room(TransactionTemplate.class);
    jdbc = installation.room(JdbcClient.class);
    this.out = out;
    Territory territory = CensusTerritory.find(code, LocalDate.of(2021, 7, 1)).orElseThrow();
    province =
        Province.synthesise(
            territory,
            new Province.Plan(territory.population(), seed, threads, DAY, Parameters.shipped()));
    clerk = new Clerk(province);
    jdbc.sql("select code, id from territory_api.unit where tier = 'COMMUNE'")
        .query((r, n) -> units.put(r.getString(1), r.getLong(2)))
        .list();
  }

  /// Makes the model that the program brings: the people of every tenth commune, and a row in haste
  /// about each.
  void teach(Path file) throws IOException {
    int[] some =
        IntStream.range(0, province.people().count())
            .filter(person -> province.people().commune(person) % TAUGHT_COMMUNES == 0)
            .toArray();
    Files.writeString(
        file,
        TaughtModel.of(
            IntStream.of(some).mapToObj(this::truth).toList(),
            IntStream.of(some)
                .mapToObj(person -> draft(person, clerk.inHaste(person, TAUGHT)))
                .toList(),
            LEAST_BORNE));
  }

  /// Lets the register learn from its people.
  void learn() {
    long begun = System.nanoTime();
    int version = models.learn();
    out.printf("Học trọng số, phiên bản %d: %.1f s%n", version, (System.nanoTime() - begun) / 1e9);
  }

  /// How many persons the register holds afterwards.
  long fill(int people) {
    long there = persons();
    if (there == 0) {
      int count = Math.min(people, province.people().count());
      Answers answers = run("Đăng ký", IntStream.range(0, count).toArray(), this::truth);
      out.printf(
          "  %d người thành %d mục; %d mục gộp nhầm%n",
          count, persons(), count - answers.persons().size());
      wrong(answers);
      jdbc.sql("vacuum analyze").update();
    }
    return persons();
  }

  /// Who became one person with somebody else, both as they are.
  private void wrong(Answers answers) {
    Map<Long, Integer> first = new HashMap<>();
    new TreeMap<>(answers.byPerson())
        .forEach(
            (person, answer) -> {
              Integer other = first.putIfAbsent(answer.personId(), person);
              if (other != null) {
                out.printf("  gộp nhầm: %s%n            %s%n", truth(other), truth(person));
              }
            });
  }

  /// Rows about the first people of the province, written as the register has them and in haste.
  void recognise(int there, int rows) {
    int[] everybody = spread(there, rows);
    Answers truths = run("Như trong sổ", everybody, this::truth);
    report(truths, truths.persons());
    report(
        run("Viết vội", everybody, person -> draft(person, clerk.inHaste(person, 1))),
        truths.persons());
  }

  private long persons() {
    return jdbc.sql("select count(*) from people_api.person where canonical_id = id")
        .query((r, n) -> r.getLong(1))
        .single();
  }

  /// Everybody again and again, or every n-th where there are more people than rows.
  private static int[] spread(int of, int wanted) {
    return IntStream.range(0, wanted)
        .map(i -> wanted > of ? i % of : (int) ((long) i * of / wanted))
        .toArray();
  }

  private record Answers(Map<Integer, Recognised> byPerson) {
    /// Person of the register by person of the province.
    Map<Integer, Long> persons() {
      Map<Integer, Long> persons = new HashMap<>();
      Set<Long> seen = new HashSet<>();
      byPerson.forEach(
          (person, answer) -> {
            if (seen.add(answer.personId())) {
              persons.put(person, answer.personId());
            }
          });
      return persons;
    }
  }

  /// The first answer about each person: a row that comes again in the same words is answered by
  /// them.
  private Answers run(String what, int[] people, IntFunction<@Nullable PersonDraft> writer) {
    Map<Integer, Recognised> answers = new HashMap<>();
    long spent = 0;
    double[] busy = new double[2];
    for (int from = 0; from < people.length; from += BATCH) {
      int[] some =
          java.util.Arrays.copyOfRange(people, from, Math.min(people.length, from + BATCH));
      List<PersonDraft> drafts = IntStream.of(some).mapToObj(writer).toList();
      long begun = System.nanoTime();
      List<Recognised> got =
          Objects.requireNonNull(transaction.execute(t -> recognised(drafts, busy)));
      spent += System.nanoTime() - begun;
      for (int i = 0; i < some.length; i++) {
        answers.putIfAbsent(some[i], got.get(i));
      }
      if (from / BATCH % 10 == 9) {
        out.printf("  %d: %.0f dòng/s%n", from + some.length, (from + some.length) * 1e9 / spent);
      }
    }
    out.printf(
        "%s: %d dòng, %.1f s, %.0f dòng/s (bộ xử lý: chương trình %.1f s, cơ sở dữ liệu %.1f s)%n",
        what, people.length, spent / 1e9, people.length * 1e9 / spent, busy[0], busy[1]);
    return new Answers(answers);
  }

  /// What the two processes were busy for tells more than the clock where others use the machine.
  private List<Recognised> recognised(List<PersonDraft> drafts, double[] busy) {
    long server = jdbc.sql("select pg_backend_pid()").query((r, n) -> r.getLong(1)).single();
    double before = processorSeconds(server);
    var thread = ManagementFactory.getThreadMXBean();
    long begun = thread.getCurrentThreadCpuTime();
    List<Recognised> answers = register.recognise(drafts, "bench");
    busy[0] += (thread.getCurrentThreadCpuTime() - begun) / 1e9;
    busy[1] += processorSeconds(server) - before;
    return answers;
  }

  /// 0 where the process runs on another machine.
  private static double processorSeconds(long process) {
    return ProcessHandle.of(process)
        .flatMap(handle -> handle.info().totalCpuDuration())
        .map(time -> time.toNanos() / 1e9)
        .orElse(0.0);
  }

  private void report(Answers answers, Map<Integer, Long> truth) {
    long right = 0;
    long wrong = 0;
    long doubtful = 0;
    for (var answer : answers.byPerson().entrySet()) {
      Verdict verdict = answer.getValue().verdict();
      boolean same = Objects.equals(truth.get(answer.getKey()), answer.getValue().personId());
      right += verdict == Verdict.KNOWN && same ? 1 : 0;
      wrong += verdict == Verdict.KNOWN && !same ? 1 : 0;
      doubtful += verdict == Verdict.DOUBTFUL ? 1 : 0;
    }
    int all = answers.byPerson().size();
    out.printf(
        "  đúng người %d, nhầm người %d, chờ xem %d, coi là mới %d: precision %.4f, recall %.4f%n",
        right,
        wrong,
        doubtful,
        all - right - wrong - doubtful,
        right / (double) Math.max(1, right + wrong),
        right / (double) all);
  }

  private PersonDraft truth(int person) {
    return draft(person, clerk.truth(person));
  }

  private PersonDraft draft(int person, PersonRecord written) {
    Commune commune = province.territory().communes().get(province.people().commune(person));
    return ResidentsFilling.draft(written, Objects.requireNonNull(units.get(commune.code())));
  }
}
