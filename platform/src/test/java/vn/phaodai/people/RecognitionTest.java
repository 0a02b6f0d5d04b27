// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phaodai.language.Spelling;
import vn.phaodai.people.PersonName.Likeness;
import vn.phaodai.people.Recognition.Outcome;

/// How two entries are compared, without a database.
class RecognitionTest {
  private static final long TRUONG_LONG_HOA = 84_001;
  private static final long LONG_TOAN = 84_002;
  private static final LocalDate BORN = LocalDate.of(1985, 7, 24);

  private final Recognition recognition =
      new Recognition(RecognitionModels.ofTheProgram(), 1_000_000);

  @ParameterizedTest
  @CsvSource({
    "Nguyễn Văn An,nguyen van an,SAME",
    "Đỗ Thị Đào,DO THI DAO,SAME",
    "Lý Thị Mỹ,Lí Thị Mĩ,SAME",
    "Hoà Thị Hòa,Hoà Thị Hoà,SAME",
    "Thạch Sa Rương,Thach Sa Ruong,SAME",
    "Nguyễn Văn An (Tư),Nguyễn Văn An,SAME",
    "Nguyễn An,Nguyễn Văn An,LIKE",
    "Nguyễn Văn An,Văn An Nguyễn,LIKE",
    "Nguyễn Thi Mai,Nguyễn Thị Mai,SAME",
    "Huỳnh Thị Tuyết Mai,Huynh Thị Tuyêt Mai,SAME",
    "Trương Thị Lan,Truơng Thị Lan,SAME",
    "Nguyễn Văn Bình,Nguyễn Vân Bình,SAME",
    "Nguyễn Thị Hoa,Nguyễn Thị Hòa,CLOSE",
    "Nguyễn Thị Lan,Nguyễn Thị Lam,CLOSE",
    "Phạm Vn Hùng,Phạm Văn Hùng,LIKE",
    "Thạch Ln,Thạch Lan,LIKE",
    "Lê Nhật thiem,Lê Nhật Khiêm,CLOSE",
    "Nguyễn Thanh Phcu,Nguyễn Thanh Phúc,LIKE",
    "Nguyễn Ngọc Minh,Nguyễn Minh Ngọc,CLOSE",
    "Oanh Cao Thị,Cao Thị Oanh,LIKE",
    "ê Văn Đức,Lê Văn Đức,LIKE",
    "Lê Văn An,Lê Văn Anh,CLOSE",
    "Lê Văn An,Lý Văn An,GIVEN",
    "Nguyễn Minh Anh,Nguyễn Mỹ Anh,GIVEN",
    "Kim Sa Rây,Sơn Thị Rây,GIVEN",
    "Nguyễn Văn An,Trần Thị Bé,DIFFERENT"
  })
  void namesAreComparedAsVietnameseWriteThem(String one, String other, Likeness expected) {
    PersonName first = PersonName.of(Spelling.standard(one));
    PersonName second = PersonName.of(Spelling.standard(other));

    assertThat(first.likeness(second)).isEqualTo(expected);
    assertThat(second.likeness(first)).isEqualTo(expected);
  }

  @Test
  void twoCardsOfOneKindWithOtherNumbersAreTwoPersonsUnlessAllElseAgrees() {
    Entry an = entry("Nguyễn Văn An", BORN, "334012345", null, TRUONG_LONG_HOA);

    assertThat(outcome(an, entry("Nguyễn Văn An", BORN, "334512399", null, LONG_TOAN)))
        .isEqualTo(Outcome.NONE);
    assertThat(outcome(an, entry("Nguyễn Văn An", BORN, "334512399", null, TRUONG_LONG_HOA)))
        .isNotEqualTo(Outcome.LINK);
    assertThat(outcome(an, entry("Nguyễn Văn An", BORN, "084085001234", null, TRUONG_LONG_HOA)))
        .isEqualTo(Outcome.LINK);
  }

  @Test
  void oneNumberUnderTwoNamesWaitsForReview() {
    Entry an = entry("Nguyễn Văn An", BORN, "334012345", null, TRUONG_LONG_HOA);
    Entry be = entry("Trần Thị Bé", LocalDate.of(1990, 3, 2), "334012345", null, TRUONG_LONG_HOA);
    assertThat(recognition.compare(be, an))
        .extracting(m -> m.outcome(), m -> m.rule())
        .containsExactly(Outcome.REVIEW, "number-alone");
  }

  @Test
  void aNumberThatLostADigitIsASlipAndNoOtherNumber() {
    Entry an = entry("Nguyễn Văn An", BORN, "084085001234", null, TRUONG_LONG_HOA);
    Entry slip = entry("Nguyễn Văn An", BORN, "08408500134", null, TRUONG_LONG_HOA);
    Entry other = entry("Nguyễn Văn An", BORN, "084085771934", null, TRUONG_LONG_HOA);

    assertThat(slip.idNumbers()).containsExactly("008408500134");
    assertThat(outcome(slip, an)).isEqualTo(Outcome.LINK);
    assertThat(outcome(other, an)).isNotEqualTo(Outcome.LINK);
  }

