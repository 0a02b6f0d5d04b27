// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// On which days of the week boats go to an island, by its landmass as the units name it. Dated
/// facts (`boat-days.csv`), each with its source and how sure we are of it.
public final class BoatDays {
  private final List<Timetable> timetables;

  /// @param until first day on which it holds no more
  /// @param confidence H, M or L
  public record Timetable(
      String landmass,
      Set<DayOfWeek> days,
      LocalDate since,
      LocalDate until,
      String source,
      String confidence) {
    public Timetable {
      days = Set.copyOf(days);
      if (days.isEmpty() || !since.isBefore(until)) {
        throw new IllegalArgumentException("no timetable: " + landmass);
      }
    }
  }

  private BoatDays(List<Timetable> timetables) {
    this.timetables = List.copyOf(timetables);
  }

  /// The shipped facts; those of 2021 are assumptions of this project.
  public static BoatDays assumed() {
    List<Timetable> read = new ArrayList<>();
    for (Facts.Row row : Facts.rows("boat-days.csv")) {
      Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
      for (String day : row.text("days").split(" ")) {
        days.add(DayOfWeek.of(Integer.parseInt(day)));
      }
      read.add(
          new Timetable(
              row.text("landmass"),
              days,
              LocalDate.parse(row.text("since")),
              LocalDate.parse(row.text("until")),
              row.text("source"),
              row.text("confidence")));
    }
    return new BoatDays(read);
  }

  /// The timetable of an island on a day; empty where none is known.
  public Optional<Timetable> of(String landmass, LocalDate day) {
    return timetables.stream()
        .filter(t -> t.landmass().equals(landmass))
        .filter(t -> !day.isBefore(t.since()) && day.isBefore(t.until()))
        .findFirst();
  }

  /// The days of an island's first timetable, whenever it held: what a synthetic province lives by.
  Set<DayOfWeek> ofAnyTime(String landmass) {
    return timetables.stream()
        .filter(t -> t.landmass().equals(landmass))
        .findFirst()
        .map(Timetable::days)
        .orElse(Set.of());
  }
}
