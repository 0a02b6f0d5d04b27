// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import vn.phaodai.engine.population.Infection;
import vn.phaodai.engine.population.Outbreak;
import vn.phaodai.engine.population.Parameters;
import vn.phaodai.engine.population.Province;
import vn.phaodai.engine.population.Scenario;
import vn.phaodai.engine.population.Territory;

/// Measures the making of a whole province and two outbreaks in it: the summer of 2021, and one
/// without measures that reaches most people, with testing, tracing and isolation. The second is
/// repeated on one thread, and the answers compared.
final class PopulationBench {
  private static final LocalDate START = LocalDate.of(2021, 6, 20);
  private static final int DAYS = 90;
  private static final long SEED = 42;

  private final Territory territory;
  private final int threads;
  private final PrintStream out;

  PopulationBench(Territory territory, int threads, PrintStream out) {
    this.territory = territory;
    this.threads = threads;
    this.out = out;
  }

  /// Whether all numbers of threads gave the same.
  boolean run(int rounds) {
    long begun = System.nanoTime();
    Province province =
        Province.synthesise(
            territory,
            new Province.Plan(territory.population(), SEED, threads, START, Parameters.shipped()));
    out.printf(
        "%s: %d người, %d luồng: %.1f s%n",
        territory.name(), province.people().count(), threads, seconds(begun));
    Scenario summer = Scenario.of2021(territory, START, DAYS, SEED, threads);
    Scenario free = summer.with((commune, day, known) -> 0, List.of());
    for (int round = 0; round < rounds; round++) {
      measure("mùa hè 2021", province, summer);
      measure("không biện pháp", province, free);
    }
    System.gc();
    Runtime memory = Runtime.getRuntime();
    out.printf("Bộ nhớ còn giữ: %d MB%n", (memory.totalMemory() - memory.freeMemory()) >> 20);
    long many = digest(Outbreak.run(province, free));
    long one = digest(Outbreak.run(province, free.withThreads(1)));
    out.printf(
        "%d luồng và 1 luồng: kết quả %s%n", threads, many == one ? "giống nhau" : "KHÁC NHAU");
    return many == one;
  }

  private void measure(String name, Province province, Scenario scenario) {
    long begun = System.nanoTime();
    Outbreak outbreak = Outbreak.run(province, scenario);
    out.printf(
        "%s, %d ngày: %.1f s; %d người nhiễm (%.0f %%), %d người được phát hiện%n",
        name,
        DAYS,
        seconds(begun),
        outbreak.infections(),
        100.0 * outbreak.infections() / province.people().count(),
        outbreak.cases().size());
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private static long digest(Outbreak outbreak) {
    long digest = outbreak.cases().size();
    for (int i = 0; i < outbreak.infections(); i++) {
      Infection one = outbreak.infection(i);
      long what = 31L * one.person() + 17L * one.infector().orElse(-1) + one.minute();
      digest = (digest * 1_000_003) ^ (what + one.place());
    }
    return digest;
  }
}
