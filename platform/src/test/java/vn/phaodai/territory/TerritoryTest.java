// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.tables.Receiver;

@RoomTest(Ground.TERRITORY)
class TerritoryTest {
  private static final LocalDate IN_2021 = LocalDate.of(2021, 9, 12);
  private static final LocalDate IN_2025 = LocalDate.of(2025, 8, 1);

  @Autowired private TerritoryLoader loader;
  @Autowired private Units units;
  @Autowired private DSLContext sql;

  @Test
  void traVinhAddsUpToItsCensusExactly() {
    Unit province = at("84", IN_2021);

    List<Unit> districts = units.children(province.id(), IN_2021);
    List<Unit> communes = units.descendants(province.id(), Tier.COMMUNE, IN_2021);

    assertThat(districts).hasSize(9).allMatch(u -> u.tier() == Tier.DISTRICT);
    assertThat(communes).hasSize(106);
    assertThat(people(communes)).isEqualTo(1_009_168);
    assertThat(people(districts)).isEqualTo(1_009_168);
    assertThat(province.population()).isEqualTo(1_009_168);
    assertThat(units.descendants(province.id(), IN_2021)).hasSize(115);
  }

  @Test
  void kienGiangHas15DistrictsAnd144Communes() {
    Unit province = at("91", IN_2021);

    List<Unit> communes = units.descendants(province.id(), Tier.COMMUNE, IN_2021);

    assertThat(province.fullName()).isEqualTo("Tỉnh Kiên Giang");
    assertThat(units.children(province.id(), IN_2021)).hasSize(15);
    assertThat(communes).hasSize(144);
    assertThat(people(communes)).isEqualTo(1_721_110);
    assertThat(communes.stream().filter(u -> u.kind().equals("Phường"))).hasSize(18);
    assertThat(communes.stream().filter(u -> u.kind().equals("Thị trấn"))).hasSize(10);
  }

  @Test
  void aSecondLoadChangesNothing() {
    int before = sql.fetchCount(org.jooq.impl.DSL.table("territory.unit"));
    int shapes = sql.fetchCount(org.jooq.impl.DSL.table("territory.shape"));

    Receiver.Taken again = loader.loadShipped();

    assertThat(again.added()).isZero();
    assertThat(again.kept()).isEqualTo(369);
    assertThat(sql.fetchCount(org.jooq.impl.DSL.table("territory.unit"))).isEqualTo(before);
    assertThat(sql.fetchCount(org.jooq.impl.DSL.table("territory.shape"))).isEqualTo(shapes);
  }

  @Test
  void aCodeThatCameBackIsAnotherUnit() {
    assertThat(at("30742", IN_2021).fullName()).isEqualTo("Phường Vĩnh Bảo");
    assertThat(at("30742", IN_2025).fullName()).isEqualTo("Phường Rạch Giá");
    assertThat(at("91", IN_2021).name()).isEqualTo("Kiên Giang");
    assertThat(at("91", IN_2025).name()).isEqualTo("An Giang");
    assertThat(at("91", IN_2021).id()).isNotEqualTo(at("91", IN_2025).id());
    assertThat(units.history("30742")).hasSize(3);
    assertThat(units.find("30742", LocalDate.of(2020, 1, 1))).isEmpty();
  }

  @Test
  void theTwoTierUnitsOf2025StandDirectlyUnderTheProvince() {
    Unit anGiang = at("91", IN_2025);

    assertThat(units.children(anGiang.id(), IN_2025))
        .hasSize(48)
        .allMatch(u -> u.tier() == Tier.COMMUNE);
    assertThat(units.children(at("86", IN_2025).id(), IN_2025)).hasSize(41);
    assertThat(units.find("842", IN_2025)).isEmpty();
    assertThat(
            units.children(anGiang.id(), IN_2025).stream().filter(u -> u.kind().equals("Đặc khu")))
        .extracting(Unit::name)
        .containsExactlyInAnyOrder("Phú Quốc", "Kiên Hải", "Thổ Châu");
  }

  @Test
  void everyUnitOf2021HasASuccessorExceptTheDistricts() {
    for (String province : List.of("84", "91")) {
      Unit top = at(province, IN_2021);
      assertThat(units.successors(top.id())).hasSize(1);
      for (Unit commune : units.descendants(top.id(), Tier.COMMUNE, IN_2021)) {
        assertThat(units.successors(commune.id())).as(commune.fullName()).hasSize(1);
      }
    }
    Unit ward3 = at("29242", LocalDate.of(2025, 2, 1));
    assertThat(units.predecessors(ward3.id()))
        .extracting(s -> s.unit().code())
        .containsExactly("29245", "29242", "29251");
    assertThat(ward3.population()).isEqualTo(sumOf("29242", "29245", "29251"));
  }

