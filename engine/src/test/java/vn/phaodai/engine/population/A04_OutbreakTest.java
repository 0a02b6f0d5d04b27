// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class A04_OutbreakTest {
  private static final int DAYS = 60;
  private static final Province PROVINCE = Provinces.province(Provinces.TRA_VINH, 7, 2);
  private static final Outbreak OUTBREAK =
      Outbreak.run(PROVINCE, Provinces.scenario(Provinces.TRA_VINH, DAYS, 7, 2));

  @Test
  void nobodyIsInfectedTwiceAndTheOutbreakTakesHold() {
    Set<Integer> infected = new HashSet<>();

    for (int i = 0; i < OUTBREAK.infections(); i++) {
      assertThat(infected.add(OUTBREAK.infection(i).person())).isTrue();
    }

    assertThat(OUTBREAK.infections()).isBetween(300, 45_000);
  }

  @Test
  void whoeverInfectsWasInfectedBeforeAndIsInfectiousThen() {
    for (int i = 0; i < OUTBREAK.infections(); i++) {
      Infection one = OUTBREAK.infection(i);
      if (one.infector().isPresent()) {
        Infection source = OUTBREAK.infectionOf(one.infector().getAsInt()).orElseThrow();
        int day = one.minute() / Diary.DAY_MIN;
        assertThat(source.minute()).isLessThan(one.minute());
        assertThat(day).isGreaterThanOrEqualTo(source.infectiousFrom());
        assertThat(day).isLessThanOrEqualTo(source.infectiousFrom() + 9);
      }
    }
  }

  @Test
  void bothWereAtThePlaceAtThatMinute() {
    for (int i = 0; i < OUTBREAK.infections(); i++) {
      Infection one = OUTBREAK.infection(i);
      if (one.infector().isPresent()) {
        assertThat(placesAt(one.person(), one.minute())).contains(one.place());
        assertThat(placesAt(one.infector().getAsInt(), one.minute())).contains(one.place());
      }
    }
  }

  /// Stays of the day before reach into the early morning.
  private static List<Integer> placesAt(int person, int minute) {
    List<Integer> places = new ArrayList<>();
    int day = minute / Diary.DAY_MIN;
    for (int d = Math.max(0, day - 1); d <= Math.min(DAYS - 1, day); d++) {
      OUTBREAK.visits(
          person,
          d,
          v -> {
            if (v.enter() <= minute && minute < v.leave()) {
              places.add(v.place());
            }
          });
    }
    return places;
  }

  @Test
  void theSameSeedGivesTheSameOutbreakOnAnyNumberOfThreads() {
    for (int threads : new int[] {1, 4}) {
      Province again = Provinces.province(Provinces.TRA_VINH, 7, threads);
      Outbreak same = Outbreak.run(again, Provinces.scenario(Provinces.TRA_VINH, DAYS, 7, threads));

      assertThat(same.infections()).isEqualTo(OUTBREAK.infections());
      for (int i = 0; i < same.infections(); i++) {
        assertThat(same.infection(i)).isEqualTo(OUTBREAK.infection(i));
      }
      assertThat(same.cases()).isEqualTo(OUTBREAK.cases());
      for (int p = 0; p < again.people().count(); p++) {
        assertThat(again.people().fullName(p)).isEqualTo(PROVINCE.people().fullName(p));
        assertThat(again.people().birthDate(p)).isEqualTo(PROVINCE.people().birthDate(p));
        assertThat(again.places().dayPlace(p)).isEqualTo(PROVINCE.places().dayPlace(p));
      }
    }
  }

  @Test
  void anotherSeedGivesAnotherOutbreak() {
    Outbreak other = Outbreak.run(PROVINCE, Provinces.scenario(Provinces.TRA_VINH, DAYS, 8, 2));

    assertThat(other.infections()).isNotEqualTo(OUTBREAK.infections());
  }

  @Test
  void strictMeasuresKeepPeopleFromBeingInfected() {
    Scenario free = Provinces.scenario(Provinces.TRA_VINH, DAYS, 7, 2);
    int lockdown = free.restrictions().size() - 1;

    Outbreak locked = Outbreak.run(PROVINCE, free.with((c, day, known) -> lockdown, List.of()));

    assertThat(locked.infections()).isLessThan(OUTBREAK.infections() / 2);
  }

  @Test
  void tracingKeepsPeopleFromBeingInfected() {
    Scenario traced = Provinces.scenario(Provinces.TRA_VINH, DAYS, 7, 2);
    Parameters none = traced.parameters();
    for (Layer layer : Layer.ALL) {
      none = none.with("trace.named_" + layer.name().toLowerCase(Locale.ROOT), 0);
    }

    Outbreak untraced = Outbreak.run(PROVINCE, traced.with(none));

    assertThat(untraced.infections()).isGreaterThan(OUTBREAK.infections());
  }

  @Test
  void itIsTheZoningThatIsAskedAndItKnowsWhatWasNotified() {
    int[] most = {0};

    Outbreak.run(
        PROVINCE,
        Provinces.scenario(Provinces.TRA_VINH, DAYS, 7, 2)
            .with(
                (commune, day, known) -> {
                  most[0] = Math.max(most[0], known.notified(commune, 14));
                  return 0;
                },
                List.of()));

    assertThat(most[0]).isPositive();
  }

  @Test
  void casesAreInfectedBeforeTheirSpecimensAndGoToHospitalAfterTheNews() {
    assertThat(OUTBREAK.cases()).isNotEmpty();

    for (CaseFound one : OUTBREAK.cases()) {
      Infection infection = OUTBREAK.infectionOf(one.person()).orElseThrow();
      assertThat(infection.minute()).isLessThan((one.sampleDay() + 1) * Diary.DAY_MIN);
      int removed = one.hops().removed() / Diary.DAY_MIN + 1;
      if (removed < DAYS && one.dies().isEmpty()) {
        assertThat(OUTBREAK.presence(one.person(), removed)).isEqualTo(Presence.State.HOSPITAL);
      }
    }
  }

  @Test
  void whoComesFromOutsideIsNotThereBefore() {
    Outbreak summer =
        Outbreak.run(
            Provinces.province(Provinces.KIEN_GIANG, 7, 2),
            Scenario.of2021(Provinces.KIEN_GIANG, Provinces.START, DAYS, 7, 2));

    assertThat(summer.arrivals()).extracting(Arrival::route).contains(Arrival.Route.values());
    for (Arrival one : summer.arrivals()) {
      if (one.day() > 0) {
        assertThat(summer.presence(one.person(), one.day() - 1)).isEqualTo(Presence.State.ABSENT);
      }
      if (one.quarantined()) {
        assertThat(summer.presence(one.person(), one.day())).isEqualTo(Presence.State.QUARANTINE);
      }
    }
  }
}
