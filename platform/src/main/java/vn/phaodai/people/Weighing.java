// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.phaodai.engine.linkage.Column;
import vn.phaodai.engine.linkage.Model;
import vn.phaodai.engine.linkage.Role;
import vn.phaodai.engine.linkage.Scorer;
import vn.phaodai.people.Recognition.Match;
import vn.phaodai.people.Recognition.Outcome;

/// Weighs entries by what was learnt, those that no rule is certain about.
final class Weighing {
  /// What is compared, in the order of [#cells].
  static final List<Column> COLUMNS =
      List.of(
          new Column("name", Role.FULL_NAME),
          new Column("birth", Role.BIRTH_DATE),
          new Column("sex", Role.SEX),
          new Column("number", Role.ID_NUMBER),
          new Column("phone", Role.PHONE),
          new Column("address", Role.ADDRESS),
          new Column("place", Role.PLACE));

  /// The reason of an entry that is like the draft and like the one that is likelier.
  static final String TWICE = "weights-twice";

  /// Whatever the order in which entries were found, the answer is one.
  private static final Comparator<Open> OLDEST_FIRST =
      Comparator.comparingLong((Open one) -> one.entry().canonicalId())
          .thenComparingLong(one -> one.entry().id());

  private final Scorer scorer;
  private final Map<Entry, Scorer.Person> read = new IdentityHashMap<>();

  Weighing(Model model, long people) {
    scorer = new Scorer(model, people, Limits.knownShare(), Limits.housemates());
  }

  /// An entry that weights decide about.
  ///
  /// @param mayLink else a review is the most that may come of it
  record Open(Entry entry, String rule, boolean mayLink) {}

  /// Those that the draft is or may be, each person once.
  List<Likely> weigh(Entry draft, List<Open> open) {
    if (open.isEmpty()) {
      return List.of();
    }
    Scorer.Person asked = person(draft);
    List<Open> persons = new ArrayList<>();
    double[] odds = best(asked, open, persons);
    double[] chances = Scorer.chances(odds);
    Set<Integer> twice = gather(persons, odds, chances);
    List<Likely> likely = new ArrayList<>();
    for (int i = 0; i < persons.size(); i++) {
      Open one = persons.get(i);
      Outcome outcome = outcome(one, chances[i]);
      if (outcome != Outcome.NONE) {
        likely.add(
            new Likely(
                one.entry(),
                new Match(
                    twice.contains(i) ? TWICE : one.rule(),
                    outcome,
                    rounded(chances[i]),
                    evidence(asked, one.entry()))));
      }
    }
    return likely;
  }

  private static Outcome outcome(Open one, double chance) {
    if (chance >= Limits.linkChance() && one.mayLink()) {
      return Outcome.LINK;
    }
    return chance >= Limits.reviewChance() ? Outcome.REVIEW : Outcome.NONE;
  }

  private static double rounded(double chance) {
    return Math.round(chance * 1000) / 1000.0;
  }

  /// The odds of each person, by the entry of theirs that is likest.
  private double[] best(Scorer.Person asked, List<Open> open, List<Open> persons) {
    Map<Long, Integer> places = new HashMap<>();
    double[] odds = new double[open.size()];
    for (Open one : open.stream().sorted(OLDEST_FIRST).toList()) {
      double chance = scorer.odds(asked, person(one.entry()));
      Integer place = places.putIfAbsent(one.entry().canonicalId(), persons.size());
      if (place == null) {
        odds[persons.size()] = chance;
        persons.add(one);
      } else if (chance > odds[place]) {
        odds[place] = chance;
        persons.set(place, one);
      }
    }
    return Arrays.copyOf(odds, persons.size());
  }

  /// Where the likeliest and another who is like the draft are like one another too, they are
  /// likely one person who is there twice: the likeliest gets the chance of both, and whether they
  /// are one waits for review.
  private Set<Integer> gather(List<Open> persons, double[] odds, double[] chances) {
    int best = 0;
    for (int i = 1; i < chances.length; i++) {
      best = chances[i] > chances[best] ? i : best;
    }
    if (odds[best] <= 0 || chances[best] >= Limits.linkChance()) {
      return Set.of();
    }
    Set<Integer> twice = new HashSet<>();
    double together = chances[best];
    for (int i = 0; i < chances.length; i++) {
      boolean like = i != best && chances[i] >= Limits.reviewChance();
      if (like
          && scorer.odds(person(persons.get(best).entry()), person(persons.get(i).entry())) > 0) {
        together += chances[i];
        twice.add(i);
      }
    }
    chances[best] = together;
    return twice;
  }

  private List<Evidence> evidence(Scorer.Person asked, Entry entry) {
    return scorer.reasons(asked, person(entry)).stream()
        .map(one -> new Evidence(one.field(), one.agreement().name(), one.weight()))
        .toList();
  }

  private Scorer.Person person(Entry entry) {
    return read.computeIfAbsent(entry, e -> scorer.read(cells(e)));
  }

  /// What an entry says in each column.
  static List<Collection<String>> cells(Entry entry) {
    Integer year = entry.birthYear();
    Sex sex = entry.sex();
    return List.of(
        entry.names().stream().map(PersonName::written).collect(Collectors.toList()),
        entry.birthDate() != null
            ? Set.of(entry.birthDate().toString())
            : year == null ? Set.of() : Set.of(year.toString()),
        sex == null ? Set.of() : Set.of(sex.name()),
        entry.idNumbers(),
        entry.phones(),
        Set.of(entry.address()),
        Set.of(Long.toString(entry.communeId())));
  }
}
