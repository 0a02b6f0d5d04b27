// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.commitments.Commitments;
import vn.phaodai.commitments.Commitments.Signing;
import vn.phaodai.commitments.Extent;
import vn.phaodai.commitments.Judgements;
import vn.phaodai.commitments.Milestones;
import vn.phaodai.commitments.Promise;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.organisation.Offices;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.RiskLevel;
import vn.phaodai.zones.ZoneLevels;

/// The demonstration's commitments: most units with a colour promise something about it, a few have
/// not yet, one promise has been missed. Every paper says that it is synthetic.
final class DemoCommitments {
  private static final String SYNTHETIC = "giả lập";
  private static final int STEP_D = 7;
  private static final int SHRINK_D = 14;

  /// Of one in so many nothing has been promised.
  private static final int SILENT_ONE_IN = 5;

  private final Units units;
  private final Bodies bodies;
  private final Offices offices;
  private final ZoneLevels levels;
  private final Commitments commitments;
  private final Milestones milestones;
  private final Judgements judgements;
  private final LocalDate today;

  DemoCommitments(BeanFactory rooms) {
    units = rooms.getBean(Units.class);
    bodies = rooms.getBean(Bodies.class);
    offices = rooms.getBean(Offices.class);
    levels = rooms.getBean(ZoneLevels.class);
    commitments = rooms.getBean(Commitments.class);
    milestones = rooms.getBean(Milestones.class);
    judgements = rooms.getBean(Judgements.class);
    today = rooms.getBean(OperatingClock.class).today();
  }

  /// @param code of the province whose units have colours
  void load(String code) {
    Unit province = units.require(code, today);
    Map<Long, RiskLevel> decided = levels.at(province.path(), levels.endOf(today));
    List<Unit> communes =
        units.descendants(province.id(), Tier.COMMUNE, today).stream()
            .filter(unit -> decided.containsKey(unit.id()))
            .toList();
    boolean missed = false;
    for (int i = 0; i < communes.size(); i++) {
      Unit unit = communes.get(i);
      Optional<Signing> signing = signing(unit, today);
      if (i % SILENT_ONE_IN == SILENT_ONE_IN - 1 || signing.isEmpty()) {
        continue;
      }
      RiskLevel level = Objects.requireNonNull(decided.get(unit.id()));
      if (level == RiskLevel.AT_RISK && !missed) {
        missed = true;
        commitments.sign(
            unit.code(),
            new Promise.Transition(level, RiskLevel.NEW_NORMAL, today.minusDays(2)),
            signing(unit, today.minusDays(STEP_D)).orElseThrow());
      } else {
        promise(unit, level, signing.get());
      }
    }
    units.descendants(province.id(), Tier.DISTRICT, today).forEach(unit -> shrink(unit, decided));
    signing(province, today)
        .ifPresent(
            paper ->
                commitments.sign(
                    code, new Promise.Control(today.plusDays(SHRINK_D + STEP_D)), paper));
    judgements.record(province, today);
  }

  private void promise(Unit unit, RiskLevel level, Signing paper) {
    if (level == RiskLevel.NEW_NORMAL) {
      commitments.sign(unit.code(), new Promise.Hold(level, today, STEP_D), paper);
      return;
    }
    Map<RiskLevel, LocalDate> dates = new EnumMap<>(RiskLevel.class);
    for (int step = level.ordinal() - 1; step >= 0; step--) {
      dates.put(RiskLevel.values()[step], today.plusDays((long) STEP_D * (level.ordinal() - step)));
    }
    UUID first =
        commitments
            .sign(unit.code(), dates, "Xét nghiệm theo nguy cơ, giữ chốt, cấp thuốc tại nhà", paper)
            .getFirst();
    milestones.plan(
        first, today.plusDays(3), "Lấy mẫu hộ nguy cơ vòng 2", "Tổ COVID cộng đồng", "Trạm Y tế");
  }

  private void shrink(Unit district, Map<Long, RiskLevel> decided) {
    long red =
        units.descendants(district.id(), Tier.COMMUNE, today).stream()
            .filter(unit -> decided.get(unit.id()) == RiskLevel.VERY_HIGH)
            .count();
    if (red > 0) {
      signing(district, today)
          .ifPresent(
              paper ->
                  commitments.sign(
                      district.code(),
                      new Promise.Shrink(Extent.RED_UNITS, red, red - 1, today.plusDays(SHRINK_D)),
                      paper));
    }
  }

  /// The unit's party committee, where somebody heads it.
  private Optional<Signing> signing(Unit unit, LocalDate on) {
    return bodies.ofUnit(unit.id(), on).stream()
        .filter(body -> body.kind().equals("PARTY_COMMITTEE"))
        .filter(body -> offices.headOf(body.id(), on).isPresent())
        .findFirst()
        .map(Body::publicId)
        .map(body -> new Signing(body, on, SYNTHETIC));
  }
}
