// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.publicsite;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.territory.DrawnMap;
import vn.phaodai.territory.Maps;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.LocalRules;
import vn.phaodai.zones.LocalRules.Here;

/// Every unit of every province with what the public may know of it, read at one moment.
@Component
class Gazetteer {
  private final Units units;
  private final Maps maps;
  private final LocalRules rules;
  private final OperatingClock clock;

  Gazetteer(Units units, Maps maps, LocalRules rules, OperatingClock clock) {
    this.units = units;
    this.maps = maps;
    this.rules = rules;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  List<Place> provinces() {
    LocalDate today = clock.today();
    return units.provinces(today).stream().map(one -> province(one, today)).toList();
  }

  private Place province(Unit province, LocalDate today) {
    Map<Long, Here> all = rules.published(province, today);
    Map<Long, List<Unit>> children = new HashMap<>();
    List<Unit> communes = new ArrayList<>();
    for (Unit unit : units.descendants(province.id(), today)) {
      Long parent = unit.parentId();
      if (parent != null && unit.tier() != Tier.AREA) {
        children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(unit);
      }
      if (unit.tier() == Tier.COMMUNE) {
        communes.add(unit);
      }
    }
    return place(province, List.of(), all, children, communes);
  }

  private Place place(
      Unit unit,
      List<Unit> above,
      Map<Long, Here> all,
      Map<Long, List<Unit>> children,
      List<Unit> communes) {
    List<Unit> line = new ArrayList<>(above);
    line.add(unit);
    List<Place> below =
        children.getOrDefault(unit.id(), List.of()).stream()
            .map(child -> place(child, line, all, children, communes))
            .toList();
    List<Unit> inside = communes.stream().filter(unit::contains).toList();
    DrawnMap map = unit.tier() == Tier.COMMUNE || inside.isEmpty() ? null : maps.draw(unit, inside);
    Here here = Objects.requireNonNull(all.get(unit.id()));
    Instant now = clock.now();
    return new Place(here, above, below, map, now, clock.isShifted());
  }

  Instant holdsUntil() {
    return rules.holdsUntil();
  }
}
