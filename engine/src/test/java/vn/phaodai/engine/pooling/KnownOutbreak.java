// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.phaodai.engine.population.CaseFound;
import vn.phaodai.engine.population.LabResult;
import vn.phaodai.engine.population.LabWork;
import vn.phaodai.engine.population.Outbreak;
import vn.phaodai.engine.population.PlaceKind;
import vn.phaodai.engine.population.Presence;
import vn.phaodai.engine.population.Specimen;
import vn.phaodai.engine.population.Visit;

/// An outbreak as an office sees it on the morning of one day: cases that were notified, tests that
/// were taken, where cases say they were. Whoever is infected and not notified is hidden.
final class KnownOutbreak {
  private static final int DAY_MIN = 1440;

  /// Cases of this many days count as present in household and unit.
  private static final int RECENT_D = 14;

  /// A case was perhaps infectious so many days before the sample.
  private static final int WINDOW_D = 3;

  private final Outbreak outbreak;
  private final int day;
  private final int people;
  private final boolean[] notified;
  private final int[] lastTest;
  private final int[] householdCases;
  private final int[] dayPlaceCases;
  private final int[] communeCases;
  private final int[] communeTests;

  /// Stays of known cases while they may have infected, by place.
  private final Map<Integer, List<Visit>> stays = new HashMap<>();

  KnownOutbreak(Outbreak outbreak, int day) {
    this.outbreak = outbreak;
    this.day = day;
    people = outbreak.province().people().count();
    int communes = outbreak.province().territory().communes().size();
    notified = new boolean[people];
    lastTest = new int[people];
    Arrays.fill(lastTest, Integer.MIN_VALUE);
    householdCases = new int[outbreak.province().households().count()];
    dayPlaceCases = new int[outbreak.province().places().count()];
    communeCases = new int[communes];
    communeTests = new int[communes];
    outbreak.testing(new Tests());
    outbreak.cases().stream().filter(c -> c.hops().notified() < day * DAY_MIN).forEach(this::tell);
  }

  private void tell(CaseFound found) {
    int person = found.person();
    notified[person] = true;
    if (found.sampleDay() < day - RECENT_D) {
      return;
    }
    householdCases[outbreak.province().people().household(person)]++;
    communeCases[outbreak.province().people().commune(person)]++;
    int dayPlace = outbreak.province().places().dayPlace(person);
    if (dayPlace >= 0 && outbreak.province().places().members(dayPlace) <= 40) {
      dayPlaceCases[dayPlace]++;
    }
    for (int d = Math.max(0, found.sampleDay() - WINDOW_D); d <= found.sampleDay(); d++) {
      outbreak.visits(
          person,
          d,
          visit -> stays.computeIfAbsent(visit.place(), _ -> new ArrayList<>()).add(visit));
    }
  }

  private final class Tests implements LabWork {
    @Override
    public void specimen(Specimen specimen) {
      if (specimen.day() < day) {
        lastTest[specimen.person()] = Math.max(lastTest[specimen.person()], specimen.day());
        if (specimen.day() >= day - RECENT_D) {
          communeTests[outbreak.province().people().commune(specimen.person())]++;
        }
      }
    }

    @Override
    public void pool(long number, int poolDay, List<Long> specimens) {}

    @Override
    public void result(LabResult result) {}
  }

  /// Those who are at large and not known to be infected, by what is known of them.
  List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      if (isAtLarge(person)) {
        candidates.add(candidate(person));
      }
    }
    return candidates;
  }

  private boolean isAtLarge(int person) {
    return !notified[person] && outbreak.presence(person, day) == Presence.State.FREE;
  }

  private Candidate candidate(int person) {
    int household = outbreak.province().people().household(person);
    int commune = outbreak.province().people().commune(person);
    return new Candidate(
        new PersonId(person),
        lastTest[person] < 0 ? null : day - lastTest[person],
        householdCases[household] > 0,
        hasContact(household),
        visitsWithCases(person),
        0,
        outbreak.province().people().age(person),
        false,
        1000.0 * communeCases[commune] / Math.max(1, communeTests[commune]));
  }

  /// Somebody of the household shares a workplace or class with a known case.
  private boolean hasContact(int household) {
    int first = outbreak.province().households().firstPerson(household);
    for (int i = 0; i < outbreak.province().households().size(household); i++) {
      int place = outbreak.province().places().dayPlace(first + i);
      if (place >= 0 && dayPlaceCases[place] > 0) {
        return true;
      }
    }
    return false;
  }

  private int visitsWithCases(int person) {
    int[] met = {0};
    for (int d = Math.max(0, day - RECENT_D); d < day; d++) {
      outbreak.visits(
          person,
          d,
          visit -> {
            boolean atHome = outbreak.province().places().kind(visit.place()) == PlaceKind.HOME;
            if (!atHome
                && stays.getOrDefault(visit.place(), List.of()).stream()
                    .anyMatch(s -> meet(s, visit))) {
              met[0]++;
            }
          });
    }
    return met[0];
  }

  private static boolean meet(Visit a, Visit b) {
    return a.enter() < b.leave() && b.enter() < a.leave();
  }

  /// The infected of the last fortnight who are at large.
  List<PersonId> hidden() {
    List<PersonId> hidden = new ArrayList<>();
    for (int i = 0; i < outbreak.infections(); i++) {
      int person = outbreak.infection(i).person();
      int minute = outbreak.infection(i).minute();
      if (isAtLarge(person) && minute < day * DAY_MIN && minute >= (day - RECENT_D) * DAY_MIN) {
        hidden.add(new PersonId(person));
      }
    }
    return hidden;
  }
}
