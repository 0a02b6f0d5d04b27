// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class A03_DaysOfLifeTest {
  private static final int DAYS = 14;
  private static final Outbreak KIEN_GIANG = outbreak(Provinces.KIEN_GIANG);
  private static final Outbreak TRA_VINH = outbreak(Provinces.TRA_VINH);

  private static Outbreak outbreak(Territory territory) {
    return Outbreak.run(
        Provinces.province(territory, 7, 2), Provinces.scenario(territory, DAYS, 7, 2));
  }

  private static List<Visit> visits(Outbreak outbreak, int person, int day) {
    List<Visit> visits = new ArrayList<>();
    outbreak.visits(person, day, visits::add);
    return visits;
  }

  @Property(tries = 200)
  void aShuffleIsUndoneByItsInverse(
      @ForAll long key, @ForAll @IntRange(min = 1, max = 5000) int n) {
    boolean[] taken = new boolean[n];

    for (int x = 0; x < n; x++) {
      int place = Shuffle.place(key, n, x);
      assertThat(taken[place]).isFalse();
      taken[place] = true;
      assertThat(Shuffle.at(key, n, place)).isEqualTo(x);
    }
  }

  @Test
  void nobodyIsAtTwoPlacesAtOnce() {
    for (int p = 0; p < TRA_VINH.province().people().count(); p += 7) {
      List<Visit> fortnight = new ArrayList<>();
      for (int day = 0; day < DAYS; day++) {
        TRA_VINH.visits(p, day, fortnight::add);
      }
      fortnight.sort(Comparator.comparingInt(Visit::enter));

      for (int i = 0; i < fortnight.size(); i++) {
        assertThat(fortnight.get(i).leave()).isGreaterThan(fortnight.get(i).enter());
        if (i > 0) {
          assertThat(fortnight.get(i).enter()).isGreaterThanOrEqualTo(fortnight.get(i - 1).leave());
        }
      }
    }
  }

  @Test
  void crewsLiveAboardAtSeaAndAtHomeInPort() {
    Province province = KIEN_GIANG.province();
    Places places = province.places();
    int[] sailors =
        IntStream.range(0, province.people().count())
            .filter(p -> places.dayPlace(p) >= 0)
            .filter(p -> places.kind(places.dayPlace(p)) == PlaceKind.VESSEL)
            .toArray();
    int aboard = 0;
    int ashore = 0;

    for (int p : sailors) {
      for (int day = 0; day < DAYS; day++) {
        List<Visit> visits = visits(KIEN_GIANG, p, day);
        boolean sea = visits.stream().anyMatch(v -> places.kind(v.place()) == PlaceKind.VESSEL);
        if (KIEN_GIANG.presence(p, day) == Presence.State.FREE) {
          assertThat(visits).hasSize(sea ? 1 : visits.size());
          aboard += sea ? 1 : 0;
          ashore +=
              visits.stream().anyMatch(v -> v.place() == province.people().household(p)) ? 1 : 0;
        }
      }
    }

    assertThat(sailors.length).isGreaterThan(200);
    assertThat((double) aboard / (aboard + ashore)).isBetween(0.6, 0.8);
  }

  @Test
  void islandersCrossOnlyOnBoatDays() {
    Province province = KIEN_GIANG.province();
    Set<DayOfWeek> crossings = EnumSet.noneOf(DayOfWeek.class);
    int namDu = 3;

    for (int p = province.firstPerson(namDu); p < province.firstPerson(namDu + 1); p++) {
      for (int day = 0; day < DAYS; day++) {
        for (Visit visit : visits(KIEN_GIANG, p, day)) {
          if (province.places().kind(visit.place()) == PlaceKind.MARKET
              && province.places().commune(visit.place()) != namDu) {
            crossings.add(Provinces.START.plusDays(day).getDayOfWeek());
          }
        }
      }
    }

    assertThat(crossings).containsExactlyInAnyOrder(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);
  }

  @Test
  void whoIsQuarantinedAtHomeGoesNowhere() {
    int checked = 0;

    for (int p = 0; p < TRA_VINH.province().people().count(); p++) {
      for (int day = 0; day < DAYS; day++) {
        if (TRA_VINH.presence(p, day) == Presence.State.HOME_QUARANTINE) {
          int home = TRA_VINH.province().people().household(p);
          assertThat(visits(TRA_VINH, p, day)).extracting(Visit::place).containsOnly(home);
          checked++;
        }
      }
    }

    assertThat(checked).isPositive();
  }

  @Test
  void peopleMakeAboutTwoAndAHalfVisitsADay() {
    int visits = 0;
    int people = 0;

    for (int p = 0; p < TRA_VINH.province().people().count(); p += 11) {
      people++;
      for (int day = 0; day < DAYS; day++) {
        visits += visits(TRA_VINH, p, day).size();
      }
    }

    assertThat((double) visits / people / DAYS).isBetween(1.8, 3.0);
  }

  /// Order of the matrix, not its values: who meets whom more often than whom. Contacts are those
  /// who were with somebody in a group, at home, at work or in class, or out.
  @Test
  void agesMixInTheOrderOfTheContactMatrix() throws IOException {
    Path file =
        Provinces.shared("population/prem_contact_matrices_VNM/contact_2020_all_rural_VNM.csv");
    assumeTrue(Files.exists(file), "the contact matrices of shared data are not here");
    List<Double> expected = new ArrayList<>();
    for (String line : Files.readAllLines(file).subList(1, 17)) {
      String[] cell = line.substring(line.lastIndexOf('"') + 2).split(",");
      for (String value : cell) {
        expected.add(Double.parseDouble(value));
      }
    }

    double[] found = contacts(TRA_VINH, 8);

    List<Double> ours = IntStream.range(0, 256).mapToObj(i -> found[i]).toList();
    assertThat(rankCorrelation(ours, expected)).isGreaterThan(0.75);
  }

  /// Mean contacts a day of somebody aged 5·i … 5·i+4 with people of band j, at `i * 16 + j`.
  private static double[] contacts(Outbreak outbreak, int day) {
    People people = outbreak.province().people();
    Diary diary = outbreak.run.diary;
    Circles.Meeting meeting = outbreak.run.circles.new Meeting();
    double[] contacts = new double[256];
    int[] egos = new int[16];
    for (int p = 0; p < people.count(); p += 3) {
      int mine = Math.min(15, people.age(p) / 5);
      egos[mine]++;
      for (Layer layer : Layer.ALL) {
        if (diary.visit(layer, p, day) >= 0) {
          meeting.of(layer, p, day);
          for (int slot = meeting.from; slot < meeting.to; slot++) {
            int q = meeting.person(slot);
            if (q != p && diary.visit(layer, q, day) >= 0) {
              contacts[mine * 16 + Math.min(15, people.age(q) / 5)]++;
            }
          }
        }
      }
    }
    for (int i = 0; i < contacts.length; i++) {
      contacts[i] /= egos[i / 16];
    }
    return contacts;
  }

  /// Spearman's rank correlation.
  private static double rankCorrelation(List<Double> a, List<Double> b) {
    double[] ra = ranks(a);
    double[] rb = ranks(b);
    double mean = (a.size() - 1) / 2.0;
    double both = 0;
    double squareA = 0;
    double squareB = 0;
    for (int i = 0; i < ra.length; i++) {
      both += (ra[i] - mean) * (rb[i] - mean);
      squareA += (ra[i] - mean) * (ra[i] - mean);
      squareB += (rb[i] - mean) * (rb[i] - mean);
    }
    return both / Math.sqrt(squareA * squareB);
  }

  private static double[] ranks(List<Double> values) {
    List<Integer> order =
        IntStream.range(0, values.size())
            .boxed()
            .sorted(Comparator.comparingDouble(values::get))
            .toList();
    double[] ranks = new double[values.size()];
    for (int rank = 0; rank < ranks.length; rank++) {
      ranks[order.get(rank)] = rank;
    }
    return ranks;
  }
}
