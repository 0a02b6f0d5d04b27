// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.organisation.Signer;
import vn.phaodai.situation.Boards;
import vn.phaodai.situation.Channel;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.Assessment;
import vn.phaodai.zones.Assessments;
import vn.phaodai.zones.Determinations;
import vn.phaodai.zones.Findings;
import vn.phaodai.zones.Paper;
import vn.phaodai.zones.RiskLevel;
import vn.phaodai.zones.Waiting;
import vn.phaodai.zones.ZoneBoards;
import vn.phaodai.zones.ZoneLevels;

/// The demonstration's zones: the province told of each of the last days, assessors found what no
/// figure says, levels are proposed, and a part of the communes has been decided. Every paper says
/// that it is synthetic; the rest waits for whoever tries.
final class DemoZones {
  private static final String SYNTHETIC = "Dữ liệu giả lập";
  private static final int DAYS = 14;

  /// Communes with most cases are given a cluster of unknown source, the next a place hard to
  /// control, the next onward risk.
  private static final int CLUSTERS = 3;

  private static final int PLACES = 5;
  private static final int SPREADING = 14;

  private static final int YELLOW_ONE_IN = 9;
  private static final int RED_ONE_IN = 36;

  /// Of one in so many the decision still waits.
  private static final int WAITING_ONE_IN = 3;

  private final Units units;
  private final Boards boards;
  private final Findings findings;
  private final Assessments assessments;
  private final Determinations determinations;
  private final ZoneBoards zones;
  private final ZoneLevels levels;
  private final OperatingClock clock;

  DemoZones(BeanFactory rooms) {
    units = rooms.getBean(Units.class);
    boards = rooms.getBean(Boards.class);
    findings = rooms.getBean(Findings.class);
    assessments = rooms.getBean(Assessments.class);
    determinations = rooms.getBean(Determinations.class);
    zones = rooms.getBean(ZoneBoards.class);
    levels = rooms.getBean(ZoneLevels.class);
    clock = rooms.getBean(OperatingClock.class);
  }

  /// @param code of the province with the outbreak
  void load(String code) {
    Unit province = units.require(code, clock.today());
    LocalDate day = zones.figuresOf(province, clock.today());
    for (int back = 0; back < DAYS; back++) {
      boards.reported(code, day.minusDays(back), Channel.SYSTEM, SYNTHETIC);
    }
    find(province, day);
    invent(province, day);
    decide(province, "01-GL/QĐ-UBND", determinations.waiting(province));
    Map<Long, RiskLevel> decided = levels.at(province.path(), clock.now());
    List<String> communes =
        proposable(province, day)
            .filter(one -> one.unit().tier() == Tier.COMMUNE)
            .filter(one -> !decided.containsKey(one.unit().id()))
            .map(one -> one.unit().code())
            .toList();
    if (communes.isEmpty()) {
      return;
    }
    determinations.propose(code, communes, day);
    List<Waiting> waiting = determinations.waiting(province);
    decide(
        province,
        "02-GL/QĐ-UBND",
        waiting.stream().filter(one -> waiting.indexOf(one) % WAITING_ONE_IN != 0).toList());
    List<String> above =
        proposable(province, day)
            .filter(one -> one.unit().tier() == Tier.DISTRICT)
            .map(one -> one.unit().code())
            .toList();
    if (!above.isEmpty()) {
      determinations.propose(code, above, day);
    }
  }

  private Stream<Assessment> proposable(Unit province, LocalDate day) {
    return assessments.of(province, day, false).stream().filter(one -> one.level() != null);
  }

  private void find(Unit province, LocalDate day) {
    List<Unit> hit =
        assessments.of(province, day, false).stream()
            .filter(one -> one.unit().tier() == Tier.COMMUNE && cases(one) > 0)
            .sorted(Comparator.comparingLong(DemoZones::cases).reversed())
            .map(Assessment::unit)
            .toList();
    for (int i = 0; i < Math.min(SPREADING, hit.size()); i++) {
      String fact =
          i < CLUSTERS
              ? "unknown_source_cluster"
              : i < PLACES ? "special_place_source" : "known_source_spreading";
      findings.add(hit.get(i).code(), day, fact, "có", SYNTHETIC);
    }
    findings.review(province.code(), day, SYNTHETIC);
  }

  private static long cases(Assessment one) {
    return one.figures().stream()
        .filter(figure -> figure.startsWith("community_cases_14d="))
        .mapToLong(figure -> Long.parseLong(figure.substring(figure.indexOf('=') + 1)))
        .findFirst()
        .orElse(0);
  }

  /// The synthetic outbreak of a small population leaves no community case at this day: a few
  /// communes are given a colour of the committee's own, which shows what follows around them.
  private void invent(Unit province, LocalDate day) {
    List<Unit> communes = units.descendants(province.id(), Tier.COMMUNE, day);
    for (int i = 0; i < communes.size(); i += YELLOW_ONE_IN) {
      RiskLevel level = i % RED_ONE_IN == 0 ? RiskLevel.VERY_HIGH : RiskLevel.AT_RISK;
      determinations.propose(communes.get(i).code(), day, level, SYNTHETIC);
    }
  }

  private void decide(Unit province, String number, List<Waiting> proposals) {
    if (!proposals.isEmpty()) {
      // By the minute: a demonstration that is opened again starts at the same time of day.
      Instant from = clock.now().truncatedTo(ChronoUnit.MINUTES);
      @Nullable Long chair =
          determinations.signers(province).stream().map(Signer::tenureId).findFirst().orElse(null);
      Paper paper = new Paper(number, "Chủ tịch UBND tỉnh (giả lập)", chair, clock.today(), from);
      determinations.decide(
          proposals.stream().map(Waiting::publicId).toList(), null, paper, SYNTHETIC);
      determinations.publish(province.code(), number);
    }
  }
}
