// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.frontline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.Accounts;
import vn.phaodai.contacts.Story;
import vn.phaodai.directives.Staff;
import vn.phaodai.frontline.MemberRow.Reason;
import vn.phaodai.intake.Report;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.organisation.Offices;

/// The frontline of An Trường A on 12/9/2021, 17:30.
@RoomTest(Ground.BODIES)
class FrontlineTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final String HERE = "29272";
  private static final String THERE = "29269";
  private static final String GATE = "Chốt cầu Cổ Chiên";

  @Autowired private MemberRegister register;
  @Autowired private MemberLists members;
  @Autowired private MemberViews views;
  @Autowired private Roster roster;
  @Autowired private RosterDays days;
  @Autowired private StockLedger stock;
  @Autowired private StockLists levels;
  @Autowired private Exposures exposures;
  @Autowired private ExposureLists exposed;
  @Autowired private FrontlineBoards boards;
  @Autowired private BeanFactory rooms;
  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;
  @TempDir private Path folder;
  private Story story;

  @BeforeEach
  void nobodyServes() {
    story = Story.of(rooms, folder);
    jdbc.sql(
            """
            truncate frontline.member, frontline.shift, frontline.stock_entry, frontline.exposure restart identity cascade
            """)
        .update();
    signIn("UBND." + HERE, "COMMUNE_OFFICER");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private void signIn(String body, String role) {
    SecurityContextHolder.clearContext();
    Body found = bodies.find(body, DAY).orElseThrow();
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                new Staff(offices, accounts, jdbc).inRole(found, role), null, List.of()));
  }

  private UUID member(String name, Force force) {
    return register.enter(
        new MemberRegister.Described(name, 1990, "", "", ""),
        HERE,
        new MemberRegister.Posting(force, "CHECKPOINT", GATE, DAY.minusDays(20), null));
  }

  private static Instant at(int day, int hour) {
    return Story.at(Story.on(day, hour, 0));
  }

  private void duty(UUID member, int day, int from, int to, String why) {
    roster.assign(List.of(member), at(day, from), at(day, to), why);
  }

  private List<Reason> reasons(UUID member) {
    return members.get(member).reasons();
  }

  private void stocked() {
    for (String item : List.of("N95", "GLOVES", "SHIELD")) {
      stock.record(HERE, item, StockLedger.Kind.COUNTED, 100, DAY.minusDays(7), "");
    }
  }

  @Test
  void whoeverServesIsSafeOnlyWithDosesATestInTimeAndEquipmentAndWhatIsUnknownIsNotSafe() {
    UUID member = member("Thạch Văn Tâm", Force.POLICE);

    assertThat(reasons(member)).containsExactly(Reason.DOSES, Reason.TEST, Reason.GEAR);
    story.take(
        "vaccinations",
        """
        full_name,birth,unit,dose,vaccine,vaccinated
        Thạch Văn Tâm,1990,29272,1,AstraZeneca,01/07/2021
        """);
    sampled("TD-1", "Thạch Văn Tâm", "08/09/2021 08:00", "Âm tính");
    assertThat(members.get(member).doses()).isEqualTo(1);
    assertThat(members.get(member).testDueAt()).isEqualTo(at(11, 8));
    story.take(
        "vaccinations",
        """
        full_name,birth,unit,dose,vaccine,vaccinated
        Thạch Văn Tâm,1990,29272,2,AstraZeneca,02/09/2021
        """);
    sampled("TD-2", "Thạch Văn Tâm", "12/09/2021 08:00", "Âm tính");
    stocked();

    assertThat(reasons(member)).isEmpty();
    assertThat(boards.of("", DAY).all().unsafe()).isZero();
    assertThat(boards.of("", DAY.minusDays(11)).all().of(Reason.DOSES)).isEqualTo(1);
    sampled("TD-3", "Thạch Văn Tâm", "12/09/2021 09:00", "Dương tính");
    assertThat(reasons(member)).containsExactly(Reason.POSITIVE);
  }

  private void sampled(String code, String name, String when, String result) {
    story.take(
        "results",
        """
        Phòng xét nghiệm,Mã mẫu,Phương pháp,Họ và tên,Năm sinh,Xã/phường,Ngày giờ lấy mẫu,Ngày giờ có kết quả,Kết quả
        CDC Trà Vinh,%s,PCR,%s,1990,29272,%s,12/09/2021 15:00,%s
        """
            .formatted(code, name, when, result));
  }

  @Test
  void aShiftThatLeavesTooLittleRestNeedsAReasonAndTwoAtOnceAreRefused() {
    UUID member = member("Kim Văn Thức", Force.ARMY);
    duty(member, 11, 7, 15, "");

    assertThatThrownBy(() -> duty(member, 11, 14, 20, "gấp")).hasMessageContaining("FRONTLINE-011");
    assertThatThrownBy(() -> duty(member, 11, 22, 23, "")).hasMessageContaining("FRONTLINE-012");
    duty(member, 11, 22, 23, "hai người nghỉ ốm");

    assertThat(days.page(HERE, LocalDate.of(2021, 9, 11), null).rows())
        .allSatisfy(row -> assertThat(row.breaches()).containsExactly(RosterDays.Breach.BETWEEN))
        .extracting(RosterDays.Row::reason)
        .containsExactly("", "hai người nghỉ ốm");
    for (int day = 13; day <= 16; day++) {
      duty(member, day, 7, 15, "");
    }
    duty(member, 17, 7, 8, "");
    assertThatThrownBy(() -> duty(member, 17, 19, 21, "")).hasMessageContaining("FRONTLINE-012");
    assertThatThrownBy(() -> duty(member, 12, 12, 13, "")).hasMessageContaining("FRONTLINE-012");
    assertThatThrownBy(() -> roster.assign(List.of(member), at(12, 9), at(12, 9), ""))
        .hasMessageContaining("FRONTLINE-009");
    UUID shift = days.page("", LocalDate.of(2021, 9, 13), null).rows().getFirst().publicId();
    assertThatThrownBy(() -> roster.withdraw(shift, " ")).hasMessageContaining("FRONTLINE-008");
    roster.withdraw(shift, "đổi ca");
    assertThat(days.page("", LocalDate.of(2021, 9, 13), null).rows()).isEmpty();
    assertThat(views.get(member).shifts()).hasSize(7);
  }

  @Test
  void stockIsNeverNegativeLastsAtItsMeanUseAndACountSettlesIt() {
    stock.record(HERE, "N95", StockLedger.Kind.RECEIVED, 70, DAY.minusDays(6), "Phiếu 12");
    stock.record(HERE, "N95", StockLedger.Kind.USED, 49, DAY.minusDays(1), "");

    assertThat(levels.levels("", DAY))
        .singleElement()
        .satisfies(
            level -> {
              assertThat(level.held()).isEqualTo(21);
              assertThat(level.lasts_d()).isEqualTo(3.0);
              assertThat(level.isShort()).isFalse();
            });
    assertThatThrownBy(
            () -> stock.record(HERE, "N95", StockLedger.Kind.USED, 22, DAY.minusDays(3), ""))
        .hasMessageContaining("FRONTLINE-016");
    assertThatThrownBy(() -> stock.record(HERE, "N95", StockLedger.Kind.USED, 0, DAY, ""))
        .hasMessageContaining("FRONTLINE-015");
    stock.record(HERE, "N95", StockLedger.Kind.COUNTED, 20, DAY, "thiếu một cái");
    assertThatThrownBy(
            () -> stock.record(HERE, "N95", StockLedger.Kind.RECEIVED, 5, DAY.minusDays(1), ""))
        .hasMessageContaining("FRONTLINE-017");

    assertThat(levels.ledger(HERE, null).rows().getFirst().change()).isEqualTo(-1);
    assertThat(boards.of(HERE, DAY).shortages())
        .singleElement()
        .satisfies(level -> assertThat(level.lasts_d()).isLessThan(3.0));
  }

  @Test
  void anExposureToACaseLeavesTheRosterGoesToTheTracingAndAnotherOfficerClearsIt() {
    long patient = story.person("Sơn Văn Nguồn", 1970, "", HERE);
    String code = story.ill(patient, HERE, Story.on(10, 8, 0));
    UUID member = member("Lâm Thị Y", Force.HEALTH);
    duty(member, 13, 7, 15, "");

    assertThatThrownBy(() -> expose(member, Exposures.Kind.CASE, 11, "TV-0"))
        .hasMessageContaining("FRONTLINE-020");
    assertThatThrownBy(() -> expose(member, Exposures.Kind.GEAR, 13, ""))
        .hasMessageContaining("FRONTLINE-018");
    expose(member, Exposures.Kind.CASE, 11, code);

    assertThat(reasons(member)).contains(Reason.EXPOSED);
    assertThat(days.page("", DAY.plusDays(1), null).rows()).isEmpty();
    assertThatThrownBy(() -> duty(member, 14, 7, 15, "thiếu người"))
        .hasMessageContaining("FRONTLINE-013");
    assertThat(
            jdbc.sql(
                    """
                    select relation from contacts.declared d join cases.case_file f on f.id = d.case_id
                    where f.code = ? and d.person_id = ?
                    """)
                .params(code, members.get(member).personId())
                .query(String.class)
                .list())
        .containsExactly("WORK");
    UUID exposure = exposed.page("", true, null).rows().getFirst().publicId();
    assertThatThrownBy(() -> exposures.clear(exposure, "âm tính"))
        .hasMessageContaining("FRONTLINE-022");
    signIn("CDC.84", "EPIDEMIOLOGIST");
    assertThatThrownBy(() -> exposures.clear(exposure, "")).hasMessageContaining("FRONTLINE-008");
    exposures.clear(exposure, "PCR âm tính hai lần");
    assertThat(exposed.page("", true, null).rows()).isEmpty();
    assertThat(exposed.page("", false, null).rows())
        .singleElement()
        .satisfies(row -> assertThat(row.clearedWhy()).isEqualTo("PCR âm tính hai lần"));
    duty(member, 14, 7, 15, "");
  }

  private void expose(UUID member, Exposures.Kind kind, int day, String code) {
    exposures.report(member, kind, at(day, 9), GATE, code);
  }

  @Test
  void whoeverReportedAnExposureOrIsStillPositiveDoesNotComeBack() {
    UUID member = member("Lâm Thị Kim", Force.HEALTH);
    signIn("CDC.84", "EPIDEMIOLOGIST");
    expose(member, Exposures.Kind.NEEDLE, 11, "");
    UUID exposure = exposed.page("", true, null).rows().getFirst().publicId();

    assertThatThrownBy(() -> exposures.clear(exposure, "âm tính"))
        .hasMessageContaining("FRONTLINE-023");
    assertThatThrownBy(() -> expose(member, Exposures.Kind.GEAR, 11, ""))
        .hasMessageContaining("FRONTLINE-021");
    sampled("TD-9", "Lâm Thị Kim", "12/09/2021 07:00", "Dương tính");
    signIn("BVDK.84", "HOSPITAL");
    assertThatThrownBy(() -> exposures.clear(exposure, "âm tính"))
        .hasMessageContaining("FRONTLINE-024");
  }

  @Test
  void aListIsTakenRowByRowAndSomebodyHoldsOnePostOfAKindAtATime() {
    String head = "full_name,birth,force,unit,kind,post,from,to\n";
    Report.Taken taken =
        story.take(
            "frontline",
            head
                + """
                Thạch Văn Sáu,1991,Công an,29272,Chốt,Chốt cầu Cổ Chiên,01/09/2021,
                Thạch Văn Sáu,1991,Công an,29272,Chốt,Chốt khác,02/09/2021,
                Kim Thị Bảy,1992,Tình nguyện viên,29269,Tổ COVID,Tổ 3,01/09/2021,
                Kim Thị Tám,1993,Y tế,29272,Lấy mẫu,Đội 1,02/09/2021,01/09/2021
                """);

    assertThat(taken.first())
        .extracting(row -> row.reason().code())
        .containsExactly("FRONTLINE-001", "FRONTLINE-005");
    var all = new MemberLists.Filter("", null, false, DAY);
    MemberRow row = members.page(all, null).rows().getFirst();
    assertThat(members.page(all, null).rows()).hasSize(1);
    register.end(row.publicId(), DAY, "luân chuyển");
    assertThat(members.page(new MemberLists.Filter("", null, false, DAY.plusDays(1)), null).rows())
        .isEmpty();
    register.withdraw(row.publicId(), "ghi nhầm");
    assertThat(members.page(all, null).rows()).isEmpty();
  }

  @Test
  void theWrongUnitSeesAndChangesNothing() {
    UUID member = member("Lâm Thị Riêng", Force.VOLUNTEER);
    stocked();
    signIn("UBND." + THERE, "COMMUNE_OFFICER");

    assertThat(boards.of("", DAY).all().members()).isZero();
    assertThat(levels.levels("", DAY)).isEmpty();
    assertThatThrownBy(() -> views.get(member)).hasMessageContaining("FRONTLINE-007");
    assertThatThrownBy(() -> duty(member, 13, 7, 15, "")).hasMessageContaining("FRONTLINE-007");
    assertThatThrownBy(() -> expose(member, Exposures.Kind.GEAR, 11, ""))
        .hasMessageContaining("FRONTLINE-007");
    assertThatThrownBy(() -> stock.record(HERE, "N95", StockLedger.Kind.USED, 1, DAY, ""))
        .hasMessageContaining("FRONTLINE-001");
    assertThatThrownBy(() -> members.available(HERE, DAY)).hasMessageContaining("FRONTLINE-001");
  }
}
