// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phaodai.engine.population.Clerk;
import vn.phaodai.engine.population.Commune;
import vn.phaodai.engine.population.Parameters;
import vn.phaodai.engine.population.PersonRecord;
import vn.phaodai.engine.population.Province;
import vn.phaodai.engine.population.Territory;
import vn.phaodai.intake.Intake;
import vn.phaodai.intake.Report;
import vn.phaodai.laboratory.LabLists;
import vn.phaodai.laboratory.LabWorkload;
import vn.phaodai.laboratory.SpecimenFilter;
import vn.phaodai.situation.UnitDays;
import vn.phaodai.territory.TerritoryLoader;
import vn.phaodai.territory.Units;

/// Measures a file of results of a synthetic province on its way in, with everything that belongs
/// to it, while somebody reads lists; beside it the bare COPY of the same file. Longer than other
/// files: setting up, measuring and checking of one command stand together.
final class ResultsBench {
  private static final LocalDate TODAY = LocalDate.of(2021, 9, 12);
  private static final long SEED = 42;
  private static final int CITIZENS = 64;
  private static final String FIRST_SAMPLED = "2021-09-01";

  private final Installation installation;
  private final LabWorkload workload;
  private final Territory territory;
  private final int people;
  private final Path folder;
  private final PrintStream out;

  /// @param people how many of the province are registered and tested; at most all
  ResultsBench(
      Installation installation, Territory territory, int people, Path folder, PrintStream out) {
    this.installation = installation;
    this.workload = installation.room(LabWorkload.class);
    this.territory = territory;
    this.people = Math.min(people, territory.population());
    this.folder = folder;
    this.out = out;
  }

  /// Whether all answers were right.
  ///
  /// @param citizens who ask for the public home in every second round; null: nobody does
  boolean run(int rows, long earlier, int rounds, @Nullable PublicBench citizens)
      throws IOException {
    installation.room(TerritoryLoader.class).loadShipped();
    Province province =
        Province.synthesise(
            territory,
            new Province.Plan(
                territory.population(), SEED, 2, LocalDate.of(2021, 7, 1), Parameters.shipped()));
    register(province);
    out.printf("%d kết quả đã có%n", workload.fill(earlier));
    workload.settle();
    Files.createDirectories(folder);
    boolean right = true;
    for (int round = 1; round <= rounds; round++) {
      PublicBench crowd = round % 2 == 0 ? citizens : null;
      right &= round(province, rows, round, round == rounds, crowd);
    }
    var wrong = installation.room(UnitDays.class).verify();
    out.printf("Số liệu đếm lại: %d chỗ khác%n", wrong.size());
    return right && wrong.isEmpty();
  }

  private boolean round(
      Province province, int rows, int round, boolean twice, @Nullable PublicBench citizens)
      throws IOException {
    String mark = "X" + Long.toString(System.currentTimeMillis(), 36).toUpperCase(Locale.ROOT);
    Path file = folder.resolve("ket-qua-" + mark + ".csv");
    Map<String, Long> truth = write(province, rows, mark, file);
    long before = workload.lastSpecimen();
    workload.settle();
    var reader = new Reader(installation);
    PublicCrowd crowd = citizens == null ? null : new PublicCrowd(citizens, CITIZENS);
    double worked = processorSeconds();
    long start = System.nanoTime();
    Report.Taken taken = take(file);
    double ours = (System.nanoTime() - start) / 1e9;
    worked = processorSeconds() - worked;
    boolean served = crowd == null || crowd.sendHome();
    reader.stop();
    workload.settle();
    double workedBare = processorSeconds();
    double indexed = workload.copyBare(file, true);
    workedBare = processorSeconds() - workedBare;
    double bare = workload.copyBare(file, false);
    boolean same = served && truth.equals(workload.resultsSince(before)) && taken.rejected() == 0;
    out.printf(
        Locale.ROOT,
        "Lần %d: %d dòng, nạp %.2f s; COPY cùng khóa và chỉ mục %.2f s (%.2f lần); COPY chỉ khóa chính %.2f s (%.2f lần);"
            + " thời gian xử lý của cả chương trình và máy chủ: %.1f s, của COPY %.1f s (%.2f lần);"
            + " %d dòng mới, %d bị trả; kết quả %s; đọc danh sách cùng lúc: %s%n",
        round,
        rows,
        ours,
        indexed,
        ours / indexed,
        bare,
        ours / bare,
        worked,
        workedBare,
        worked / workedBare,
        taken.added(),
        taken.rejected(),
        same ? "đúng" : "SAI " + truth + " / " + workload.resultsSince(before),
        reader.summary());
    if (!twice) {
      return same;
    }
    Files.writeString(file, "\n", java.nio.file.StandardOpenOption.APPEND);
    start = System.nanoTime();
    Report.Taken again = take(file);
    out.printf(
        Locale.ROOT,
        "Nạp lại các dòng ấy: %.2f s, %d dòng mới, %d đã có%n",
        (System.nanoTime() - start) / 1e9,
        again.added(),
        again.kept());
    return same && again.added() == 0 && again.kept() == rows;
  }

