// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import vn.phaodai.engine.tracing.CaseFile;
import vn.phaodai.engine.tracing.Exposures;
import vn.phaodai.engine.tracing.Question;
import vn.phaodai.engine.tracing.Snapshot;
import vn.phaodai.engine.tracing.Timeline;
import vn.phaodai.engine.tracing.Tracer;
import vn.phaodai.engine.tracing.VisitBatch;
import vn.phaodai.engine.tracing.VisitFile;
import vn.phaodai.engine.tracing.Window;

/// Measures tracing on a folder with `visits.csv` and case files `index_N.csv`: reading, questions
/// of three depths, the snapshot, and single cases asked while a day is appended. Answers are
/// printed with a checksum and compared with known ones where a file tells them.
final class TraceBench {
  private static final int OVERLAP_MIN = 15;
  private static final int MINUTES = 24 * 60;
  private static final int ROUNDS = 5;
  private static final int APPENDS = 40;

  private final Path folder;
  private final int threads;
  private final PrintStream out;
  private final Set<String> known = new HashSet<>();

  /// The minute after the last day.
  private int end;

  /// @param threads how many answer one question
  TraceBench(Path folder, int threads, PrintStream out) {
    this.folder = folder;
    this.threads = threads;
    this.out = out;
  }

  /// Whether all answers were those of the file.
  ///
  /// @param answers lines `cases depth F1 F2 F3 sumT checksum`; empty when none are known
  boolean run(List<String> answers) throws IOException {
    known.addAll(answers);
    long start = System.nanoTime();
    VisitFile.Loaded loaded = VisitFile.read(folder.resolve("visits.csv"), threads);
    double read_s = seconds(start);
    Timeline timeline = loaded.timeline();
    end = ((timeline.end() - 1) / MINUTES + 1) * MINUTES;
    out.printf(
        Locale.ROOT,
        "%d lượt đến, %d người: đọc %.2f s, %.1f byte một lượt%n",
        timeline.visits(),
        timeline.persons(),
        read_s,
        (double) timeline.bytes() / timeline.visits());
    boolean right = true;
    for (Path file : caseFiles()) {
      List<Window> cases = CaseFile.read(file, loaded.persons()).windows();
      for (int depth = 1; depth <= 3; depth++) {
        right &= ask(loaded, cases, depth);
      }
    }
    snapshot(timeline);
    append(loaded);
    return right;
  }

