// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.plans.Draft;
import vn.phaodai.plans.Library;
import vn.phaodai.plans.Plans;
import vn.phaodai.plans.Stocks;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.RiskLevel;
import vn.phaodai.zones.ZoneLevels;

/// The demonstration's response plans: of the communes with the highest levels most have the plan
/// of their level, which runs, some lack things, one waits for its approval, the rest have none
/// yet. Every paper and amount says that it is synthetic.
final class DemoPlans {
  private static final String SYNTHETIC = "Số liệu giả lập";
  private static final int COMMUNES = 8;

  /// Of one in so many the plan waits for somebody who tries.
  private static final int WAITING_ONE_IN = 4;

  private static final Map<String, Long> NEEDS =
      Map.of("PEOPLE", 60L, "BEDS", 40L, "TEST_KITS", 2_000L, "FOOD_PARCELS", 500L);

  private final Units units;
  private final Bodies bodies;
  private final ZoneLevels levels;
  private final Library library;
  private final Plans plans;
  private final Stocks stocks;
  private final LocalDate today;

  DemoPlans(BeanFactory rooms) {
    units = rooms.getBean(Units.class);
    bodies = rooms.getBean(Bodies.class);
    levels = rooms.getBean(ZoneLevels.class);
    library = rooms.getBean(Library.class);
    plans = rooms.getBean(Plans.class);
    stocks = rooms.getBean(Stocks.class);
    today = rooms.getBean(OperatingClock.class).today();
  }

  /// @param code of the province whose units have levels
  void load(String code) {
    Unit province = units.require(code, today);
    Map<Long, RiskLevel> decided = levels.at(province.path(), levels.endOf(today));
    List<Unit> communes =
        units.descendants(province.id(), Tier.COMMUNE, today).stream()
            .filter(unit -> decided.containsKey(unit.id()))
            .sorted(
                Comparator.comparing((Unit unit) -> Objects.requireNonNull(decided.get(unit.id())))
                    .reversed()
                    .thenComparing(Unit::code))
            .limit(COMMUNES)
            .toList();
    for (int i = 0; i < communes.size(); i++) {
      Unit unit = communes.get(i);
      boolean waits = i % WAITING_ONE_IN == WAITING_ONE_IN - 1;
      plan(unit, Objects.requireNonNull(decided.get(unit.id())), waits);
      stocks.tell(unit.code(), Map.of("PEOPLE", 30L + 10L * i, "TEST_KITS", 300L * i));
    }
    stocks.tell(code, Map.of("TEST_KITS", 20_000L, "FOOD_PARCELS", 3_000L));
    plan(province, RiskLevel.VERY_HIGH, false);
  }

  private void plan(Unit unit, RiskLevel level, boolean waits) {
    List<Draft.Step> steps =
        library.measures(level).stream()
            .map(one -> new Draft.Step(one.vi(), null, one.withinDays()))
            .toList();
    owner(unit)
        .map(body -> new Draft(level, today, body.publicId(), steps, NEEDS, SYNTHETIC))
        .map(draft -> plans.write(unit.code(), draft))
        .filter(_ -> !waits)
        .ifPresent(id -> approve(id, unit));
  }

  private void approve(UUID id, Unit unit) {
    plans.approve(id, "GL-" + unit.code() + "/KH-UBND");
  }

  private Optional<Body> owner(Unit unit) {
    return bodies.ofUnit(unit.id(), today).stream()
        .filter(body -> body.kind().equals("PEOPLES_COMMITTEE"))
        .findFirst();
  }
}
