// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The parts of names and how often each is given, by people, sex and year of birth; parts are
/// numbered so that a person's name is three small numbers.
final class NameBook {
  private static final int LAST_YEAR = 2100;

  private final List<String> parts = new ArrayList<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Weighted[][] surnames = new Weighted[Group.values().length][Sex.values().length];
  private final List<Cohort> middle;
  private final List<Cohort> given;

  private record Cohort(Group group, Sex sex, int from, int to, Weighted names) {
    boolean covers(Group other, Sex otherSex, int year) {
      return group == other && sex == otherSex && from <= year && year <= to;
    }
  }

  private record Key(Group group, Sex sex, int from, int to) {}

  private record Bag(List<Integer> names, List<Double> weights) {
    Bag() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  NameBook(String province) {
    for (Group group : Group.values()) {
      for (Sex sex : Sex.values()) {
        surnames[group.ordinal()][sex.ordinal()] = surnames(province, group, sex);
      }
    }
    middle = cohorts("middle-names.csv");
    given = cohorts("given-names.csv");
  }

  /// Where the province has no list of its own for a people, that of the whole country, else all.
  private Weighted surnames(String province, Group group, Sex sex) {
    Bag bag = new Bag();
    boolean own =
        Facts.rows("surnames.csv").stream()
            .anyMatch(r -> r.text("province").equals(province) && of(r) == group);
    for (Facts.Row row : Facts.rows("surnames.csv")) {
      boolean here = own ? row.text("province").equals(province) : true;
      if (here
          && of(row) == group
          && (row.text("sex").equals("*") || row.text("sex").equals(sex.name()))) {
        bag.names.add(number(row.text("name")));
        bag.weights.add(row.number("weight"));
      }
    }
    return Weighted.of(bag.names, bag.weights);
  }

  private static Group of(Facts.Row row) {
    return Group.valueOf(row.text("group"));
  }

  private List<Cohort> cohorts(String file) {
    Map<Key, Bag> bags = new LinkedHashMap<>();
    for (Facts.Row row : Facts.rows(file)) {
      Key key =
          new Key(
              of(row), Sex.valueOf(row.text("sex")), row.whole("born_from"), row.whole("born_to"));
      Bag bag = bags.computeIfAbsent(key, k -> new Bag());
      bag.names.add(number(row.text("name")));
      bag.weights.add(row.number("weight"));
    }
    List<Cohort> cohorts = new ArrayList<>();
    bags.forEach(
        (k, bag) ->
            cohorts.add(
                new Cohort(k.group, k.sex, k.from, k.to, Weighted.of(bag.names, bag.weights))));
    return cohorts;
  }

  private int number(String part) {
    return numbers.computeIfAbsent(
        part,
        p -> {
          parts.add(p);
          return parts.size() - 1;
        });
  }

  String part(int number) {
    return parts.get(number);
  }

  int surname(Group group, Sex sex, double unit) {
    return surnames[group.ordinal()][sex.ordinal()].pick(unit);
  }

  int middle(Group group, Sex sex, int year, double unit) {
    return cohort(middle, group, sex, year).pick(unit);
  }

  int given(Group group, Sex sex, int year, double unit) {
    return cohort(given, group, sex, year).pick(unit);
  }

  private static Weighted cohort(List<Cohort> cohorts, Group group, Sex sex, int year) {
    for (Cohort cohort : cohorts) {
      if (cohort.covers(group, sex, Math.min(year, LAST_YEAR))) {
        return cohort.names;
      }
    }
    throw new IllegalStateException("no names for " + group + " " + sex + " " + year);
  }
}
