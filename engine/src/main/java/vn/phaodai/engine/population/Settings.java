// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What sets communes apart: ports, gates and tracks over the border, and the days on which boats
/// go to an island.
public final class Settings {
  private final Territory territory;
  private final Map<PlaceKind, List<Integer>> communes = new EnumMap<>(PlaceKind.class);
  private final BoatDays boatDays = BoatDays.assumed();

  public Settings(Territory territory) {
    this.territory = territory;
    for (Facts.Row row : Facts.rows("settings.csv")) {
      for (int c = 0; c < territory.communes().size(); c++) {
        if (territory.communes().get(c).code().equals(row.text("commune"))) {
          communes
              .computeIfAbsent(PlaceKind.valueOf(row.text("setting")), _ -> new ArrayList<>())
              .add(c);
        }
      }
    }
  }

  /// Communes with a GATE, TRACK or PORT, in the order of the facts.
  public List<Integer> communesWith(PlaceKind kind) {
    return List.copyOf(communes.getOrDefault(kind, List.of()));
  }

  /// Whether one can go between a commune and the mainland on that day of the week.
  public boolean reachable(int commune, DayOfWeek day) {
    Commune here = territory.communes().get(commune);
    return !here.island() || boatDays.ofAnyTime(here.landmass()).contains(day);
  }

  boolean isPort(int commune) {
    return communes.getOrDefault(PlaceKind.PORT, List.of()).contains(commune);
  }

  /// The places of a kind, as [PlacesBuilder] numbered them: last of all.
  List<Integer> places(PlaceKind kind, Places places) {
    List<Integer> found = new ArrayList<>();
    int count = communes.values().stream().mapToInt(List::size).sum();
    for (int place = places.count() - count; place < places.count(); place++) {
      if (places.kind(place) == kind) {
        found.add(place);
      }
    }
    return found;
  }

  void numbered(Places.Draft draft) {
    communes.forEach((kind, list) -> list.forEach(commune -> draft.add(kind, commune)));
  }
}
