// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Who comes home during a scenario, and who of them brings the infection.
final class Arrivals {
  private final Province province;
  private final Scenario scenario;
  private final Draws draws;
  private final List<Arrival> list = new ArrayList<>();
  private final BitSet chosen = new BitSet();
  private final BitSet infected = new BitSet();

  Arrivals(Province province, Scenario scenario, Settings settings) {
    this.province = province;
    this.scenario = scenario;
    draws = new Draws(scenario.seed(), Draws.Stream.ARRIVALS);
    List<Facts.Row> rows =
        Facts.rows("arrivals.csv").stream()
            .filter(row -> row.text("province").equals(province.territory.code()))
            .toList();
    for (int day = 0; day < scenario.days(); day++) {
      for (int r = 0; r < rows.size(); r++) {
        arrive(rows.get(r), r, day, settings);
      }
    }
  }

  List<Arrival> list() {
    return list;
  }

  boolean isInfected(int person) {
    return infected.get(person);
  }

  /// Numbers are scaled with the people; those of the infected not below the floor, so that a small
  /// province has an outbreak too.
  private void arrive(Facts.Row row, int stream, int day, Settings settings) {
    LocalDate date = scenario.start().plusDays(day);
    if (date.isBefore(LocalDate.parse(row.text("from")))
        || !date.isBefore(LocalDate.parse(row.text("to")))) {
      return;
    }
    double scale = (double) province.people.count() / province.territory.population();
    double floor = scenario.parameters().get("arrivals.least_scale");
    double ill = row.number("infected_per_day") * Math.max(scale, floor);
    double others = row.number("others_per_day") * scale;
    Arrival.Route route = Arrival.Route.valueOf(row.text("route"));
    List<Integer> entries = entries(route, settings);
    long occasion = (long) day << 8 | stream;
    int illCount = whole(ill, occasion, 0);
    int count = illCount + whole(others, occasion, 1);
    for (int k = 0; k < count; k++) {
      int person = pick(occasion << 16 | k);
      infected.set(person, k < illCount);
      int place =
          entries.isEmpty()
              ? province.places.checkpoint[province.people.commune[person]]
              : entries.get(draws.below(entries.size(), person, 2));
      boolean seen = draws.unit(person, 3) < row.number("quarantined");
      list.add(new Arrival(person, day, route, place, seen));
    }
  }

  private int whole(double mean, long occasion, int what) {
    return (int) (mean + draws.unit(occasion, what));
  }

  private List<Integer> entries(Arrival.Route route, Settings settings) {
    return switch (route) {
      case GATE -> settings.places(PlaceKind.GATE, province.places);
      case TRACK -> settings.places(PlaceKind.TRACK, province.places);
      case SEA -> settings.places(PlaceKind.PORT, province.places);
      case ROAD -> List.of();
    };
  }

  /// An adult of working age who has not come yet.
  private int pick(long occasion) {
    int person = draws.below(province.people.count(), occasion, 4);
    while (chosen.get(person)
        || province.people.age(person) < 16
        || province.people.age(person) > 60) {
      person = (person + 1) % province.people.count();
    }
    chosen.set(person);
    return person;
  }
}