  private List<Path> caseFiles() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("index_\\d+\\.csv"))
          .sorted((a, b) -> Long.compare(number(a), number(b)))
          .toList();
    }
  }

  private static long number(Path file) {
    return Long.parseLong(file.getFileName().toString().replaceAll("\\D", ""));
  }

  private boolean ask(VisitFile.Loaded loaded, List<Window> cases, int depth) {
    Timeline timeline = loaded.timeline();
    var tracer = new Tracer(threads);
    var question = new Question(cases, depth, OVERLAP_MIN, 0, end);
    double[] times = new double[ROUNDS];
    Exposures exposures = tracer.trace(timeline, question);
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      exposures = tracer.trace(timeline, question);
      times[i] = seconds(start) * 1e3;
    }
    String answer = answer(loaded, cases, depth, exposures);
    boolean right = known.isEmpty() || known.contains(answer);
    out.printf(
        Locale.ROOT,
        "%d ca, bậc %d: %.1f ms (giữa của %d lần); %s%s%n",
        cases.size(),
        depth,
        Times.percentile(times, 50),
        ROUNDS,
        answer,
        known.isEmpty() ? "" : right ? " đúng" : " SAI");
    return right;
  }

  private static String answer(
      VisitFile.Loaded loaded, List<Window> cases, int depth, Exposures exposures) {
    long sum = 0;
    long checksum = 0;
    for (int i = 0; i < exposures.size(); i++) {
      long person = Long.parseLong(loaded.persons().id(exposures.person(i)));
      sum += exposures.exposedAt(i);
      checksum += mix64(person * 1_000_003 + exposures.exposedAt(i) * 7L + exposures.depth(i));
    }
    return "%d %d %d %d %d %d %016x"
        .formatted(
            cases.size(),
            depth,
            exposures.count(1),
            exposures.count(2),
            exposures.count(3),
            sum,
            checksum);
  }

  /// SplitMix64’s finaliser, as the definition of the workload has it.
  private static long mix64(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private void snapshot(Timeline timeline) throws IOException {
    Path file = folder.resolve("snapshot.bin");
    try {
      long start = System.nanoTime();
      Snapshot.write(file, timeline, 1);
      double written = seconds(start);
      double[] times = new double[3];
      for (int i = 0; i < times.length; i++) {
        start = System.nanoTime();
        Timeline opened = Snapshot.open(file).timeline();
        times[i] = seconds(start);
        if (opened.visits() != timeline.visits()) {
          throw new IllegalStateException("the snapshot lost visits");
        }
      }
      out.printf(
          Locale.ROOT,
          "Ảnh chụp: ghi %.2f s, %d MB, mở lại %.2f s%n",
          written,
          Files.size(file) >> 20,
          Times.percentile(times, 50));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /// The day with the most visits appended again and again, and meanwhile the cases of the largest
  /// file asked one by one.
  private void append(VisitFile.Loaded loaded) throws IOException {
    Timeline all = loaded.timeline();
    int day = 0;
    Timeline before = all;
    for (int d = 0; d < end / MINUTES; d++) {
      Timeline without = all.withoutDays(Set.of(d));
      if (without.visits() < before.visits()) {
        before = without;
        day = d;
      }
    }
    Timeline earlier = before;
    List<Path> files = caseFiles();
    List<Window> cases = CaseFile.read(files.getLast(), loaded.persons()).windows();
    var tracer = new Tracer(1);
    askOneByOne(tracer, earlier, cases, new Times());
    Times alone = new Times();
    askOneByOne(tracer, earlier, cases, alone);
    VisitBatch batch = readDay(day);
    Times appends = new Times();
    Times meanwhile = new Times();
    whileAppending(ROUNDS, all, earlier, batch, cases, new Times(), new Times());
    whileAppending(APPENDS, all, earlier, batch, cases, appends, meanwhile);
    out.printf(
        Locale.ROOT,
        "Thêm một ngày (%d lượt): %.2f s; một ca, bậc 2: một mình p50 %.2f ms, p99 %.2f ms; trong lúc thêm p50 %.2f ms, p99"
            + " %.2f ms (%d câu)%n",
        all.visits() - earlier.visits(),
        appends.percentile(50) / 1e3,
        alone.percentile(50),
        alone.percentile(99),
        meanwhile.percentile(50),
        meanwhile.percentile(99),
        meanwhile.count());
  }

  /// Appends the same day again and again and asks single cases as long as one is being appended.
  private void whileAppending(
      int times,
      Timeline all,
      Timeline earlier,
      VisitBatch batch,
      List<Window> cases,
      Times appends,
      Times meanwhile) {
    var tracer = new Tracer(1);
    int at = 0;
    for (int i = 0; i < times; i++) {
      double[] took = new double[1];
      Thread appending =
          Thread.ofPlatform()
              .start(
                  () -> {
                    long start = System.nanoTime();
                    Timeline grown = earlier.append(batch);
                    took[0] = seconds(start);
                    if (grown.visits() != all.visits()) {
                      throw new IllegalStateException("a day lost visits");
                    }
                  });
      while (appending.isAlive()) {
        askOne(tracer, earlier, cases.get(at++ % cases.size()), meanwhile);
      }
      appends.add(took[0] * 1e3);
    }
  }

  private void askOneByOne(Tracer tracer, Timeline timeline, List<Window> cases, Times times) {
    cases.forEach(one -> askOne(tracer, timeline, one, times));
  }

  private void askOne(Tracer tracer, Timeline timeline, Window one, Times times) {
    long start = System.nanoTime();
    tracer.trace(timeline, new Question(List.of(one), 2, OVERLAP_MIN, 0, end));
    times.add(seconds(start) * 1e3);
  }

  private VisitBatch readDay(int day) throws IOException {
    var batch = new VisitBatch();
    try (BufferedReader lines = Files.newBufferedReader(folder.resolve("visits.csv"))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int[] row = Arrays.stream(line.split(",")).mapToInt(Integer::parseInt).toArray();
        if (row[2] / MINUTES == day) {
          batch.add(row[0], row[1], row[2], row[3]);
        }
      }
    }
    return batch;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
