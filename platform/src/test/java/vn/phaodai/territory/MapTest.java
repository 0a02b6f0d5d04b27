// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;

@RoomTest(Ground.TERRITORY)
class MapTest {
  private static final LocalDate IN_2021 = LocalDate.of(2021, 9, 12);
  private static final LocalDate IN_2025 = LocalDate.of(2025, 8, 1);

  @Autowired private Units units;
  @Autowired private ShapeStore shapes;

  @ParameterizedTest
  @ValueSource(strings = {"84", "91"})
  void everyUnitHasAnOutlineAndTheCellsOfAProvinceAddUpToIt(String code) {
    Unit province = at(code);
    List<Unit> communes = units.descendants(province.id(), Tier.COMMUNE, IN_2021);

    Map<Long, ShapeStore.Shape> drawn = shapes.of(communes.stream().map(Unit::id).toList());
    double cells = drawn.values().stream().mapToDouble(s -> s.outline().getArea()).sum();
    double whole = shape(province).outline().getArea();

    assertThat(drawn).hasSize(communes.size());
    assertThat(drawn.values()).allMatch(s -> s.outline().isValid() && !s.outline().isEmpty());
    assertThat(cells).isCloseTo(whole, within(whole * 0.001));
  }

  @ParameterizedTest
  @ValueSource(strings = {"84", "91"})
  void everyCommuneOfTheMainlandHasANeighbourAndNobodyBordersAcrossTheSea(String code) {
    List<Unit> communes = units.descendants(at(code).id(), Tier.COMMUNE, IN_2021);

    for (Unit commune : communes) {
      List<Unit> neighbours = units.neighbours(commune.id(), IN_2021);
      assertThat(neighbours)
          .as(commune.fullName())
          .allMatch(n -> n.landmass().equals(commune.landmass()));
      if (commune.landmass().isEmpty()) {
        assertThat(neighbours).as(commune.fullName()).isNotEmpty();
      }
    }
  }

  @Test
  void islandsHaveNoNeighboursButTheCommunesOfPhuQuocHaveEachOther() {
    assertThat(neighbourCodes("31105")).isEmpty();
    assertThat(neighbourCodes("31108")).isEmpty();
    assertThat(neighbourCodes("30781")).isEmpty();
    assertThat(neighbourCodes("911")).isEmpty();
    assertThat(neighbourCodes("912")).isEmpty();
    assertThat(neighbourCodes("31078")).isNotEmpty().allMatch(c -> c.startsWith("310"));
  }

  @Test
  void neighboursAreNeighboursBothWays() {
    for (Unit commune : units.descendants(at("84").id(), Tier.COMMUNE, IN_2021)) {
      for (Unit neighbour : units.neighbours(commune.id(), IN_2021)) {
        assertThat(units.neighbours(neighbour.id(), IN_2021)).contains(commune);
      }
    }
  }

  /// Domain §8: computed from public district outlines. Cells around centres may miss a short
  /// border or draw one where a river mouth or a third district lies between.
  @Test
  void mostDistrictBordersAreAsTheRealOutlinesHaveThem() {
    Map<String, Set<String>> real =
        Map.of(
            "842", Set.of("844", "847"),
            "844", Set.of("842", "845", "846", "847"),
            "845", Set.of("844", "846"),
            "846", Set.of("844", "845", "847", "849"),
            "847", Set.of("842", "844", "846", "848", "849", "851"),
            "848", Set.of("847", "849", "850", "851"),
            "849", Set.of("846", "847", "848", "850"),
            "850", Set.of("848", "849", "851"),
            "851", Set.of("847", "848", "850"));
    int agreed = 0;
    int either = 0;
    for (var entry : real.entrySet()) {
      Set<String> drawn = new HashSet<>(neighbourCodes(entry.getKey()));
      Set<String> both = new HashSet<>(drawn);
      both.retainAll(entry.getValue());
      drawn.addAll(entry.getValue());
      agreed += both.size();
      either += drawn.size();
    }

    assertThat((double) agreed / either).isGreaterThan(0.8);
  }

  @Test
  void aUnitWithoutAKnownCentreIsMarkedAsAGuess() {
    assertThat(shape("30904").estimated()).isTrue();
    assertThat(shape("29516").estimated()).isTrue();
    assertThat(shape("29512").estimated()).isFalse();
  }

  @Test
  void theUnitsOf2025AreTheUnionOfWhatWentIntoThem() {
    Unit longDuc = units.find("29263", IN_2025).orElseThrow();
    double before = area("29236") + area("29263");

    double after = shape(longDuc).outline().getArea();

    assertThat(after).isCloseTo(before, within(before * 0.001));
    assertThat(units.neighbours(longDuc.id(), IN_2025)).isNotEmpty();
    assertThat(shapes.unfinishedProvinces()).isEmpty();
  }

  private double area(String code) {
    return shape(code).outline().getArea();
  }

  private ShapeStore.Shape shape(String code) {
    return shape(at(code));
  }

  private ShapeStore.Shape shape(Unit unit) {
    return shapes.of(List.of(unit.id())).values().iterator().next();
  }

  private List<String> neighbourCodes(String code) {
    return units.neighbours(at(code).id(), IN_2021).stream().map(Unit::code).toList();
  }

  private Unit at(String code) {
    return units.find(code, IN_2021).orElseThrow();
  }
}
