// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.phaodai.directives.SignerVerdict.ACTING_DIFFERS;
import static vn.phaodai.directives.SignerVerdict.CAPACITY_NOT_HELD;
import static vn.phaodai.directives.SignerVerdict.HELD_BY_ANOTHER;
import static vn.phaodai.directives.SignerVerdict.ISSUER_UNKNOWN;
import static vn.phaodai.directives.SignerVerdict.MATCHES;
import static vn.phaodai.directives.SignerVerdict.NAME_NEAR;
import static vn.phaodai.directives.SignerVerdict.NOT_THAT_DAY;
import static vn.phaodai.directives.SignerVerdict.NO_NAME;
import static vn.phaodai.directives.SignerVerdict.OTHER_SEAT;
import static vn.phaodai.directives.SignerVerdict.POSITION_UNKNOWN;
import static vn.phaodai.directives.SignerVerdict.SEAT_VACANT;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.SignedIn;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.organisation.Capacity;
import vn.phaodai.organisation.Offices;
import vn.phaodai.organisation.Position;
import vn.phaodai.organisation.PositionKind;

/// Who signed an incoming dispatch, held against the directory of the day.
@RoomTest(Ground.BODIES)
class SignerChecksTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 10);
  private static final LocalDate TERM = LocalDate.of(2021, 3, 1);
  private static final String STANDING = "PHÓ BÍ THƯ THƯỜNG TRỰC";

  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private SignerCheck check;
  @Autowired private SignerChecks checks;
  @Autowired private Reception reception;
  @Autowired private Registration registration;
  @Autowired private Archive archive;
  @Autowired private JdbcClient jdbc;

  private Body committee;
  private Body council;

  @BeforeEach
  void theSeatsAreFilled() {
    committee = bodies.find("TU.91", DAY).orElseThrow();
    council = bodies.find("UBND.91", DAY).orElseThrow();
    Body office = bodies.find("VPTU.91", DAY).orElseThrow();
    if (offices.inOffice(List.of(committee.id()), DAY).isEmpty()) {
      long before = seat(committee, PositionKind.STANDING_DEPUTY).id();
      appoint(before, "Trần Văn Hoà", Capacity.HOLDER, LocalDate.of(2021, 1, 1));
      offices.handOver(
          before, 1, offices.enter("Mai Thị Thúy").id(), TERM, "Quyết định 12-QĐNS/TW");
      appoint(seat(committee, PositionKind.HEAD).id(), "Đỗ Thanh Bình", Capacity.HOLDER, TERM);
      appoint(seat(office, PositionKind.HEAD).id(), "Danh Văn Lợi", Capacity.HOLDER, TERM);
      appoint(seat(council, PositionKind.HEAD).id(), "Lâm Minh Thành", Capacity.ACTING, TERM);
      appoint(seat(council, PositionKind.DEPUTY).id(), "Nguyễn Lưu Trung", Capacity.HOLDER, TERM);
    }
  }

  @Test
  void whoHeldTheSeatOnTheDayInACapacityItCarriesMatches() {
    assertThat(party("T/M", STANDING, "Mai Thị Thúy")).isEqualTo(MATCHES);
    assertThat(party("T/M", "BÍ THƯ", "Đỗ Thanh Bình")).isEqualTo(MATCHES);
    assertThat(party(null, "BÍ THƯ", "Đỗ Thanh Bình")).as("the head as himself").isEqualTo(MATCHES);
    assertThat(party("T/L", "CHÁNH VĂN PHÒNG", "Danh Văn Lợi"))
        .as("an office by order of its committee")
        .isEqualTo(MATCHES);
    assertThat(state("KT.", "PHÓ CHỦ TỊCH", "Nguyễn Lưu Trung")).isEqualTo(MATCHES);
    assertThat(state("KT.", "PHÓ CHỦ TỊCH THƯỜNG TRỰC", "Nguyễn Lưu Trung")).isEqualTo(MATCHES);
    assertThat(state("KT.", "PHÓ CHỦ TỊCH UBND TỈNH", "Nguyễn Lưu Trung")).isEqualTo(MATCHES);
    assertThat(state("TM.", "Q. CHỦ TỊCH", "Lâm Minh Thành")).isEqualTo(MATCHES);
  }

  @Test
  void titlesAndSpellingsDoNotMakeAnotherPerson() {
    assertThat(party("T/M", STANDING, "Đồng chí Mai Thị Thuý")).isEqualTo(MATCHES);
    assertThat(party("T/M", STANDING, "Đ/c MAI THỊ THÚY")).isEqualTo(MATCHES);
    assertThat(party("T/M", STANDING, "Bà ThS. Mai Thị Thúy")).isEqualTo(MATCHES);
    assertThat(party("T/M", STANDING, "Mai Thi Thuy")).as("a telegram").isEqualTo(MATCHES);
    assertThat(party("TM.", STANDING, "Mai Thị Thúy"))
        .as("the State’s way to write T/M")
        .isEqualTo(MATCHES);
  }

  @Test
  void anotherNameIsPointedOut() {
    SignerCheck.Finding stranger =
        check.of(committee, new SignedBlock("T/M", STANDING, "Lê Văn Tám"), DAY);

    assertThat(stranger.verdict()).isEqualTo(HELD_BY_ANOTHER);
    assertThat(stranger.tenures().getFirst().official().fullName()).isEqualTo("Mai Thị Thúy");
    assertThat(party("T/M", STANDING, "Mai Thị Thủy")).as("another tone").isEqualTo(NAME_NEAR);
    assertThat(party("T/M", STANDING, "Thúy Mai Thị")).as("another order").isEqualTo(NAME_NEAR);
  }

  @Test
  void theRightNameBeforeOrAfterTheTermIsPointedOut() {
    assertThat(party("T/M", STANDING, "Trần Văn Hòa")).isEqualTo(NOT_THAT_DAY);
    assertThat(verdict(committee, "T/M", STANDING, "Mai Thị Thúy", TERM.minusDays(1)))
        .isEqualTo(NOT_THAT_DAY);
    assertThat(verdict(committee, "T/M", STANDING, "Trần Văn Hòa", TERM.minusDays(1)))
        .as("Hoà in the directory, Hòa on paper")
        .isEqualTo(MATCHES);
    assertThat(verdict(committee, "T/M", STANDING, "Mai Thị Thúy", TERM)).isEqualTo(MATCHES);
  }

  @Test
  void aCapacityThatTheSeatDoesNotCarryIsPointedOut() {
    assertThat(state(null, "PHÓ CHỦ TỊCH", "Nguyễn Lưu Trung"))
        .as("a deputy without KT.")
        .isEqualTo(CAPACITY_NOT_HELD);
    assertThat(party("T/L", STANDING, "Mai Thị Thúy")).isEqualTo(CAPACITY_NOT_HELD);
    assertThat(party(null, STANDING, "Mai Thị Thúy")).isEqualTo(CAPACITY_NOT_HELD);
    assertThat(state("TM.", "CHỦ TỊCH", "Lâm Minh Thành"))
        .as("acting, printed as if he were not")
        .isEqualTo(ACTING_DIFFERS);
    assertThat(party("T/M", "QUYỀN BÍ THƯ", "Đỗ Thanh Bình")).isEqualTo(ACTING_DIFFERS);
  }

  @Test
  void aPositionThatIsNotTheSignersIsPointedOut() {
    assertThat(party("T/M", "BÍ THƯ", "Mai Thị Thúy")).isEqualTo(OTHER_SEAT);
    assertThat(party("T/M", "TRƯỞNG PHÒNG", "Lê Văn Tám")).isEqualTo(POSITION_UNKNOWN);
  }

  @Test
  void whatTheDirectoryDoesNotKnowIsNotHeldAgainstAnybody() {
    assertThat(check.of(null, new SignedBlock("TM.", "BỘ TRƯỞNG", "Lê Văn Tám"), DAY).verdict())
        .isEqualTo(ISSUER_UNKNOWN);
    assertThat(party("T/M", STANDING, null)).isEqualTo(NO_NAME);
    assertThat(state("KT.", "PHÓ CHỦ TỊCH", "Lê Văn Tám"))
        .as("two of three deputies are not entered")
        .isEqualTo(SEAT_VACANT);
  }

  @Test
  void aDoubtedSignatureIsAGapUntilSomebodyAcceptsItAndSaysWhy() {
    UUID dispatch = received("Lê Văn Tám");

    registration.confirm(dispatch, false);
    assertThat(gaps(dispatch)).as("it was not stopped").contains("SIGNATURE_DOUBTED");
    Body district = bodies.find("THANHU.899", DAY).orElseThrow();
    SignedIn below = Seats.person(7, district, "directives.confirm");
    assertThatThrownBy(() -> Seats.does(below, () -> checks.accept(dispatch, "Đã gọi Văn phòng")))
        .hasMessageContaining("DIRECTIVES-012");
    assertThatThrownBy(() -> checks.accept(dispatch, "ừ")).hasMessageContaining("DIRECTIVES-010");
    checks.accept(dispatch, "Văn phòng Tỉnh ủy xác nhận quyết định phân công số 45");

    assertThat(gaps(dispatch)).doesNotContain("SIGNATURE_DOUBTED");
    assertThat(latest(dispatch).accepted()).isNotNull();
    assertThatThrownBy(() -> checks.accept(dispatch, "Lần thứ hai, không có gì"))
        .hasMessageContaining("DIRECTIVES-037");
    checks.again(dispatch);
    assertThat(checks.of(id(dispatch))).as("the same answer is not kept twice").hasSize(1);
  }

  @Test
  void correctingTheSignerAsksTheDirectoryAgainAndKeepsWhatWasFoundBefore() {
    UUID dispatch = received("Mai Thị Thủy");
    assertThat(gaps(dispatch)).contains("SIGNATURE_DOUBTED");

    registration.correctHeader(dispatch, HeaderField.SIGNER_NAME, "Mai Thị Thúy");

    assertThat(gaps(dispatch)).doesNotContain("SIGNATURE_DOUBTED");
    assertThat(checks.of(id(dispatch)))
        .extracting(SignerView::verdict)
        .containsExactly(MATCHES, NAME_NEAR);
    registration.correctHeader(dispatch, HeaderField.ISSUED_ON, "2021-02-01");
    assertThat(latest(dispatch).verdict()).isEqualTo(NOT_THAT_DAY);
  }

  private UUID received(String signer) {
    String text =
        """
        TỈNH ỦY KIÊN GIANG
        *
        Số %d-CV/TU
        V/v kiểm tra các chốt

        ĐẢNG CỘNG SẢN VIỆT NAM
        Kiên Giang, ngày 10 tháng 9 năm 2021

        Kính gửi: - Các huyện, thành ủy

        Ban Thường vụ Tỉnh ủy yêu cầu các huyện, thành ủy kiểm tra các chốt.

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ THƯỜNG TRỰC

        %s
        """
            .formatted(900 + signer.hashCode() % 90, signer);
    UUID register = bodies.find("VPTU.91", DAY).orElseThrow().publicId();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String slug = reception.receive(register, new Reception.Upload("cv.txt", bytes), "", "GIAY");
    return archive
        .find(new Archive.Sight(List.of(committee.path()), true), slug)
        .orElseThrow()
        .header()
        .publicId();
  }

  private List<String> gaps(UUID dispatch) {
    return jdbc.sql("select unnest(gaps) from directives.dispatch where public_id = ?")
        .param(dispatch)
        .query((row, n) -> row.getString(1))
        .list();
  }

  private long id(UUID dispatch) {
    return jdbc.sql("select id from directives.dispatch where public_id = ?")
        .param(dispatch)
        .query(Long.class)
        .single();
  }

  private SignerView latest(UUID dispatch) {
    return checks.of(id(dispatch)).getFirst();
  }

  private SignerVerdict party(@Nullable String mark, String position, @Nullable String name) {
    return verdict(committee, mark, position, name, DAY);
  }

  private SignerVerdict state(@Nullable String mark, String position, String name) {
    return verdict(council, mark, position, name, DAY);
  }

  private SignerVerdict verdict(
      Body issuer, @Nullable String mark, String position, @Nullable String name, LocalDate day) {
    return check.of(issuer, new SignedBlock(mark, position, name), day).verdict();
  }

  private Position seat(Body body, PositionKind kind) {
    return offices.positions(List.of(body.id()), DAY).stream()
        .filter(position -> position.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private void appoint(long seat, String name, Capacity capacity, LocalDate since) {
    offices.appoint(seat, offices.enter(name).id(), capacity, 1, since, null);
  }
}
