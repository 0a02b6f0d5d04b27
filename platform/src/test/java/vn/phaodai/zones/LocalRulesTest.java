// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.territory.Areas;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Which directive holds where: the province's table of the day, and areas below the commune that a
/// paper names themselves.
@RoomTest(Ground.TERRITORY)
@Transactional
class LocalRulesTest {
  private static final LocalDate LATE = LocalDate.of(2021, 9, 30);
  private static final String WARD = "30730";

  @Autowired private Units units;
  @Autowired private Areas areas;
  @Autowired private Findings findings;
  @Autowired private LocalRules rules;

  private LocalRules.Here of(String code, LocalDate day) {
    return rules.of(units.require(code, day), day);
  }

  private static String directive(LocalRules.Here here) {
    return String.valueOf(Objects.requireNonNull(here.directive()).directive());
  }

  @Test
  void anAreaThatAPaperNamesOverridesItsCommune() {
    Unit ward = units.require(WARD, LATE);
    Unit quarter = areas.open(ward, "Khu phố", "3", LATE, "QĐ ngày 30/9/2021");
    findings.review("91", LATE, "Quyết định ngày 30/9/2021, phụ lục danh sách");
    findings.add(quarter.code(), LATE, "directive_listed", "CT16", "phụ lục, dòng 4");

    LocalRules.Here here = rules.of(ward, LATE);

    assertThat(directive(here)).isEqualTo("CT19");
    assertThat(here.exceptions())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.area().fullName()).isEqualTo("Khu phố 3");
              assertThat(one.directive().directive()).isEqualTo("CT16");
              assertThat(one.directive().row()).isEqualTo("K01");
            });
    assertThat(of(quarter.code(), LATE).answered(Answer.NOT_ALLOWED))
        .extracting(Allowance::activity)
        .contains("MEETING", "PASSENGERS");
  }

  @Test
  void whatHoldsForAllUnitsAtOnceIsWhatHoldsForEach() {
    Unit ward = units.require(WARD, LATE);
    Unit quarter = areas.open(ward, "Khu phố", "3", LATE, "QĐ ngày 30/9/2021");
    findings.review("91", LATE, "Quyết định ngày 30/9/2021");
    findings.add(quarter.code(), LATE, "directive_listed", "CT16", "phụ lục");
    findings.add("30748", LATE, "directive_listed", "CT15", "phụ lục");
    Unit province = units.require("91", LATE);

    Map<Long, LocalRules.Here> all = rules.all(province, LATE);

    assertThat(all).hasSize(160);
    for (String code : new String[] {"91", "899", WARD, "30748", "30742"}) {
      Unit unit = units.require(code, LATE);
      assertThat(all.get(unit.id())).as(code).isEqualTo(rules.of(unit, LATE));
    }
  }

  @Test
  void withoutATableForTheDayNothingIsSaidToBeAllowed() {
    LocalRules.Here here = of(WARD, LocalDate.of(2021, 9, 12));

    assertThat(here.directive()).isNull();
    assertThat(here.allowances()).isEmpty();
  }

  @Test
  void withoutADecisionTraVinhsTableAbstains() {
    LocalRules.Here here = of("29308", LocalDate.of(2021, 9, 12));

    assertThat(here.decision()).isNull();
    assertThat(Objects.requireNonNull(here.directive()).missing()).containsExactly("level");
    assertThat(here.allowances()).isEmpty();
  }

  @Test
  void whereTheTableDoesNotAskWhatAPaperNamesItCannotBeTold() {
    assertThatThrownBy(
            () ->
                findings.add(
                    "29308", LocalDate.of(2021, 9, 12), "directive_listed", "CT16", "phụ lục"))
        .hasMessageContaining("ZONES-002");
  }
}