  @Test
  void twinsWhoseNumbersFollowEachOtherAreNeverLinkedByThemselves() {
    Entry lan = entry("Nguyễn Thị Lan", BORN, "084321000011", "0912345678", TRUONG_LONG_HOA);
    Entry hue = entry("Nguyễn Thị Huệ", BORN, "084321000012", "0912345678", TRUONG_LONG_HOA);

    assertThat(outcome(hue, lan)).isEqualTo(Outcome.REVIEW);
  }

  @Test
  void aMiddleNameLeftOutIsNoOtherPersonAtTheSameAddressOnTheSameDay() {
    Entry tien = at("12 Lê Lợi", "Nguyễn Minh Tiên");
    Entry brief = at("12 Lê Lợi", "Nguyễn Tiên");
    Entry elsewhere = at("9 Trần Phú", "Nguyễn Tiên");

    assertThat(outcome(brief, tien)).isEqualTo(Outcome.LINK);
    assertThat(outcome(elsewhere, tien)).isNotEqualTo(Outcome.LINK);
  }

  @Test
  void twinsOnTheirMothersPhoneAreNeverLinkedByThemselves() {
    Entry hoa = entry("Nguyễn Thị Hoa", BORN, null, "0912345678", TRUONG_LONG_HOA);
    Entry hong = entry("Nguyễn Thị Hòa", BORN, null, "0912345678", TRUONG_LONG_HOA);

    assertThat(outcome(hong, hoa)).isEqualTo(Outcome.REVIEW);
  }

  @Test
  void aNameAndAYearAreNotEnoughWhereNothingElseIsShared() {
    PersonDraft here = khmer("Danh Sóc Kha", 1961, "091061328691", "0352329768", "196 Nguyễn Huệ");
    PersonDraft there = khmer("Danh Sóc Kha", 1961, "370280235", "0979398417", "93 Nguyễn Đáng");
    PersonDraft bare = khmer("Danh Sóc Kha", 1961, null, null, "266 Điện Biên Phủ");
    PersonDraft home = khmer("Danh Soc Kha", 1961, null, null, "196 Nguyễn Huệ, P.4");

    assertThat(outcome(of(there), of(here))).isNotEqualTo(Outcome.LINK);
    assertThat(outcome(of(bare), of(here))).isEqualTo(Outcome.REVIEW);
    assertThat(outcome(of(home), of(here))).isEqualTo(Outcome.LINK);
  }

  @Test
  void aGroupOfAHamletIsNoHouseWhereThePhonesDiffer() {
    PersonDraft here = khmer("Thạch Sa Rây", 1976, "084076746898", "0865863365", "Tổ 9, Ấp Ô Chát");
    PersonDraft there = khmer("Thạch Sa Rây", 1976, "334620804", "0376560593", "Tổ 9, Ấp Ô Chát");
    PersonDraft slip = khmer("Thạch Sa Rây", 1976, null, "0865863356", "Tổ 9, A.Ô Chát");

    assertThat(outcome(of(there), of(here))).isEqualTo(Outcome.REVIEW);
    assertThat(outcome(of(slip), of(here))).isEqualTo(Outcome.LINK);
  }

  @Test
  void oneDateOfBirthIsNotEnoughWherePhoneAndHomeDifferOrTheCommuneIsAnother() {
    Entry here = dated("0370415860", "64 Nguyễn Thị Minh Khai", TRUONG_LONG_HOA);
    Entry there = dated("0768334698", "96 Lâm Quang Ky", TRUONG_LONG_HOA);
    Entry elsewhere = dated(null, "96 Lâm Quang Ky", LONG_TOAN);
    Entry moved = dated("0370415860", "96 Lâm Quang Ky", LONG_TOAN);

    assertThat(outcome(there, here)).isNotEqualTo(Outcome.LINK);
    assertThat(outcome(elsewhere, here)).isNotEqualTo(Outcome.LINK);
    assertThat(outcome(moved, here)).isEqualTo(Outcome.LINK);
  }

  @Test
  void otherFullDatesOfBirthWithoutACommonNumberAreNeverLinkedByThemselves() {
    Entry an = entry("Nguyễn Văn An", BORN, null, null, TRUONG_LONG_HOA);
    Entry other = entry("Nguyễn Văn An", BORN.plusDays(40), null, null, TRUONG_LONG_HOA);
    Entry father = entry("Nguyễn Văn An", BORN.minusYears(24), null, "0912345678", LONG_TOAN);
    Entry son = entry("Nguyễn Văn An", BORN, null, "0912345678", LONG_TOAN);

    assertThat(outcome(other, an)).isNotEqualTo(Outcome.LINK);
    assertThat(outcome(son, father)).isNotEqualTo(Outcome.LINK);
  }

