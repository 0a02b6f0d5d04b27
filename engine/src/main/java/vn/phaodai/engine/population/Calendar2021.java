// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The measures and campaigns of a province in 2021, read from `calendar.csv` and `campaigns.csv`.
final class Calendar2021 {
  private Calendar2021() {}

  /// The level of the calendar, or lockdown where more cases were notified than a commune bears.
  static Zoning zoning(
      Territory territory, LocalDate start, Parameters parameters, List<Restriction> restrictions) {
    int lockdown = index(restrictions, "LOCKDOWN");
    double bearable = parameters.get("zoning.cases_per_10000");
    double least = parameters.get("zoning.least_cases");
    int window = parameters.whole("zoning.window_days");
    List<Facts.Row> rows = rows("calendar.csv", territory);
    return (commune, day, known) -> {
      int level = 0;
      LocalDate date = start.plusDays(day);
      for (Facts.Row row : rows) {
        if (!date.isBefore(LocalDate.parse(row.text("from")))) {
          level = index(restrictions, row.text("level"));
        }
      }
      double limit =
          Math.max(least, bearable * territory.communes().get(commune).population() / 10_000);
      return known.notified(commune, window) >= limit ? Math.max(level, lockdown) : level;
    };
  }

  static List<Campaign> campaigns(Territory territory, LocalDate start) {
    List<Campaign> campaigns = new ArrayList<>();
    for (Facts.Row row : rows("campaigns.csv", territory)) {
      int day = (int) ChronoUnit.DAYS.between(start, LocalDate.parse(row.text("date")));
      if (day >= 0) {
        campaigns.add(
            new Campaign(
                row.text("name"),
                day,
                communes(territory, row.text("districts")),
                row.number("coverage"),
                TestMethod.valueOf(row.text("method")),
                row.whole("pool_size")));
      }
    }
    return campaigns;
  }

  private static Set<Integer> communes(Territory territory, String districts) {
    Set<String> wanted = Set.of(districts.split(" "));
    Set<Integer> communes = new HashSet<>();
    for (int c = 0; c < territory.communes().size(); c++) {
      if (wanted.contains("*") || wanted.contains(territory.communes().get(c).district())) {
        communes.add(c);
      }
    }
    return communes;
  }

  private static List<Facts.Row> rows(String file, Territory territory) {
    return Facts.rows(file).stream()
        .filter(row -> row.text("province").equals(territory.code()))
        .toList();
  }

  private static int index(List<Restriction> restrictions, String code) {
    for (int i = 0; i < restrictions.size(); i++) {
      if (restrictions.get(i).code().equals(code)) {
        return i;
      }
    }
    throw new IllegalStateException("no level " + code);
  }
}
