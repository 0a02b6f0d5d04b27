// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.publicsite;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phaodai.territory.DrawnMap;
import vn.phaodai.territory.MapFill;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.zones.LocalRules.Here;
import vn.phaodai.zones.RiskLevel;
import vn.phaodai.zones.ZoneLevels;

/// One unit as the public sees it.
///
/// @param above from the province down
/// @param below what lies directly in it, each with what lies in that; empty for a commune
/// @param map of the communes in it; null for a commune
/// @param written when the page was
/// @param demo whether the figures are invented
public record Place(
    Here here,
    List<Unit> above,
    List<Place> below,
    @Nullable DrawnMap map,
    Instant written,
    boolean demo) {
  public Place {
    above = List.copyOf(above);
    below = List.copyOf(below);
  }

  public Unit unit() {
    return here.unit();
  }

  public @Nullable RiskLevel level() {
    return here.decision() == null ? null : here.decision().level();
  }

  /// How many communes have each level; those without a decision are in none.
  public Map<RiskLevel, Integer> counts() {
    Map<RiskLevel, Integer> counts = new EnumMap<>(RiskLevel.class);
    for (RiskLevel level : RiskLevel.values()) {
      counts.put(level, 0);
    }
    communes().forEach(one -> count(one, counts));
    return counts;
  }

  private static void count(Place commune, Map<RiskLevel, Integer> counts) {
    RiskLevel level = commune.level();
    if (level != null) {
      counts.merge(level, 1, Integer::sum);
    }
  }

  /// How many communes have no published decision.
  public long undecided() {
    return communes().stream().filter(one -> one.level() == null).count();
  }

  /// The communes in it; itself where it is one.
  public List<Place> communes() {
    return unit().tier() == Tier.COMMUNE
        ? List.of(this)
        : below.stream().flatMap(one -> one.communes().stream()).toList();
  }

  public MapFill fill(Unit commune) {
    ZoneLevels.Decision decision = decision(commune);
    return RiskLevel.fill(decision == null ? null : decision.level());
  }

  /// The published decision about a commune in it; null without one.
  public ZoneLevels.@Nullable Decision decision(Unit commune) {
    return communes().stream()
        .filter(one -> one.unit().id() == commune.id())
        .findFirst()
        .map(one -> one.here().decision())
        .orElse(null);
  }
}
