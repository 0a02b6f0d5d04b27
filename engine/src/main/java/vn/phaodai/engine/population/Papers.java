// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/// The numbers people go by. Identity numbers have the form of the real ones (nine digits of the
/// old card; twelve of the new: province, century and sex, year of birth, six digits) and, like
/// telephone numbers, are nobody else's.
public final class Papers {
  private static final int OLD_NUMBERS = 1_000_000;
  private static final int PHONES = 10_000_000;

  private final People people;
  private final Households households;
  private final Parameters parameters;
  private final Draws draws;
  private final Draws phones;
  private final List<String> oldPrefixes;
  private final String newPrefix;
  private final List<String> phonePrefixes;
  private final Weighted phoneWeights;

  /// Running number among those with the same first six digits of the new number.
  private final int[] serial;

  Papers(Territory territory, ProvinceBuilder built, Province.Plan plan) {
    people = built.people;
    households = built.households;
    parameters = plan.parameters();
    draws = new Draws(plan.seed(), Draws.Stream.PAPERS);
    phones = new Draws(plan.seed(), Draws.Stream.PHONES);
    Facts.Row row =
        Facts.rows("id-prefixes.csv").stream()
            .filter(r -> r.text("province").equals(territory.code()))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("no identity numbers of " + territory.code()));
    oldPrefixes = List.of(row.text("old").split(" "));
    newPrefix = row.text("new");
    List<Facts.Row> prefixes = Facts.rows("phone-prefixes.csv");
    phonePrefixes = prefixes.stream().map(r -> r.text("prefix")).toList();
    phoneWeights =
        Weighted.of(
            IntStream.range(0, prefixes.size()).boxed().toList(),
            prefixes.stream().map(r -> r.number("weight")).toList());
    serial = new int[people.count()];
    int[] used = new int[400];
    for (int p = 0; p < serial.length; p++) {
      serial[p] = used[bucket(p)]++;
    }
  }

  /// Century, sex and year of birth, as one number below 400.
  private int bucket(int person) {
    int year = people.birthDate(person).getYear();
    return ((year >= 2000 ? 2 : 0) + people.sex(person).ordinal()) * 100 + year % 100;
  }

  /// The twelve-digit number, whether or not the person or any register knows it yet.
  String newNumber(int person) {
    int bucket = bucket(person);
    int tail = Shuffle.place(draws.bits(bucket, 7), OLD_NUMBERS, serial[person]);
    return newPrefix + bucket / 100 + twoDigits(bucket % 100) + sixDigits(tail);
  }

  /// The nine-digit number of the old card; empty for those too young ever to have had one.
  public Optional<String> oldNumber(int person) {
    if (people.age(person) < 15 || draws.unit(person, 0) < parameters.get("papers.without")) {
      return Optional.empty();
    }
    int all = OLD_NUMBERS * oldPrefixes.size();
    int number = Shuffle.place(draws.bits(0, 8), all, person);
    return Optional.of(oldPrefixes.get(number / OLD_NUMBERS) + sixDigits(number % OLD_NUMBERS));
  }

  /// The number the person shows: that of the new card, else of the old one, else none. Children
  /// have numbers only since 2016, and few of them are known.
  public Optional<String> number(int person) {
    if (people.age(person) < 15) {
      boolean known =
          people.birthDate(person).getYear() >= 2016
              && draws.unit(person, 1) < parameters.get("papers.child_number_known");
      return known ? Optional.of(newNumber(person)) : Optional.empty();
    }
    Optional<String> old = oldNumber(person);
    boolean renewed = draws.unit(person, 2) < parameters.get("papers.renewed");
    return old.isPresent() && renewed ? Optional.of(newNumber(person)) : old;
  }

  /// The person's own telephone.
  public Optional<String> phone(int person) {
    int age = people.age(person);
    double share =
        age < 12
            ? 0
            : parameters.get(age < 18 ? "phones.young" : age < 60 ? "phones.adult" : "phones.old");
    if (phones.unit(person, 0) >= share) {
      return Optional.empty();
    }
    int number = Shuffle.place(phones.bits(0, 1), PHONES, person);
    String tail = Objects.toString(number + PHONES).substring(1);
    return Optional.of(phonePrefixes.get(phoneWeights.pick(phones.unit(person, 2))) + tail);
  }

  /// The telephone at which the person is reached: one's own, else that of the first in the
  /// household who has one; so children and the old share it.
  public Optional<String> contactPhone(int person) {
    Optional<String> own = phone(person);
    int home = people.household(person);
    for (int p = households.firstPerson(home);
        own.isEmpty() && p < households.firstPerson(home) + households.size(home);
        p++) {
      own = phone(p);
    }
    return own;
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private static String sixDigits(int number) {
    return Integer.toString(number + OLD_NUMBERS).substring(1);
  }
}
