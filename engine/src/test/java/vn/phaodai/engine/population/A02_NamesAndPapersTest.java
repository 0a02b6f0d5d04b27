// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class A02_NamesAndPapersTest {
  private static final Province PROVINCE = Provinces.province(Provinces.TRA_VINH, 7, 2);
  private static final People PEOPLE = PROVINCE.people();

  @Test
  void namesAreWrittenWithTheirDiacriticsInOneNormalForm() {
    for (int p = 0; p < PEOPLE.count(); p++) {
      String name = PEOPLE.fullName(p);

      assertThat(Normalizer.isNormalized(name, Normalizer.Form.NFC)).isTrue();
      assertThat(name.split(" ")).hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void mostPeopleShareTheirFullNameWithSomebody() {
    Map<String, Integer> bearers = new HashMap<>();
    for (int p = 0; p < PEOPLE.count(); p++) {
      bearers.merge(PEOPLE.fullName(p), 1, Integer::sum);
    }

    int sharing = bearers.values().stream().filter(n -> n > 1).mapToInt(n -> n).sum();

    assertThat((double) sharing / PEOPLE.count()).isBetween(0.4, 0.9);
  }

  @Test
  void inKhmerHamletsFiveFamilyNamesCoverNineTenthsAndAThirdHaveOnlyAYearOfBirth() {
    Set<String> five = Set.of("Thạch", "Kim", "Sơn", "Kiên", "Lâm");
    double people = 0;
    double ofFive = 0;
    double yearOnly = 0;

    for (int p = 0; p < PEOPLE.count(); p++) {
      int hamlet = PROVINCE.households().hamlet(PEOPLE.household(p));
      if (PROVINCE.hamlets().of(PEOPLE.commune(p)).get(hamlet).khmer()) {
        people++;
        ofFive += five.contains(PEOPLE.surname(p)) ? 1 : 0;
        yearOnly += PEOPLE.knownByYearOnly(p) ? 1 : 0;
      }
    }

    assertThat(people).isGreaterThan(5000);
    assertThat(ofFive / people).isBetween(0.87, 0.94);
    assertThat(yearOnly / people).isBetween(0.30, 0.37);
  }

  @Test
  void twinsAreBornOnOneDayAndNamedApart() {
    int twins = 0;

    for (int p = 1; p < PEOPLE.count(); p++) {
      boolean together = PEOPLE.household(p) == PEOPLE.household(p - 1);
      if (together && PEOPLE.birthDate(p).equals(PEOPLE.birthDate(p - 1))) {
        twins++;
        assertThat(PEOPLE.givenName(p)).isNotEqualTo(PEOPLE.givenName(p - 1));
      }
    }

    assertThat(twins).isBetween(40, 300);
  }

  @Test
  void identityNumbersHaveTheirFormAndBelongToOnePersonEach() {
    Set<String> seen = new HashSet<>();

    for (int p = 0; p < PEOPLE.count(); p++) {
      String century = PEOPLE.birthDate(p).getYear() >= 2000 ? "2" : "0";
      int sex = PEOPLE.sex(p) == Sex.FEMALE ? 1 : 0;
      String year = String.format("%02d", PEOPLE.birthDate(p).getYear() % 100);
      String expected = "084" + (Integer.parseInt(century) + sex) + year;
      assertThat(PROVINCE.papers().newNumber(p)).hasSize(12).startsWith(expected);
      assertThat(seen.add(PROVINCE.papers().newNumber(p))).isTrue();
      PROVINCE
          .papers()
          .oldNumber(p)
          .ifPresent(
              old -> {
                assertThat(old).matches("33[45]\\d{6}");
                assertThat(seen.add(old)).isTrue();
              });
    }
  }

  @Test
  void manyChildrenHaveNoNumberAndShareThePhoneOfAParent() {
    double children = 0;
    double numbered = 0;
    double reached = 0;

    for (int p = 0; p < PEOPLE.count(); p++) {
      if (PEOPLE.age(p) < 12) {
        children++;
        numbered += PROVINCE.papers().number(p).isPresent() ? 1 : 0;
        reached += PROVINCE.papers().contactPhone(p).isPresent() ? 1 : 0;
        assertThat(PROVINCE.papers().phone(p)).isEmpty();
      }
    }

    assertThat(numbered / children).isBetween(0.03, 0.25);
    assertThat(reached / children).isGreaterThan(0.9);
  }

  @Test
  void noTelephoneBelongsToTwoPeople() {
    Set<String> seen = new HashSet<>();

    for (int p = 0; p < PEOPLE.count(); p++) {
      PROVINCE
          .papers()
          .phone(p)
          .ifPresent(
              phone -> {
                assertThat(phone).matches("0\\d{9}");
                assertThat(seen.add(phone)).isTrue();
              });
    }

    assertThat(seen.size()).isGreaterThan(PEOPLE.count() / 2);
  }

  @Test
  void whatAHurriedWriterPutsDownIsOftenWrongButAlwaysTheSame() {
    Clerk clerk = new Clerk(PROVINCE);
    Clerk other = new Clerk(PROVINCE);
    double wrong = 0;
    double birthWrong = 0;
    int written = 5000;

    for (int p = 0; p < written; p++) {
      PersonRecord record = clerk.inHaste(p, 3);
      assertThat(other.inHaste(p, 3)).isEqualTo(record);
      assertThat(record.fullName()).isNotBlank();
      wrong += record.fullName().equals(clerk.truth(p).fullName()) ? 0 : 1;
      birthWrong += record.birth().equals(clerk.truth(p).birth()) ? 0 : 1;
    }

    assertThat(wrong / written).isBetween(0.1, 0.4);
    assertThat(birthWrong / written).isBetween(0.04, 0.2);
  }
}
