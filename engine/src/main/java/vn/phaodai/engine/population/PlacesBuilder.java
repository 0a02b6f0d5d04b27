// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Gives people their workplaces, classes and boats, and communes their markets, eateries and
/// houses of worship.
///
/// Members of one kind are sorted by a key of 64 bits whose high part says where and in which order
/// and whose low 24 bits are the person, then cut into places.
final class PlacesBuilder {
  private static final long PERSON = 0xFFFFFF;
  private static final int WHERE = 48;

  private final Territory territory;
  private final People people;
  private final Parameters parameters;
  private final Draws activities;
  private final Draws work;
  private final int[] firstPerson;
  private final Households households;
  private final Settings settings;
  private final double[] schoolShare = new double[AgePyramid.AGES];
  private final double[] workShare = new double[AgePyramid.AGES];
  private final Map<String, List<Integer>> districts = new HashMap<>();
  private final Map<String, Weighted> jobsOfDistrict = new HashMap<>();
  private final Weighted jobsOfProvince;
  private final Keys pupils;
  private final Keys workers;
  private final Keys crews;
  private final Places.Draft draft;

  /// Keys of the members of one kind of place.
  private static final class Keys {
    private final long[] key;
    private int count;

    Keys(int most) {
      key = new long[most];
    }

    void add(long one) {
      key[count++] = one;
    }

    long[] sorted() {
      Arrays.sort(key, 0, count);
      return Arrays.copyOf(key, count);
    }
  }

  PlacesBuilder(Territory territory, ProvinceBuilder built, Province.Plan plan) {
    this.territory = territory;
    people = built.people;
    households = built.households;
    firstPerson = built.firstPerson;
    parameters = plan.parameters();
    activities = new Draws(plan.seed(), Draws.Stream.ACTIVITIES);
    work = new Draws(plan.seed(), Draws.Stream.WORK);
    settings = new Settings(territory);
    for (Facts.Row row : Facts.rows("activities.csv")) {
      int to = Math.min(AgePyramid.AGES, row.whole("age_to"));
      Arrays.fill(schoolShare, row.whole("age_from"), to, row.number("school"));
      Arrays.fill(workShare, row.whole("age_from"), to, row.number("work"));
    }
    int communes = territory.communes().size();
    for (int c = 0; c < communes; c++) {
      String district = territory.communes().get(c).district();
      districts.computeIfAbsent(district, _ -> new ArrayList<>()).add(c);
    }
    districts.forEach((district, list) -> jobsOfDistrict.put(district, jobs(list)));
    jobsOfProvince = jobs(IntStream.range(0, communes).boxed().toList());
    pupils = new Keys(people.count());
    workers = new Keys(people.count());
    crews = new Keys(people.count());
    draft = new Places.Draft(people.count(), households.count(), communes, people.count());
  }

  /// Communes weigh by their people, towns more: that is where one goes to work.
  private Weighted jobs(List<Integer> communes) {
    List<Double> weights = new ArrayList<>();
    for (int c : communes) {
      Commune commune = territory.communes().get(c);
      boolean town = !commune.kind().equals("Xã");
      double pull = commune.island() ? 0 : town ? parameters.get("work.town_pull") : 1;
      weights.add(pull * commune.population() + 1e-9);
    }
    return Weighted.of(communes, weights);
  }

  Places build() {
    for (int p = 0; p < people.count(); p++) {
      occupy(p);
    }
    cutClasses(pupils.sorted());
    cutWorkplaces(workers.sorted());
    cutCrews(crews.sorted());
    addOutings();
    addPosts();
    return new Places(territory, households, draft);
  }

  private void occupy(int p) {
    int age = people.age(p);
    double unit = activities.unit(p, 0);
    int home = people.commune(p);
    long order = activities.bits(p, 1) >>> 40 << 24;
    if (unit < schoolShare[age]) {
      int level = age < 6 ? 0 : age < 11 ? 1 : age < 15 ? 2 : 3;
      Commune commune = territory.communes().get(home);
      int where = level < 3 || commune.island() ? home : seat(commune.district());
      pupils.add((long) where << WHERE | (long) level << 44 | (long) age << 36 | p);
    } else if (unit < schoolShare[age] + workShare[age]) {
      boolean sailor =
          people.sex(p) == Sex.MALE
              && age < 56
              && settings.isPort(home)
              && activities.unit(p, 2) < parameters.get("work.sailors_of_port_men");
      if (sailor) {
        crews.add((long) home << WHERE | order | p);
      } else if (activities.unit(p, 3) < parameters.get("work.in_teams")) {
        workers.add((long) workCommune(p, home) << WHERE | order | p);
      }
    }
  }