  @Test
  void everyFullPathResolvesToItsOwnUnit() {
    int resolved = 0;
    for (String province : List.of("84", "91")) {
      Unit top = at(province, IN_2021);
      List<Unit> all = new java.util.ArrayList<>(units.descendants(top.id(), IN_2021));
      all.add(top);
      for (Unit unit : all) {
        String path = units.fullPath(unit.id());
        assertThat(units.resolve(path, IN_2021)).as(path).isEqualTo(new Resolution.Found(unit));
        assertThat(units.resolve(unit.code(), IN_2021)).isEqualTo(new Resolution.Found(unit));
        resolved++;
      }
    }
    assertThat(resolved).isEqualTo(276);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xã Hòa Ân, huyện Cầu Kè, tỉnh Trà Vinh | 29311",
        "X. Hoà Ân, H. Cầu Kè | 29311",
        "xa hoa an huyen cau ke tinh tra vinh | 29311",
        "tỉnh Trà Vinh, huyện Cầu Kè, xã Hòa Ân | 29311",
        "H.Cầu Kè - X.Hòa Ân | 29311",
        "P4, TP. Trà Vinh | 29236",
        "P.1 TX. Duyên Hải | 29512",
        "Phường 1, thị xã Duyên Hải, tỉnh Trà Vinh | 29512",
        "TX Duyên Hải | 851",
        "huyện Duyên Hải | 850",
        "TT. Châu Thành, H. Châu Thành, T. Trà Vinh | 29374",
        "H. Châu Thành, Kiên Giang | 905",
        "TP Rạch Giá | 899",
        "thị trấn Định An | 29462",
        "xã Định An, huyện Trà Cú | 29494",
        "XÃ ĐỊNH AN, GÒ QUAO | 30964",
        "Thạnh Lộc, Giồng Riềng | 30913",
        "Xã Bình An (huyện Kiên Lương) | 30808",
        "Thủy Liễu | 30967",
        "Thuỷ Liễu | 30967",
        "Pháo Đài | 30775",
        "29251 | 29251",
      })
  void placesAreRecognisedAsPeopleWriteThem(String text, String code) {
    assertThat(units.resolve(text, IN_2021)).isEqualTo(new Resolution.Found(at(code, IN_2021)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "huyện Châu Thành | 2",
        "Duyên Hải | 2",
        "Phường 1 | 2",
        "xã Bình An | 2",
        "Trà Vinh | 2",
        "xã Thạnh Lộc, tỉnh Kiên Giang | 2",
        "Châu Thành, Trà Vinh | 2",
        "hoa an | 2",
      })
  void aNameThatSeveralBearIsRefusedWithItsCandidates(String text, int candidates) {
    assertThat(units.resolve(text, IN_2021))
        .isInstanceOfSatisfying(
            Resolution.Ambiguous.class, a -> assertThat(a.candidates()).hasSize(candidates));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"xã Không Có", "99999", "", "  ,, ", "xã Rạch Giá", "Hòa Ân, huyện Gò Quao"})
  void whatNobodyBearsIsUnknown(String text) {
    assertThat(units.resolve(text, IN_2021)).isEqualTo(new Resolution.Unknown(text));
  }

  @Test
  void writtenDiacriticsCount() {
    assertThat(units.resolve("xã Hoà An", IN_2021))
        .isEqualTo(new Resolution.Found(at("30940", IN_2021)));
    assertThat(units.resolve("xã Hòa Ân", IN_2021))
        .isEqualTo(new Resolution.Found(at("29311", IN_2021)));
  }

  @Test
  void searchFindsByCodeNameAndPathWithoutDiacritics() {
    assertThat(units.search("29311", IN_2021, 5)).extracting(Unit::code).containsExactly("29311");
    assertThat(units.search("hoa an cau ke", IN_2021, 5))
        .extracting(Unit::code)
        .containsExactly("29311");
    assertThat(units.search("Châu Thành", IN_2021, 30).subList(0, 3))
        .allMatch(u -> u.name().equals("Châu Thành"));
    assertThat(units.search("kè", IN_2021, 3)).first().extracting(Unit::name).isEqualTo("Cầu Kè");
    assertThat(units.search("%_", IN_2021, 5)).isEmpty();
  }

  @Test
  void childrenAreInVietnameseOrder() {
    assertThat(units.children(at("842", IN_2021).id(), IN_2021))
        .extracting(Unit::fullName)
        .startsWith("Phường 1", "Phường 2", "Phường 3")
        .endsWith("Phường 9", "Xã Long Đức");
  }

  @Test
  void ancestorsGoUpToTheRoot() {
    assertThat(units.ancestors(at("29311", IN_2021).id()))
        .extracting(Unit::code)
        .containsExactly("845", "84");
    assertThatThrownBy(() -> units.get(-1)).isInstanceOf(NoSuchElementException.class);
  }

  private Unit at(String code, LocalDate day) {
    return units.find(code, day).orElseThrow();
  }

  private int sumOf(String... codes) {
    int sum = 0;
    for (String code : codes) {
      sum += people(List.of(at(code, IN_2021)));
    }
    return sum;
  }

  private static int people(List<Unit> of) {
    return of.stream().mapToInt(u -> u.population() == null ? 0 : u.population()).sum();
  }
}
