// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class A01_PeopleAddUpTest {
  private static final Province PROVINCE = Provinces.province(Provinces.TRA_VINH, 7, 2);

  @Test
  void everyCommuneHasAsManyPeopleAndHouseholdsAsTheCensusCounted() {
    List<Integer> people = new ArrayList<>();
    int[] households = new int[Provinces.TRA_VINH.communes().size()];

    for (int c = 0; c < households.length; c++) {
      people.add(PROVINCE.firstPerson(c + 1) - PROVINCE.firstPerson(c));
    }
    for (int h = 0; h < PROVINCE.households().count(); h++) {
      households[PROVINCE.households().commune(h)]++;
    }

    assertThat(people)
        .isEqualTo(Provinces.TRA_VINH.communes().stream().map(Commune::population).toList());
    assertThat(households)
        .containsExactly(
            Provinces.TRA_VINH.communes().stream().mapToInt(Commune::households).toArray());
  }

  @Test
  void aSmallerProvinceKeepsEveryCommuneAndTheirProportions() {
    Province small =
        Province.synthesise(
            Provinces.KIEN_GIANG,
            new Province.Plan(1000, 7, 1, Provinces.START, Parameters.shipped()));

    int namDu = small.firstPerson(4) - small.firstPerson(3);

    assertThat(small.people().count()).isEqualTo(1000);
    assertThat(namDu).isEqualTo(60);
  }

  @Test
  void asFewPeopleAsCommunesGiveEveryCommuneOne() {
    Province tiny =
        Province.synthesise(
            Provinces.KIEN_GIANG,
            new Province.Plan(4, 7, 1, Provinces.START, Parameters.shipped()));

    assertThat(tiny.people().count()).isEqualTo(4);
    assertThat(tiny.households().count()).isEqualTo(4);
  }

  @Test
  void membersOfAHouseholdStandSideBySideAndNoChildLivesAlone() {
    People people = PROVINCE.people();
    Households households = PROVINCE.households();
    int sum = 0;
    int withoutAdult = 0;

    for (int h = 0; h < households.count(); h++) {
      boolean adult = false;
      for (int p = households.firstPerson(h);
          p < households.firstPerson(h) + households.size(h);
          p++) {
        assertThat(people.household(p)).isEqualTo(h);
        adult |= people.age(p) >= 18;
      }
      sum += households.size(h);
      withoutAdult += adult ? 0 : 1;
    }

    assertThat(sum).isEqualTo(people.count());
    assertThat(withoutAdult).isZero();
  }

  @Test
  void householdsAreSizedAsInTheCensus() {
    Households households = PROVINCE.households();
    double one = 0;
    double twoToFour = 0;

    for (int h = 0; h < households.count(); h++) {
      one += households.size(h) == 1 ? 1 : 0;
      twoToFour += households.size(h) >= 2 && households.size(h) <= 4 ? 1 : 0;
    }

    assertThat(one / households.count()).isBetween(0.05, 0.13);
    assertThat(twoToFour / households.count()).isBetween(0.55, 0.72);
  }

  @Test
  void childrenLiveWithAnAdultAGenerationOlder() {
    People people = PROVINCE.people();
    Households households = PROVINCE.households();
    double children = 0;
    double withParent = 0;

    for (int p = 0; p < people.count(); p++) {
      if (people.age(p) < 15) {
        children++;
        int h = people.household(p);
        for (int q = households.firstPerson(h);
            q < households.firstPerson(h) + households.size(h);
            q++) {
          int older = people.age(q) - people.age(p);
          if (older >= 18 && older <= 42) {
            withParent++;
            break;
          }
        }
      }
    }

    assertThat(withParent / children).isGreaterThan(0.9);
  }

  @Test
  void agesFollowThePyramidOfTheCountry() throws IOException {
    Path file = Provinces.shared("population/population_byage_VNM.csv");
    assumeTrue(Files.exists(file), "the age pyramid of shared data is not here");
    double[] expected = new double[20];
    List<String> lines = Files.readAllLines(file);
    double all = 0;
    for (int band = 0; band < expected.length; band++) {
      String line = lines.get(band + 1);
      expected[band] = Double.parseDouble(line.substring(line.lastIndexOf(',') + 1));
      all += expected[band];
    }

    double[] found = new double[20];
    for (int p = 0; p < PROVINCE.people().count(); p++) {
      found[PROVINCE.people().age(p) / 5] += 1.0 / PROVINCE.people().count();
    }

    for (int band = 0; band < expected.length; band++) {
      assertThat(found[band]).isCloseTo(expected[band] / all, within(0.002));
    }
  }
}