  /// Seconds that the processors worked for this program and for the server that it started, to
  /// compare by where others share the machine.
  private double processorSeconds() throws IOException {
    Path noted = folder.resolveSibling("cluster").resolve("postmaster.pid");
    long server = Long.parseLong(Files.readAllLines(noted).getFirst().strip());
    Stream<ProcessHandle> serving =
        ProcessHandle.of(server).stream()
            .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
    return Stream.concat(Stream.of(ProcessHandle.current()), serving)
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .mapToDouble(worked -> worked.toNanos() / 1e9)
        .sum();
  }

  private Report.Taken take(Path file) {
    Report report =
        installation
            .room(Intake.class)
            .take(
                "results",
                file,
                file.toString(),
                new Intake.Options(false, null),
                (done, all) -> {});
    return switch (report) {
      case Report.Taken taken -> taken;
      case Report.AlreadyReceived _ -> throw new IllegalStateException("received before");
    };
  }

  private void register(Province province) {
    if (workload.people() > 0) {
      out.printf("%d người đã có%n", workload.people());
      return;
    }
    long start = System.nanoTime();
    new ResidentsFilling(installation, province).fill(people);
    out.printf(
        Locale.ROOT,
        "%d người ghi từ %d hồ sơ: %.0f s%n",
        workload.people(),
        people,
        (System.nanoTime() - start) / 1e9);
  }

  /// Writes results of everybody in turn, one row in eleven by a hurried hand; returns how many
  /// there are of each method and result.
  private Map<String, Long> write(Province province, int rows, String mark, Path file) {
    var clerk = new Clerk(province);
    var random = new SplittableRandom(mark.hashCode());
    Map<String, Long> truth = new TreeMap<>();
    try (Writer to = Files.newBufferedWriter(file)) {
      to.write(
          "sample_id,full_name,dob,sex,national_id,phone,address,commune_code,district_code,facility,test_type,"
              + "sample_time,result_time,result,ct_value\n");
      for (int i = 0; i < rows; i++) {
        int person = (int) (i * 7919L % people);
        boolean haste = random.nextInt(11) == 0;
        PersonRecord record = haste ? clerk.inHaste(person, i) : clerk.truth(person);
        if (record.birth().compareTo(FIRST_SAMPLED) > 0) {
          // A slip by which somebody is born after the sampling: refused, and rightly.
          record = clerk.truth(person);
        }
        Commune commune = territory.communes().get(province.people().commune(person));
        boolean pcr = random.nextInt(5) < 3;
        boolean positive = random.nextInt(1000) < 12;
        String result =
            positive ? "POSITIVE" : random.nextInt(1000) < 3 ? "INDETERMINATE" : "NEGATIVE";
        String shown = result.equals("INDETERMINATE") ? "INCONCLUSIVE" : result;
        truth.merge((pcr ? "PCR " : "RAPID ") + shown, 1L, Long::sum);
        to.write(line(record, commune, mark, i, pcr, result, random));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return truth;
  }

  private static String line(
      PersonRecord record,
      Commune commune,
      String mark,
      int number,
      boolean pcr,
      String result,
      SplittableRandom random) {
    int day = 1 + random.nextInt(10);
    int minute = 420 + random.nextInt(600);
    boolean measured = result.equals("POSITIVE") && pcr;
    return "%s%07d,%s,%s,%s,%s,%s,\"%s\",%s,%s,CDC-%02d,%s,2021-09-%02d %02d:%02d,2021-09-%02d %02d:%02d,%s,%s%n"
        .formatted(
            mark,
            number,
            record.fullName(),
            record.birth(),
            record.sex() == vn.phaodai.engine.population.Sex.MALE ? "M" : "F",
            record.idNumber(),
            record.phone(),
            record.address(),
            commune.code(),
            commune.district(),
            random.nextInt(40),
            pcr ? "RT-PCR" : "RAT",
            day,
            minute / 60,
            minute % 60,
            day + 1,
            minute / 60,
            minute * 7 % 60,
            result,
            measured ? String.format(Locale.ROOT, "%.1f", 15 + random.nextDouble() * 20) : "");
  }

  /// Asks for first pages of the province and of its districts, ten times a second, until stopped.
  private static final class Reader {
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final List<Double> times = new ArrayList<>();
    private final Thread thread;

    Reader(Installation installation) {
      LabLists lists = installation.room(LabLists.class);
      Units units = installation.room(Units.class);
      List<String> paths = new ArrayList<>();
      units.provinces(TODAY).stream()
          .filter(province -> province.code().equals("84"))
          .forEach(
              province -> {
                paths.add(province.path());
                units.children(province.id(), TODAY).forEach(unit -> paths.add(unit.path()));
              });
      thread =
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = 0; !stopped.get(); i++) {
                      long start = System.nanoTime();
                      lists.specimens(SpecimenFilter.of(paths.get(i % paths.size())), null);
                      times.add((System.nanoTime() - start) / 1e6);
                      pause();
                    }
                  });
    }

    private static void pause() {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    void stop() {
      stopped.set(true);
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    String summary() {
      double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      return sorted.length == 0
          ? "–"
          : String.format(
              Locale.ROOT,
              "%d lần, p50 %.1f ms, p95 %.1f ms",
              sorted.length,
              sorted[sorted.length / 2],
              Arrays.stream(sorted).skip(sorted.length * 95L / 100).findFirst().orElse(0));
    }
  }
}
