// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.commitments.Foretold;
import vn.phaodai.commitments.Judged;
import vn.phaodai.commitments.Judgements;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Measures the judging of all open commitments of a province with a forecast for each, after news
/// that make every future new; and compares with asking about units one by one.
final class OutlooksBench {
  private static final String PROVINCE = "84";
  private static final int COMPARED = 12;
  private static final long SEED = 42;

  private final Installation installation;
  private final ZonesBench zones;
  private final Judgements judgements;
  private final Units units;
  private final LocalDate today;
  private final Unit province;
  private final PrintStream out;

  OutlooksBench(Installation installation, PrintStream out) {
    this.installation = installation;
    this.zones = new ZonesBench(installation, out);
    this.judgements = installation.room(Judgements.class);
    this.units = installation.room(Units.class);
    this.today = installation.room(OperatingClock.class).today();
    this.province = units.require(PROVINCE, today);
    this.out = out;
  }

  /// Cases and findings as in `bench zones`, colours decided and commitments signed as in the
  /// demonstration. A folder that was filled before stays as it is.
  void fill() {
    if (judgements.of(province, today).isEmpty()) {
      zones.infect(province, new SplittableRandom(SEED));
      new DemoZones(installation.rooms()).load(PROVINCE);
      new DemoCommitments(installation.rooms()).load(PROVINCE);
    }
  }

  /// Whether the answers compared are the same.
  boolean run(int rounds) {
    Times fresh = new Times();
    Times again = new Times();
    Times alone = new Times();
    List<Judged> judged = List.of();
    for (int round = 0; round < rounds; round++) {
      zones.touchFirst(province);
      fresh.add(time(() -> judgements.of(province, today)));
      again.add(time(() -> judgements.of(province, today)));
      judged = judgements.of(province, today);
    }
    Map<Long, List<Judged>> together =
        judged.stream().collect(Collectors.groupingBy(one -> one.commitment().unitId()));
    List<Long> asked = together.keySet().stream().sorted().toList();
    boolean same = true;
    for (int i : IntStream.range(0, Math.min(COMPARED, asked.size())).toArray()) {
      Long id = asked.get(i * asked.size() / Math.min(COMPARED, asked.size()));
      Unit unit = units.get(id);
      alone.add(time(() -> judgements.of(unit, today)));
      same &=
          said(together.getOrDefault(id, List.of()))
              .equals(
                  said(
                      judgements.of(unit, today).stream()
                          .filter(one -> one.commitment().unitId() == id)
                          .toList()));
    }
    long chances = judged.stream().filter(one -> one.foretold() instanceof Foretold.Chance).count();
    out.printf("%d cam kết, %d có xác suất%n", judged.size(), chances);
    print("Xét và dự báo mọi cam kết, số liệu vừa đổi", fresh);
    print("Lại lần nữa, số liệu như cũ", again);
    print("Hỏi riêng từng đơn vị", alone);
    out.printf(
        "So %d đơn vị hỏi riêng với hỏi cả tỉnh: %s%n",
        alone.count(), same ? "giống nhau" : "KHÁC NHAU");
    return same;
  }

  private static Map<UUID, Foretold> said(List<Judged> judged) {
    return judged.stream()
        .collect(Collectors.toMap(one -> one.commitment().publicId(), Judged::foretold));
  }

  private static double time(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private void print(String what, Times times) {
    out.printf(
        Locale.ROOT,
        "%-48s p50 %7.0f ms  dài nhất %7.0f ms  (%d lần)%n",
        what,
        times.percentile(50),
        times.percentile(100),
        times.count());
  }
}
