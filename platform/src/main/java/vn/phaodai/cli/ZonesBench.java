// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.measures.FigureChange;
import vn.phaodai.measures.FiguresChanged;
import vn.phaodai.measures.Measure;
import vn.phaodai.situation.Boards;
import vn.phaodai.situation.Channel;
import vn.phaodai.situation.UnitDays;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.Assessment;
import vn.phaodai.zones.Assessments;
import vn.phaodai.zones.Findings;
import vn.phaodai.zones.LocalRules;
import vn.phaodai.zones.ZoneBoards;

/// Measures the proposing of levels for two provinces on a day of full figures, and of the units
/// that one batch of results touches; each unit's answer is compared with the one asked for it
/// alone.
final class ZonesBench {
  private static final String EVIDENCE = "Số liệu tự tạo để đo";
  private static final int DAYS = 14;
  private static final int COMPARED = 12;
  private static final int BATCHES = 100;
  private static final long SEED = 42;

  private final Units units;
  private final Boards boards;
  private final Findings findings;
  private final Assessments assessments;
  private final LocalRules rules;
  private final TransactionTemplate transactions;
  private final UnitDays figures;
  private final PrintStream out;
  private final LocalDate day;
  private final List<Unit> provinces;

  ZonesBench(Installation installation, PrintStream out) {
    this.units = installation.room(Units.class);
    this.boards = installation.room(Boards.class);
    this.findings = installation.room(Findings.class);
    this.assessments = installation.room(Assessments.class);
    this.rules = installation.room(LocalRules.class);
    this.transactions = installation.room(TransactionTemplate.class);
    this.figures = installation.room(UnitDays.class);
    this.out = out;
    LocalDate today = installation.room(OperatingClock.class).today();
    this.provinces = units.provinces(today);
    this.day = installation.room(ZoneBoards.class).figuresOf(provinces.getFirst(), today);
  }

  /// Every commune told of every day; one in five has cases, one in twenty a finding. A folder that
  /// was filled before stays as it is.
  void fill() {
    if (assessments.of(provinces.getFirst(), day, false).stream()
        .anyMatch(one -> !one.isAbstaining())) {
      return;
    }
    var random = new SplittableRandom(SEED);
    for (Unit province : provinces) {
      for (int back = 0; back < DAYS; back++) {
        boards.reported(province.code(), day.minusDays(back), Channel.SYSTEM, EVIDENCE);
      }
      infect(province, random);
      findings.review(province.code(), day, EVIDENCE);
    }
  }

  /// One commune in five has cases, one in twenty a finding.
  void infect(Unit province, SplittableRandom random) {
    List<FigureChange> cases = new ArrayList<>();
    for (Unit commune : units.descendants(province.id(), Tier.COMMUNE, day)) {
      if (random.nextInt(5) == 0) {
        LocalDate on = day.minusDays(random.nextInt(DAYS));
        cases.add(
            new FigureChange(commune.id(), on, Measure.CASES_COMMUNITY, 1 + random.nextInt(9)));
      }
      if (random.nextInt(20) == 0) {
        findings.add(commune.code(), day, "unknown_source_cluster", "có", EVIDENCE);
      }
    }
    tell(cases);
  }

  /// One more case in the first commune of a province, some days ago.
  void touchFirst(Unit province) {
    Unit first = units.descendants(province.id(), Tier.COMMUNE, day).getFirst();
    LocalDate on = day.minusDays(DAYS / 2);
    tell(List.of(new FigureChange(first.id(), on, Measure.CASES_COMMUNITY, 1)));
  }

  private void tell(List<FigureChange> cases) {
    transactions.executeWithoutResult(_ -> figures.on(new FiguresChanged("cases", "bench", cases)));
  }

  /// Whether the answers compared are the same.
  boolean run(int rounds) {
    Times all = new Times();
    Times one = new Times();
    Times told = new Times();
    List<Assessment> proposed = List.of();
    List<Unit> communes =
        provinces.stream()
            .flatMap(province -> units.descendants(province.id(), Tier.COMMUNE, day).stream())
            .toList();
    var random = new SplittableRandom(SEED);
    for (int round = -rounds; round < rounds; round++) {
      long start = System.nanoTime();
      proposed =
          provinces.stream()
              .flatMap(province -> assessments.of(province, day, false).stream())
              .toList();
      double took = (System.nanoTime() - start) / 1e6;
      for (int batch = 0; batch < BATCHES; batch++) {
        double alone = touch(communes.get(random.nextInt(communes.size())));
        if (round >= 0) {
          one.add(alone);
        }
      }
      start = System.nanoTime();
      provinces.forEach(province -> rules.published(province, day));
      double publicly = (System.nanoTime() - start) / 1e6;
      if (round >= 0) {
        all.add(took);
        told.add(publicly);
      }
    }
    print("Đề xuất mức của " + proposed.size() + " đơn vị", all);
    print("Sau một lô kết quả, đơn vị được chạm tới", one);
    print("Được làm gì ở mọi nơi, cho trang công khai", told);
    return compare();
  }

  /// A batch with one case of a commune, then its level anew, in ms.
  private double touch(Unit commune) {
    tell(List.of(new FigureChange(commune.id(), day, Measure.CASES_COMMUNITY, 1)));
    long start = System.nanoTime();
    assessments.of(commune, day, false);
    return (System.nanoTime() - start) / 1e6;
  }

  private void print(String what, Times times) {
    out.printf(
        Locale.ROOT,
        "%-48s p50 %7.2f ms  p95 %7.2f ms  (%d lần)%n",
        what,
        times.percentile(50),
        times.percentile(95),
        times.count());
  }

  private boolean compare() {
    boolean same = true;
    int compared = 0;
    for (Unit province : provinces) {
      Map<Long, Assessment> together =
          assessments.of(province, day, true).stream()
              .collect(Collectors.toMap(a -> a.unit().id(), Function.identity()));
      List<Unit> communes = units.descendants(province.id(), Tier.COMMUNE, day);
      for (int i = 0; i < COMPARED; i++) {
        Unit unit = communes.get(i * communes.size() / COMPARED);
        same &= assessments.one(unit, day).equals(together.get(unit.id()));
        compared++;
      }
    }
    out.printf(
        "So %d đơn vị hỏi riêng với hỏi cả tỉnh: %s%n",
        compared, same ? "giống nhau" : "KHÁC NHAU");
    return same;
  }
}
