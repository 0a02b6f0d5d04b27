// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// Peoples a territory, commune by commune; no commune needs another one's result, so they are done
/// in any order.
final class ProvinceBuilder {
  private static final double DAYS_OF_YEAR = 365.2425;

  private final Territory territory;
  private final LocalDate asOf;
  private final Parameters parameters;
  private final NameBook book;
  private final AgePyramid pyramid = new AgePyramid();
  private final HouseholdSizes sizes = new HouseholdSizes();
  private final Map<String, Double> khmer = new HashMap<>();
  private final Map<String, Double> hoa = new HashMap<>();
  private final Draws ages;
  private final Draws sizeDraws;
  private final Draws families;
  private final Draws nameDraws;
  private final Draws births;

  final Hamlets hamlets;
  final People people;
  final Households households;

  /// First person and first household of each commune, and the ends.
  final int[] firstPerson;

  final int[] firstHousehold;

  ProvinceBuilder(
      Territory territory, int population, long seed, LocalDate asOf, Parameters parameters) {
    this.territory = territory;
    this.asOf = asOf;
    this.parameters = parameters;
    book = new NameBook(territory.code());
    ages = new Draws(seed, Draws.Stream.AGES);
    sizeDraws = new Draws(seed, Draws.Stream.SIZES);
    families = new Draws(seed, Draws.Stream.FAMILIES);
    nameDraws = new Draws(seed, Draws.Stream.NAMES);
    births = new Draws(seed, Draws.Stream.BIRTHS);
    hamlets = new Hamlets(territory, parameters, new Draws(seed, Draws.Stream.HAMLETS));
    for (Facts.Row row : Facts.rows("ethnic-shares.csv")) {
      khmer.put(row.text("district"), row.number("khmer"));
      hoa.put(row.text("district"), row.number("hoa"));
    }
    int[] counted = territory.communes().stream().mapToInt(Commune::population).toArray();
    int[] persons = Allocation.byLargestRemainder(population, counted);
    firstPerson = new int[counted.length + 1];
    firstHousehold = new int[counted.length + 1];
    for (int c = 0; c < counted.length; c++) {
      Commune commune = territory.communes().get(c);
      long homes = Math.round((double) persons[c] * commune.households() / commune.population());
      firstPerson[c + 1] = firstPerson[c] + persons[c];
      firstHousehold[c + 1] = firstHousehold[c] + Math.clamp(homes, 1, persons[c]);
    }
    people = new People(firstPerson[counted.length], book);
    households = new Households(firstHousehold[counted.length]);
  }

  void build(Workers workers) {
    workers.each(territory.communes().size(), this::buildCommune);
    households.first[households.count()] = people.count();
  }

  private void buildCommune(int c) {
    int count = firstPerson[c + 1] - firstPerson[c];
    int homes = firstHousehold[c + 1] - firstHousehold[c];
    int[] size = sizes.of(count, homes, sizeDraws, c);
    Families settled =
        new Families(pyramid.people(count, ages.unit(c, 0)), size, parameters, families, c);
    settled.settle();
    int person = firstPerson[c];
    for (int h = 0; h < homes; h++) {
      int home = firstHousehold[c] + h;
      int hamlet = (int) ((long) h * hamlets.of(c).size() / homes);
      households.first[home] = person;
      households.commune[home] = (short) c;
      households.hamlet[home] = (byte) hamlet;
      Group group = group(c, home, hamlets.of(c).get(hamlet).khmer());
      for (int k = 0; k < size[h]; k++, person++) {
        int at = person - firstPerson[c];
        people.household[person] = home;
        people.commune[person] = (short) c;
        people.age[person] = settled.age[at];
        people.sex[person] = settled.sex[at];
        people.group[person] = (byte) group.ordinal();
        bear(person, settled.twin[at]);
      }
      nameFamily(home, person);
    }
  }

  private Group group(int commune, int home, boolean khmerHamlet) {
    String district = territory.communes().get(commune).district();
    double all = khmer.getOrDefault(district, 0.0);
    double together = parameters.get("hamlet.khmer_together");
    double here = parameters.get("hamlet.khmer_share");
    double outside = all * (1 - together) / Math.max(0.01, 1 - all * together / here);
    double unit = nameDraws.unit(home, -1);
    double share = khmerHamlet ? here : outside;
    if (unit < share) {
      return Group.KHMER;
    }
    return unit < share + (khmerHamlet ? 0 : hoa.getOrDefault(district, 0.0))
        ? Group.HOA
        : Group.KINH;
  }

  private void bear(int person, boolean twin) {
    if (twin) {
      people.birthDay[person] = people.birthDay[person - 1];
      people.yearOnly[person] = people.yearOnly[person - 1];
      return;
    }
    int age = people.age[person];
    double days = (age + births.unit(person, 0)) * DAYS_OF_YEAR;
    people.birthDay[person] = (int) (asOf.toEpochDay() - (long) days);
    String who = people.group[person] == Group.KHMER.ordinal() ? "khmer" : "other";
    double share =
        parameters.get("register.year_only_" + who + (age >= 40 ? "_from_40" : "_below_40"));
    people.yearOnly[person] = births.unit(person, 1) < share;
  }

  /// Children bear the surname of the man of the house, or of its head; spouses keep their own.
  private void nameFamily(int home, int end) {
    int head = households.first[home];
    int father = head;
    int surname = ownSurname(head);
    if (people.sex[head] == 1 && head + 1 < end && isSpouse(head, head + 1)) {
      father = head + 1;
      surname = ownSurname(father);
      people.surname[head] = (short) ownSurname(head);
    }
    people.surname[father] = (short) surname;
    for (int p = head; p < end; p++) {
      if (p != father && p != head) {
        boolean younger = people.age[p] <= people.age[father] - 14;
        boolean elder = people.age[p] >= people.age[father] + 14 && people.sex[p] == 0;
        people.surname[p] = (short) (younger || elder ? surname : ownSurname(p));
      }
      nameGiven(p);
    }
  }

  private boolean isSpouse(int head, int other) {
    return people.sex[other] != people.sex[head]
        && Math.abs(people.age[other] - people.age[head]) < 16;
  }

  private int ownSurname(int person) {
    return book.surname(people.group(person), people.sex(person), nameDraws.unit(person, 0));
  }

  private void nameGiven(int p) {
    int year = people.birthDate(p).getYear();
    Group group = people.group(p);
    boolean twin =
        p > households.first[people.household[p]] && people.birthDay[p] == people.birthDay[p - 1];
    people.middle[p] =
        twin && people.sex[p] == people.sex[p - 1]
            ? people.middle[p - 1]
            : (short) book.middle(group, people.sex(p), year, nameDraws.unit(p, 1));
    int given = book.given(group, people.sex(p), year, nameDraws.unit(p, 2));
    for (int again = 3; again < 20 && takenAtHome(p, given); again++) {
      given = book.given(group, people.sex(p), year, nameDraws.unit(p, again));
    }
    people.given[p] = (short) given;
  }

  private boolean takenAtHome(int person, int given) {
    for (int p = households.first[people.household[person]]; p < person; p++) {
      if (people.given[p] == given) {
        return true;
      }
    }
    return false;
  }
}
