// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.Roles;
import vn.phaodai.access.SignedIn;
import vn.phaodai.organisation.Side;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Finding people: by words, numbers and filters, inside the jurisdiction alone, masked until
/// revealed.
@RoomTest(Ground.TERRITORY)
class PersonListsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);

  @Autowired private Units units;
  @Autowired private PersonRegister register;
  @Autowired private PersonLists lists;
  @Autowired private PersonNames names;
  @Autowired private Profiles profiles;
  @Autowired private Disclosure disclosure;
  @Autowired private Roles roles;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  private Unit province;
  private List<Unit> communes = List.of();

  @BeforeEach
  void someHundredPeopleAreRegistered() {
    province = units.require("84", DAY);
    communes = units.descendants(province.id(), Tier.COMMUNE, DAY);
    jdbc.sql("truncate people.person cascade").update();
    take(
        draft("Nguyễn Thị Mỹ Duyên", LocalDate.of(1985, 7, 24), "334012345", "0912345678", 0),
        draft("Đỗ Văn Đạt", LocalDate.of(1990, 1, 2), "084090001234", null, 0),
        draft("Thạch Thị Sa Rươn", null, null, "0987654321", 1),
        draft("Lý Quý Hòa", LocalDate.of(1972, 12, 30), null, null, 1));
    List<PersonDraft> crowd = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      crowd.add(
          draft("Nguyễn Văn " + word(i), LocalDate.of(1950 + i % 60, 3, 5), null, null, i % 3));
    }
    take(crowd.toArray(PersonDraft[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nguyễn Thị Mỹ Duyên",
        "nguyen thi my duyen",
        "duyên mỹ nguyễn",
        "Duyen 1985",
        "Mĩ Duyên",
        "24/7/1985 duyên",
        "334012345",
        "334 012 345",
        "33401234",
        "0912 345 678",
        "+84912345678",
        "duyen 0912345678"
      })
  void aPersonIsFoundByAnyWordsInAnyOrderAndByNumbers(String typed) {
    assertThat(found(epidemiologist(), typed)).containsExactly("Ng… Th… M… Duyên");
  }

  @ParameterizedTest
  @ValueSource(strings = {"do van dat", "Đạt 1990", "ĐỖ ĐẠT", "084090001234"})
  void dAndDWithStrokeAreOneLetterToWhoSearches(String typed) {
    assertThat(found(epidemiologist(), typed)).containsExactly("Đ… V… Đạt");
  }

  @Test
  void everyPageOfAListFollowsTheOneBeforeAndNobodyIsMissingOrTwice() {
    List<PersonRow> all = new ArrayList<>();
    UUID after = null;
    do {
      UUID from = after;
      PersonLists.Page page =
          Seats.as(
              epidemiologist(), () -> lists.page(new PersonFilter("", null, null, null), from));
      all.addAll(page.rows());
      after = page.next();
    } while (after != null);

    assertThat(all).hasSize(124).extracting(PersonRow::publicId).doesNotHaveDuplicates();
    List<PersonRow> found = new ArrayList<>();
    after = null;
    do {
      UUID from = after;
      PersonLists.Page page =
          Seats.as(
              epidemiologist(),
              () -> lists.page(new PersonFilter("nguyễn văn", null, null, null), from));
      found.addAll(page.rows());
      after = page.next();
    } while (after != null);
    assertThat(found).hasSize(120).extracting(PersonRow::publicId).doesNotHaveDuplicates();
  }

  @Test
  void filtersNarrowBothTheListAndTheSearch() {
    String unit = communes.get(2).path();

    assertThat(rows(epidemiologist(), new PersonFilter("", unit, null, null))).hasSize(40);
    assertThat(rows(epidemiologist(), new PersonFilter("", unit, 1952, null)))
        .hasSize(2)
        .allSatisfy(row -> assertThat(row.birthYear()).isEqualTo(1952));
    assertThat(rows(epidemiologist(), new PersonFilter("văn 1952", unit, null, null))).hasSize(2);
    assertThat(rows(epidemiologist(), new PersonFilter("văn", unit, null, Sex.FEMALE))).isEmpty();
    assertThat(rows(epidemiologist(), new PersonFilter("duyên", unit, null, null))).isEmpty();
  }

  /// side × role × jurisdiction: who finds the people of the first commune.
  @Test
  void peopleAreFoundExactlyWhereARoleOfTheStateOrTheForcesHasItsSeat() {
    Set<String> fieldRoles = Set.of("EPIDEMIOLOGIST", "LABORATORY", "HOSPITAL", "COMMUNE_OFFICER");
    Map<String, Boolean> places =
        Map.of(
            province.path(), true,
            units.ancestors(communes.getFirst().id()).getFirst().path(), true,
            communes.getFirst().path(), true,
            communes.get(1).path(), false,
            units.require("91", DAY).path(), false);
    Set<String> everyRole = roles.rows().stream().map(Roles.Row::role).collect(Collectors.toSet());
    for (String role : everyRole) {
      for (Side side : Side.values()) {
        places.forEach(
            (path, covers) -> {
              boolean expected =
                  covers
                      && fieldRoles.contains(role)
                      && (side == Side.STATE || side == Side.FORCES);
              SignedIn person = new Seats(roles).with(1, role, side, path);
              assertThat(found(person, "duyên 1985"))
                  .as("%s %s at %s", role, side, path)
                  .hasSize(expected ? 1 : 0);
            });
      }
    }
  }

  @Test
  void nothingIsShownBeforeAReasonAndAllOfItAfterForALimitedTime() {
    SignedIn officer = new Seats(roles).with(7, "COMMUNE_OFFICER", Side.STATE, path(0));
    SignedIn other = new Seats(roles).with(8, "COMMUNE_OFFICER", Side.STATE, path(0));
    UUID duyen = one(officer, "duyên 1985").publicId();

    assertThatThrownBy(() -> Seats.as(officer, () -> disclosure.reveal(duyen, " vì ")))
        .hasMessageContaining("PEOPLE-003");
    assertThat(one(officer, "duyên 1985"))
        .returns(null, PersonRow::birthDate)
        .returns("••••••345", PersonRow::idNumber)
        .returns("•••••••678", PersonRow::phone);
    Seats.as(officer, () -> disclosure.reveal(duyen, "Gọi điện mời lấy mẫu lần 2"));

    assertThat(one(officer, "duyên 1985"))
        .returns("Nguyễn Thị Mỹ Duyên", PersonRow::name)
        .returns("334012345", PersonRow::idNumber)
        .returns(LocalDate.of(1985, 7, 24), PersonRow::birthDate);
    assertThat(one(other, "duyên 1985").name()).isEqualTo("Ng… Th… M… Duyên");
    assertThat(
            jdbc.sql("select detail::text from audit.entry where action = 'people.reveal'")
                .query((r, n) -> r.getString(1))
                .single())
        .contains("reveal")
        .doesNotContain("Duyên", "Gọi");
    jdbc.sql("update people.reveal set until = timestamptz '2021-09-12 17:00+07'").update();
    assertThat(one(officer, "duyên 1985").name()).isEqualTo("Ng… Th… M… Duyên");
  }

  @Test
  void nobodyIsRevealedOutsideTheJurisdictionOrToTheForces() {
    UUID duyen = one(epidemiologist(), "duyên 1985").publicId();
    SignedIn elsewhere = new Seats(roles).with(9, "COMMUNE_OFFICER", Side.STATE, path(1));
    SignedIn soldier = new Seats(roles).with(9, "EPIDEMIOLOGIST", Side.FORCES, province.path());

    assertThatThrownBy(() -> Seats.as(elsewhere, () -> disclosure.reveal(duyen, "Cần xác minh")))
        .hasMessageContaining("PEOPLE-002");
    assertThatThrownBy(() -> Seats.as(soldier, () -> disclosure.reveal(duyen, "Cần xác minh")))
        .hasMessageContaining("PEOPLE-002");
    assertThat(Seats.as(elsewhere, () -> profiles.find(duyen))).isEmpty();
    assertThat(Seats.as(soldier, () -> disclosure.revealed(all(), "Cần xác minh"))).isEmpty();
  }

  @Test
  void labelsOfOtherRoomsAreMasked() {
    long id = one(epidemiologist(), "duyên 1985").id();

    PersonLabel label = Objects.requireNonNull(names.labels(List.of(id)).get(id));

    assertThat(label)
        .returns("Ng… Th… M… Duyên", PersonLabel::name)
        .returns(1985, PersonLabel::birthYear);
    assertThat(label.unitName()).startsWith(communes.getFirst().fullName());
  }

  private static PersonFilter all() {
    return new PersonFilter("", null, null, null);
  }

  private PersonRow one(SignedIn person, String typed) {
    List<PersonRow> rows = rows(person, new PersonFilter(typed, null, null, null));
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  private List<String> found(SignedIn person, String typed) {
    return rows(person, new PersonFilter(typed, null, null, null)).stream()
        .map(PersonRow::name)
        .toList();
  }

  private List<PersonRow> rows(SignedIn person, PersonFilter filter) {
    return Seats.as(person, () -> lists.page(filter, null)).rows();
  }

  private SignedIn epidemiologist() {
    return new Seats(roles).with(5, "EPIDEMIOLOGIST", Side.STATE, province.path());
  }

  private String path(int commune) {
    return communes.get(commune).path();
  }

  private static String word(int i) {
    return List.of("An", "Bình", "Cường", "Dũng", "Hải", "Khoa").get(i % 6)
        + " "
        + (char) ('A' + i % 20)
        + (char) ('a' + i / 20);
  }

  private PersonDraft draft(
      String name,
      @Nullable LocalDate birth,
      @Nullable String idNumber,
      @Nullable String phone,
      int commune) {
    return new PersonDraft(
        name, null, birth, null, idNumber, phone, "", communes.get(commune).id());
  }

  private void take(PersonDraft... drafts) {
    transaction.executeWithoutResult(t -> register.recognise(List.of(drafts), "import 1"));
  }
}