  /// The first town commune of a district, else its first commune.
  private int seat(String district) {
    List<Integer> list = districts.getOrDefault(district, List.of());
    return list.stream()
        .filter(c -> !territory.communes().get(c).kind().equals("Xã"))
        .findFirst()
        .orElse(list.getFirst());
  }

  private int workCommune(int p, int home) {
    Commune commune = territory.communes().get(home);
    double unit = work.unit(p, 0);
    if (commune.island() || unit < parameters.get("work.in_own_commune")) {
      return home;
    }
    Weighted jobs =
        unit < parameters.get("work.in_own_commune") + parameters.get("work.in_own_district")
            ? jobsOfDistrict.getOrDefault(commune.district(), jobsOfProvince)
            : jobsOfProvince;
    return jobs.pick(work.unit(p, 1));
  }

  private void cutClasses(long[] keys) {
    int size = parameters.whole("school.class_size");
    for (int from = 0, to; from < keys.length; from = to) {
      to = from;
      while (to < keys.length && keys[to] >>> 44 == keys[from] >>> 44) {
        to++;
      }
      int classes = Math.max(1, Math.round((float) (to - from) / size));
      for (int i = 0; i < classes; i++) {
        addDayPlace(
            PlaceKind.SCHOOL,
            keys,
            from + (int) ((long) (to - from) * i / classes),
            from + (int) ((long) (to - from) * (i + 1) / classes));
      }
    }
  }

  /// Sizes follow a Pareto law, cut at both ends.
  private void cutWorkplaces(long[] keys) {
    double least = parameters.get("work.least_size");
    double most = parameters.get("work.most_size");
    double shape = -1 / parameters.get("work.size_exponent");
    int place = 0;
    for (int from = 0, to; from < keys.length; from = to, place++) {
      double size = least * StrictMath.pow(1 - work.unit(place, 2), shape);
      to = from + (int) Math.min(most, size);
      to = cut(keys, from, to);
      addDayPlace(PlaceKind.WORKPLACE, keys, from, to);
    }
  }

  private void cutCrews(long[] keys) {
    for (int from = 0, to; from < keys.length; from = to) {
      int size = 7 + work.below(6, from, 3);
      to = cut(keys, from, from + size);
      addDayPlace(PlaceKind.VESSEL, keys, from, to);
    }
  }

  /// `to`, but not beyond the commune of `from`.
  private static int cut(long[] keys, int from, int to) {
    int end = from + 1;
    while (end < Math.min(to, keys.length) && keys[end] >>> WHERE == keys[from] >>> WHERE) {
      end++;
    }
    return end;
  }

  private void addDayPlace(PlaceKind kind, long[] keys, int from, int to) {
    int place = draft.add(kind, (int) (keys[from] >>> WHERE));
    for (int i = from; i < to; i++) {
      int person = (int) (keys[i] & PERSON);
      draft.dayPlace[person] = place;
      draft.dayPosition[person] = draft.memberCount;
      draft.members[draft.memberCount++] = person;
    }
    draft.memberFirst.add(draft.memberCount);
  }

  private void addOutings() {
    addOutings(PlaceKind.MARKET, "outing.people_per_market", draft.firstMarket);
    addOutings(PlaceKind.EATERY, "outing.people_per_eatery", draft.firstEatery);
    addOutings(PlaceKind.WORSHIP, "outing.people_per_worship", draft.firstWorship);
  }

  private void addOutings(PlaceKind kind, String per, int[] first) {
    int communes = territory.communes().size();
    for (int c = 0; c < communes; c++) {
      first[c] = draft.next();
      int here = firstPerson[c + 1] - firstPerson[c];
      int count = Math.max(1, (int) (here / parameters.get(per)));
      for (int i = 0; i < count; i++) {
        draft.add(kind, c);
      }
    }
    first[communes] = draft.next();
  }

  /// Checkpoint, quarantine facility and hospital of each district, and what the settings say.
  private void addPosts() {
    districts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> {
              int seat = seat(entry.getKey());
              int checkpoint = draft.add(PlaceKind.CHECKPOINT, seat);
              int quarantine = draft.add(PlaceKind.QUARANTINE, seat);
              int hospital = draft.add(PlaceKind.HOSPITAL, seat);
              for (int c : entry.getValue()) {
                draft.checkpoint[c] = checkpoint;
                draft.quarantine[c] = quarantine;
                draft.hospital[c] = hospital;
              }
            });
    settings.numbered(draft);
  }
}
