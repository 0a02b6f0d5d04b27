// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.phaodai.measures.Measure;
import vn.phaodai.situation.Closure;
import vn.phaodai.tables.ShippedRows;

/// The section on those who died: how many, and of what age, sex and vaccination as far as that
/// names nobody. What is told is told once: a later revision with other groups would tell by the
/// difference who was added, so it gives the number alone. So does a cut-off before the day's last.
@Component
class DeathSection {
  /// @param from youngest age in the band
  private record Band(int from, String name) {}

  private static final List<Band> BANDS =
      ShippedRows.of(DeathSection.class, "age-bands.csv").stream()
          .map(row -> new Band(Integer.parseInt(row.getField("from")), row.getField("name")))
          .toList();

  private final ReportWords words;
  private final DeathFigures figures;
  private final DailyReports reports;
  private final IndicatorFacts facts;

  DeathSection(
      ReportWords words, DeathFigures figures, DailyReports reports, IndicatorFacts facts) {
    this.words = words;
    this.figures = figures;
    this.reports = reports;
    this.facts = facts;
  }

  DailyReport.Section of(Closure closure) {
    List<DeathFigures.Death> dead = figures.of(closure.province(), closure.day());
    List<List<String>> rows = closure.endsDay() ? rows(dead) : List.of();
    List<List<String>> told = told(closure);
    boolean again = told.isEmpty() || told.equals(rows);
    List<String> texts = new ArrayList<>();
    texts.add(
        words.say(
            "command.report.deaths.lead",
            words.number(closure.figure(closure.province().id(), Measure.DEATHS)),
            words.number(dead.size()),
            words.number(figures.until(closure.province(), closure.day()))));
    if (!again) {
      texts.add(words.say("command.report.deaths.told"));
    } else if (!dead.isEmpty() && rows.stream().map(List::getFirst).distinct().count() < 3) {
      texts.add(words.say("command.report.deaths.withheld", words.number(facts.smallestGroup())));
    }
    return new DailyReport.Section(
        words.say("command.report.deaths"),
        texts,
        rows.isEmpty() || !again
            ? List.of()
            : List.of(
                words.say("command.report.deaths.by"),
                words.say("command.report.deaths.group"),
                words.say("command.report.deaths.people")),
        again ? rows : List.of());
  }

  /// The groups that an earlier revision of the day told.
  private List<List<String>> told(Closure closure) {
    return reports.of(closure.province().id(), closure.day()).stream()
        .flatMap(report -> report.content().sections().stream())
        .filter(section -> section.title().equals(words.say("command.report.deaths")))
        .map(DailyReport.Section::rows)
        .filter(rows -> !rows.isEmpty())
        .reduce((_, later) -> later)
        .orElse(List.of());
  }

  private List<List<String>> rows(List<DeathFigures.Death> dead) {
    int smallest = facts.smallestGroup();
    return Stream.of(
            rows("age", ages(dead, smallest)),
            rows("sex", SmallGroups.apart(sexes(dead), smallest)),
            rows("doses", SmallGroups.apart(doses(dead), smallest)))
        .flatMap(List::stream)
        .toList();
  }

  private List<List<String>> rows(String by, List<SmallGroups.Group> groups) {
    return groups.stream()
        .map(
            one ->
                List.of(
                    words.say("command.report.deaths.by." + by),
                    one.name().equals(one.last())
                        ? one.name()
                        : words.say("command.report.deaths.bands", one.name(), one.last()),
                    words.number(one.people())))
        .toList();
  }

  /// Whoever's age is not known is a group of their own, which no other may hide.
  private List<SmallGroups.Group> ages(List<DeathFigures.Death> dead, int smallest) {
    List<Integer> known =
        dead.stream().map(DeathFigures.Death::age).filter(Objects::nonNull).toList();
    int unknown = dead.size() - known.size();
    if (unknown > 0 && unknown < smallest) {
      return List.of();
    }
    List<SmallGroups.Group> bands = new ArrayList<>();
    for (int i = 0; i < BANDS.size(); i++) {
      int from = BANDS.get(i).from();
      int to = i + 1 < BANDS.size() ? BANDS.get(i + 1).from() : Integer.MAX_VALUE;
      bands.add(
          SmallGroups.Group.of(
              BANDS.get(i).name(),
              (int) known.stream().filter(age -> age >= from && age < to).count()));
    }
    List<SmallGroups.Group> groups = new ArrayList<>(SmallGroups.together(bands, smallest));
    if (!known.isEmpty() && groups.isEmpty()) {
      return List.of();
    }
    if (unknown > 0) {
      groups.add(SmallGroups.Group.of(words.say("command.report.deaths.unknown"), unknown));
    }
    return groups;
  }

  private List<SmallGroups.Group> sexes(List<DeathFigures.Death> dead) {
    return List.of(
        group("female", dead, one -> Boolean.TRUE.equals(one.isFemale())),
        group("male", dead, one -> Boolean.FALSE.equals(one.isFemale())),
        group("unknown", dead, one -> one.isFemale() == null));
  }

  private List<SmallGroups.Group> doses(List<DeathFigures.Death> dead) {
    return List.of(
        group("none", dead, one -> one.doses() == 0),
        group("once", dead, one -> one.doses() == 1),
        group("twice", dead, one -> one.doses() > 1));
  }

  private SmallGroups.Group group(
      String name, List<DeathFigures.Death> dead, Predicate<DeathFigures.Death> in) {
    return SmallGroups.Group.of(
        words.say("command.report.deaths." + name), (int) dead.stream().filter(in).count());
  }
}