  @Test
  void siblingsOnOnePhoneWhoShareTheGivenNameAreNeverLinkedByThemselves() {
    Entry one = entry("Nguyễn Minh Anh", BORN, null, "0912345678", TRUONG_LONG_HOA);
    Entry other = entry("Nguyễn Mỹ Anh", BORN, null, "0912345678", TRUONG_LONG_HOA);

    assertThat(outcome(other, one)).isNotEqualTo(Outcome.LINK);
  }

  @ParameterizedTest
  @CsvSource({
    "'12 Lê Lợi, Phường 4, TP Trà Vinh','12 Lê Lợi, P.4',true",
    "'12 Lê Lợi, P4','12 Lê Lợi, Phường 4, Thành phố Trà Vinh',true",
    "'Tổ 5, Ấp Sóc Thác, Xã Hòa Minh','Tổ 5, Ấp Sóc Thác',true",
    "'12 Lê Lợi, Phường 4','12 Lê Lai, Phường 4',false",
    "'12 Lê Lợi, Phường 4','121 Lê Lợi, Phường 4',false",
    "'Ấp Sóc Thác, Xã Hòa Minh','Ấp Sóc Thác, Xã Hòa Minh, Huyện Châu Thành',false",
    "'','12 Lê Lợi',false"
  })
  void addressesAreComparedAsTheyAreShortened(String one, String other, boolean same) {
    assertThat(Home.isSame(NameWords.fold(one), NameWords.fold(other))).isEqualTo(same);
    assertThat(Home.isSame(NameWords.fold(other), NameWords.fold(one))).isEqualTo(same);
  }

  @Test
  void theFirstOfJanuaryIsNoDateOfBirth() {
    LocalDate unknownDay = LocalDate.of(1960, 1, 1);
    Entry here = entry("Thạch Sương", unknownDay, null, null, TRUONG_LONG_HOA);
    Entry there = entry("Thạch Sương", unknownDay, null, null, LONG_TOAN);

    assertThat(outcome(there, here)).isEqualTo(Outcome.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "334 012 345,334012345",
    "34012345,034012345",
    "84085001234,084085001234",
    "084085001234,084085001234",
    "123,",
    "000000000,"
  })
  void idNumbersAreReadAsTheyAreWritten(String written, @Nullable String expected) {
    assertThat(Identifiers.idNumber(written)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0912 345 678,0912345678",
    "+84 912.345.678,0912345678",
    "912345678,0912345678",
    "0294 3855 123,02943855123",
    "12345,",
    "0000000000,"
  })
  void phonesAreReadAsTheyAreWritten(String written, @Nullable String expected) {
    assertThat(Identifiers.phone(written)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Nguyễn Văn An,Ng… V… An",
    "Thạch Thị Sa Rươn,Th… Th… S… Rươn",
    "Âu Dương Lan,Â… D… Lan",
    "Quách Giang,Qu… Giang",
    "Sương,S…"
  })
  void aMaskedNameKeepsTheGivenNameAlone(String name, String masked) {
    assertThat(Mask.name(name)).isEqualTo(masked);
  }

  private Outcome outcome(Entry draft, Entry known) {
    return recognition.compare(draft, known).outcome();
  }

  private static Entry entry(
      String name,
      LocalDate birth,
      @Nullable String idNumber,
      @Nullable String phone,
      long commune) {
    return Entry.of(
        new PersonDraft(name, null, birth, null, idNumber, phone, "", commune), commune);
  }

  private static PersonDraft khmer(
      String name, int year, @Nullable String idNumber, @Nullable String phone, String address) {
    return new PersonDraft(name, Sex.MALE, null, year, idNumber, phone, address, TRUONG_LONG_HOA);
  }

  private static Entry of(PersonDraft draft) {
    return Entry.of(draft, draft.unitId());
  }

  private static Entry dated(@Nullable String phone, String address, long commune) {
    return of(
        new PersonDraft("Nguyễn Thị Phấn", Sex.FEMALE, BORN, null, null, phone, address, commune));
  }

  private static Entry at(String address, String name) {
    return Entry.of(
        new PersonDraft(name, null, BORN, null, null, null, address, TRUONG_LONG_HOA),
        TRUONG_LONG_HOA);
  }

  @Test
  void whatATypedSearchAsksForIsTakenApart() {
    LocalDate today = LocalDate.of(2021, 9, 12);

    assertThat(SearchTerms.of("an nguyễn 1985", today).words())
        .isEqualTo(List.of("an", "nguyen", "y1985"));
    assertThat(SearchTerms.of("0912 345 678", today).numbers()).containsExactly("0912345678");
    assertThat(SearchTerms.of("Lý Mỹ 334012345", today))
        .isEqualTo(new SearchTerms(List.of("li", "mi"), "li mi", List.of("334012345")));
    assertThat(SearchTerms.of("24/7/1985 an", today).words()).containsExactly("y1985", "an");
  }
}
