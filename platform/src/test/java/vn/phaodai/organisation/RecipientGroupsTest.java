// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;

@RoomTest(Ground.BODIES)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecipientGroupsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 10);

  @Autowired private Bodies bodies;
  @Autowired private RecipientGroups groups;

  @Test
  void theSecretariesOfAllCommunesAreHundredAndSixInTraVinhAndHundredFortyFourInKienGiang() {
    Match.Group traVinh = group("Bí thư các xã, phường, thị trấn", "TU.84");
    Match.Group kienGiang = group("Bí thư các xã, phường, thị trấn", "TU.91");

    assertThat(traVinh.members()).hasSize(106);
    assertThat(kienGiang.members()).hasSize(144);
    assertThat(traVinh.members())
        .allMatch(m -> m.seat().orElseThrow().title().startsWith("Bí thư Đảng ủy "));
    assertThat(traVinh.gaps()).isEmpty();
  }

  @Test
  void theCommitteesUnderKienGiangAreItsFifteenAndTheFourOnlyOnceTheyAreConfirmed() {
    String text = "Các huyện, thành ủy, đảng ủy trực thuộc";

    Match.Group before = group(text, "TU.91");
    bodies.confirm(before.unconfirmed().stream().map(Body::id).toList());
    Match.Group after = group(text, "TU.91");

    assertThat(before.members()).hasSize(15);
    assertThat(before.unconfirmed())
        .extracting(Body::shortName)
        .containsExactlyInAnyOrder(
            "Đảng ủy Quân sự tỉnh",
            "Đảng ủy Công an tỉnh",
            "Đảng ủy Bộ đội Biên phòng tỉnh",
            "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh");
    assertThat(after.members()).hasSize(19);
    assertThat(after.unconfirmed()).isEmpty();
  }

  @Test
  void theStandingCommitteesOfTheDistrictsAreMeantWhereTheLetterSaysSo() {
    Match.Group group =
        group("Ban Thường vụ các huyện ủy, thị ủy, thành ủy,\nđảng ủy trực thuộc Tỉnh ủy", "TU.84");

    assertThat(group.bodies())
        .hasSize(9)
        .allMatch(body -> body.kind().equals("STANDING_COMMITTEE"));
    assertThat(group.unconfirmed()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ban cán sự đảng Ủy ban nhân dân tỉnh | BCSDUBND",
        "Ban Chỉ đạo phòng, chống dịch Covid-19 tỉnh | BCD",
        "BCĐ phòng, chống dịch bệnh Covid-19 tỉnh | BCD",
        "Ban Chỉ đạo phòng, chống dịch bệnh Covid-19 tỉnh | BCD",
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh | MTTQ",
        "Văn phòng Tỉnh ủy | VPTU",
        "VPTU | VPTU",
        "Sở Y tế | SYT",
        "Sở Lao động - Thương binh và Xã hội | SLDTBXH",
        "UBND tỉnh | UBND",
        "Công an tỉnh | CA",
        "BCH Quân sự tỉnh | QS",
        "Thường trực Tỉnh ủy | TTTU",
        "Ban Thường vụ Tỉnh ủy | BTVTU",
        "Trung tâm Kiểm soát bệnh tật tỉnh | CDC"
      })
  void oneBodyIsFoundUnderTheNamesThatLettersUse(String text, String code) {
    for (String province : List.of("84", "91")) {
      Match match = match(text, "TU." + province);

      assertThat(match).isInstanceOf(Match.SingleBody.class);
      assertThat(((Match.SingleBody) match).body().code()).isEqualTo(code + "." + province);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Các sở, ban, ngành, đoàn thể cấp tỉnh | DEPARTMENT ADVISORY AGENCY MASS_ORGANISATION",
        "Các sở, ban, ngành, đoàn thể, hội đặc thù tỉnh | DEPARTMENT SPECIAL_ASSOCIATION BOARD",
        "Các ban cán sự đảng, đảng đoàn | CAUCUS",
        "Các cơ quan tham mưu, giúp việc Tỉnh ủy | ADVISORY",
        "Các tổ chức chính trị - xã hội tỉnh | MASS_ORGANISATION",
        "Các huyện ủy, thị ủy, thành ủy, đảng ủy TTTU | COMMITTEE",
        "UBND các huyện, thị xã, thành phố | AUTHORITY",
        "cấp ủy, chính quyền các cấp | COMMITTEE AUTHORITY",
        "các địa phương | COMMITTEE AUTHORITY"
      })
  void aListIsReadWholeWithoutAGap(String text, String categories) {
    Match.Group group = group(text, "TU.84");

    assertThat(group.gaps()).isEmpty();
    assertThat(group.bodies()).extracting(Body::category).contains(categories.split(" "));
  }

  @Test
  void theProvincialAuthoritiesDoNotSlipIntoAListOfDistricts() {
    assertThat(group("UBND các huyện, thị xã, thành phố", "UBND.91").bodies())
        .hasSize(15)
        .allMatch(body -> body.tier().equals("DISTRICT"));
    assertThat(group("cấp ủy, chính quyền các cấp", "TU.84").bodies()).hasSize(2 * (1 + 9 + 106));
  }

  @Test
  void theHeadsAreMeantWhereTheLetterSaysThuTruongOrNguoiDungDau() {
    Match.Group heads = group("Thủ trưởng các sở, ban, ngành, đoàn thể, hội đặc thù tỉnh", "TU.84");
    Match.Group committed = group("Từng Đảng bộ và người đứng đầu cấp ủy, chính quyền", "TU.91");

    assertThat(heads.gaps()).isEmpty();
    assertThat(heads.members())
        .filteredOn(m -> m.body().code().equals("SYT.84"))
        .singleElement()
        .satisfies(m -> assertThat(m.seat().orElseThrow().title()).isEqualTo("Giám đốc Sở Y tế"));
    assertThat(committed.gaps()).isEmpty();
    assertThat(committed.members()).anyMatch(m -> m.seat().isEmpty());
    assertThat(committed.members())
        .filteredOn(m -> m.seat().isPresent())
        .hasSize(2 * (1 + 15 + 144));
  }

  @Test
  void theMembersOfTheProvincialCommitteeAreItsSeatsWithoutItsStaff() {
    for (String text :
        List.of(
            "Các đồng chí Tỉnh ủy viên",
            "Các đ/c Ủy viên Ban Chấp hành Đảng bộ tỉnh",
            "Các đồng chí Ủy viên Ban Chấp hành Đảng bộ tỉnh")) {
      Match.Group members = group(text, "TU.84");

      assertThat(members.members())
          .extracting(m -> m.seat().orElseThrow().title())
          .contains("Bí thư Tỉnh ủy", "Tỉnh ủy viên")
          .doesNotContain("Văn thư Văn phòng Tỉnh ủy");
    }
  }

  @Test
  void aLongHeadSentenceIsReadToItsEnd() {
    Match.Group all =
        group(
            "Các cấp ủy, tổ chức đảng, chính quyền, Ban Chỉ đạo phòng, chống dịch Covid-19 từ tỉnh"
                + " đến cơ sở, cán bộ, đảng viên, công chức, viên chức và nhân dân trong tỉnh",
            "TU.84");

    assertThat(all.gaps()).isEmpty();
    assertThat(all.everyone()).isTrue();
    assertThat(all.bodies()).extracting(Body::kind).contains("STEERING_COMMITTEE");
    assertThat(all.bodies().stream().filter(b -> b.kind().equals("STEERING_COMMITTEE")))
        .hasSize(116);
  }

  @Test
  void thePublicTheSameAddresseesAndTheFileCopyAreNoBodies() {
    assertThat(match("Cán bộ, đảng viên và nhân dân", "TU.84")).isInstanceOf(Match.Public.class);
    assertThat(match("Như trên (để thực hiện)", "TU.91")).isInstanceOf(Match.AsAbove.class);
    assertThat(match("Lưu Văn phòng Tỉnh ủy.", "TU.91"))
        .isInstanceOfSatisfying(
            Match.Archive.class,
            a -> assertThat(a.keeper().orElseThrow().code()).isEqualTo("VPTU.91"));
    assertThat(match("Lưu: VT, KGVX", "UBND.84")).isInstanceOf(Match.Archive.class);
  }

  @Test
  void aCommuneIsFoundByItsNameAndOneNameForTwoIsNotGuessed() {
    assertThat(match("UBND xã An Trường", "UBND.84"))
        .isInstanceOfSatisfying(
            Match.SingleBody.class, m -> assertThat(m.body().code()).isEqualTo("UBND.29275"));
    assertThat(match("UBND xã Bình An", "UBND.91"))
        .isInstanceOfSatisfying(Match.Unmatched.class, m -> assertThat(m.candidates()).hasSize(2));
  }

  @Test
  void whatNobodyKnowsStaysTextAndAPartNobodyKnowsIsAGap() {
    assertThat(match("Tổng công ty Điện lực miền Nam", "TU.84"))
        .isInstanceOf(Match.Unmatched.class);
    assertThat(group("Các sở, ban, ngành tỉnh, Tổng công ty Điện lực miền Nam", "TU.84").gaps())
        .containsExactly("tong cong ty dien luc mien nam");
  }

  @Test
  void aDistrictsLetterMeansItsOwn() {
    assertThat(group("UBND các xã, thị trấn", "UBND.844").bodies()).hasSize(14);
    assertThat(match("Sở Y tế", "UBND.844")).isInstanceOf(Match.SingleBody.class);
    assertThat(match("Ban Thường vụ Huyện ủy", "UBND.844"))
        .isInstanceOfSatisfying(
            Match.SingleBody.class, m -> assertThat(m.body().code()).isEqualTo("BTVHU.844"));
  }

  private Match match(String text, String issuer) {
    return groups.letter(bodies.find(issuer, DAY).orElseThrow(), DAY).match(text);
  }

  private Match.Group group(String text, String issuer) {
    Match match = match(text, issuer);
    assertThat(match).as(text).isInstanceOf(Match.Group.class);
    return Objects.requireNonNull((Match.Group) match);
  }
}
