// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.Accounts;
import vn.phaodai.access.SignedIn;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Offices;

/// The morning's digest and escalation; dispatches that replace or contradict one another.
@RoomTest(Ground.DISPATCHES)
class RemindersTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final String REASON = "Văn bản mới không nhắc việc này nữa";

  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private Accounts accounts;
  @Autowired private Reminders reminders;
  @Autowired private Reception reception;
  @Autowired private Registration registration;
  @Autowired private Supersession supersession;
  @Autowired private Selection selection;
  @Autowired private Board board;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc web;

  @Test
  void aBodyGetsOneDigestAMorningAndASecondRunChangesNothing() throws Exception {
    Owed owed = owed("Huyện ủy Cầu Ngang", "2021-09-13T16:59:59.999Z");

    reminders.run(DAY);
    Reminders.Run again = reminders.run(DAY);

    assertThat(again).isEqualTo(new Reminders.Run(0, 0));
    SignedIn clerk = new Staff(offices, accounts, jdbc).clerk(bodies.get(owed.body()), 0);
    List<Reminders.Digest> mine = Seats.as(clerk, reminders::mine);
    assertThat(mine).hasSize(1);
    assertThat(mine.getFirst().dueSoon()).isEqualTo(1);
    assertThat(mine.getFirst().undated()).isPositive();
    String page =
        web.perform(get("/viec").with(Staff.by(clerk)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(page).contains("Sáng nay của Huyện ủy Cầu Ngang", "1 đến hạn trong 3 ngày");
  }

  @Test
  void overdueWorkPassesEachThresholdOnceAndReachesWhomItConcerns() {
    Owed owed = owed("Huyện ủy Tiểu Cần", "2021-10-01T16:59:59.999Z");

    reminders.run(LocalDate.of(2021, 10, 1));
    assertThat(events(owed.id())).isEmpty();
    reminders.run(LocalDate.of(2021, 10, 2));
    reminders.run(LocalDate.of(2021, 10, 2));
    assertThat(events(owed.id())).containsExactly("REMINDED");
    reminders.run(LocalDate.of(2021, 10, 4));
    reminders.run(LocalDate.of(2021, 10, 8));
    reminders.run(LocalDate.of(2021, 10, 9));

    assertThat(events(owed.id())).containsExactly("REMINDED", "ESCALATED", "ESCALATED");
    assertThat(
            jdbc.sql(
                    """
                    select b.code from directives.escalation e join organisation_api.body b on b.id = e.told_body_id
                    where e.assignment_id = ? order by e.id
                    """)
                .param(owed.id())
                .query(String.class)
                .list())
        .containsExactly(bodies.get(owed.body()).code(), "TU.84", "VPTU.84");
    assertThat(version(owed.id())).isEqualTo(owed.version());
  }

  @Test
  void aNewDeadlineStartsTheThresholdsAnewAndReportedWorkIsNotUrged() {
    Owed owed = owed("Huyện ủy Trà Cú", "2021-11-01T16:59:59.999Z");
    reminders.run(LocalDate.of(2021, 11, 2));
    jdbc.sql("update directives.assignment set due_at = '2021-11-03T16:59:59.999Z' where id = ?")
        .param(owed.id())
        .update();
    reminders.run(LocalDate.of(2021, 11, 4));
    assertThat(events(owed.id())).containsExactly("REMINDED", "REMINDED");

    jdbc.sql("update directives.assignment set state = 'SUBMITTED' where id = ?")
        .param(owed.id())
        .update();
    reminders.run(LocalDate.of(2021, 11, 20));

    assertThat(events(owed.id())).hasSize(2);
  }

  @Test
  void whatAReplacedDispatchLeftOpenIsKeptOrReleasedByAPerson() {
    UUID old =
        register("31-CV/VPTU", "Đề nghị các huyện ủy báo cáo kết quả trước ngày 20/9/2021.", "");
    registration.addObligation(old, ordered("Báo cáo kết quả xét nghiệm", "Các huyện ủy", 20));
    registration.confirm(old, false);
    register2("32-CV/VPTU", "Công văn này thay thế Công văn số 31-CV/VPTU, ngày 11/9/2021.");
    long oldId = id(old);
    String path = bodies.find("VPTU.84", DAY).orElseThrow().path();

    List<WorkRow> left = supersession.undecided(oldId, List.of(path));
    assertThat(left).hasSizeGreaterThan(1);
    assertThat(Objects.requireNonNull(supersession.successor(oldId)).name())
        .isEqualTo("32-CV/VPTU");
    WorkRow kept = left.getFirst();
    WorkRow released = left.getLast();
    assertThatThrownBy(() -> selection.decideSuperseded(picked(kept), true, "ngắn"))
        .hasMessageContaining("DIRECTIVES-010");
    selection.decideSuperseded(picked(kept), true, "Việc này vẫn phải làm đến cùng");
    selection.decideSuperseded(picked(released), false, REASON);

    assertThat(supersession.undecided(oldId, List.of(path))).hasSize(left.size() - 2);
    assertThat(board.find(List.of(path), released.publicId()).orElseThrow().row().state())
        .isEqualTo(AssignmentState.WITHDRAWN);
    assertThat(board.find(List.of(path), kept.publicId()).orElseThrow().row().state())
        .isEqualTo(AssignmentState.NOT_STARTED);
  }

  @Test
  void aDispatchThatComesInAfterTheOneReplacingItIsSupersededAllTheSame() {
    register2("52-CV/VPTU", "Công văn này thay thế Công văn số 51-CV/VPTU, ngày 11/9/2021.");
    UUID old = register("51-CV/VPTU", "Đề nghị các huyện ủy báo cáo kết quả xét nghiệm.", "");
    registration.addObligation(old, ordered("Báo cáo kết quả xét nghiệm", "Các huyện ủy", 20));
    assertThat(supersession.successor(id(old))).isNull();

    registration.confirm(old, false);

    assertThat(Objects.requireNonNull(supersession.successor(id(old))).name())
        .isEqualTo("52-CV/VPTU");
    assertThat(
            supersession.undecided(
                id(old), List.of(bodies.find("VPTU.84", DAY).orElseThrow().path())))
        .isNotEmpty();
  }

  @Test
  void aNumberThatBecomesKnownLaterBringsTheSupersessionWithIt() {
    UUID old = register("61-CV/TU", "Đề nghị các huyện ủy báo cáo kết quả truy vết.", "");
    registration.confirm(old, false);
    register2("63-CV/VPTU", "Công văn này thay thế Công văn số 62-CV/VPTU, ngày 11/9/2021.");
    assertThat(supersession.successor(id(old))).isNull();

    registration.correctHeader(old, HeaderField.CODE, "62-CV/VPTU");

    assertThat(Objects.requireNonNull(supersession.successor(id(old))).name())
        .isEqualTo("63-CV/VPTU");
  }

  @Test
  void onlyWhatASupersededDispatchLeftMayBeDecidedThatWay() {
    Owed owed = owed("Huyện ủy Càng Long", "2021-12-01T16:59:59.999Z");
    WorkRow row =
        board.find(List.of(bodies.get(owed.body()).path()), owed.publicId()).orElseThrow().row();

    assertThatThrownBy(() -> selection.decideSuperseded(picked(row), false, REASON))
        .hasMessageContaining("DIRECTIVES-029");
  }

  @Test
  void twoDispatchesWithDifferentDeadlinesForOneLeadAreShownBesideOneAnother() throws Exception {
    UUID first =
        register(
            "41-CV/VPTU",
            "Sở Y tế tổ chức xét nghiệm sàng lọc, hoàn thành trước ngày 18/9/2021.",
            "");
    UUID second =
        register(
            "42-CV/VPTU",
            "Sở Y tế tổ chức xét nghiệm sàng lọc, hoàn thành trước ngày 25/9/2021.",
            "");
    registration.addObligation(first, ordered("Xét nghiệm sàng lọc lần 2", "Sở Y tế", 18));
    registration.addObligation(second, ordered("Xét nghiệm sàng lọc lần 2", "Sở Y tế", 25));
    List<String> paths = List.of(bodies.find("VPTU.84", DAY).orElseThrow().path());
    assertThat(supersession.conflicts(paths)).noneMatch(c -> c.dispatch().equals("41-CV/VPTU"));

    registration.confirm(first, false);
    registration.confirm(second, false);

    assertThat(supersession.conflicts(paths))
        .anySatisfy(
            c -> {
              assertThat(c.dispatch()).isEqualTo("41-CV/VPTU");
              assertThat(c.otherDispatch()).isEqualTo("42-CV/VPTU");
              assertThat(c.shared()).containsIgnoringCase("Sở Y tế");
              assertThat(c.dueAt()).isNotEqualTo(c.otherDueAt());
            });
    SignedIn clerk =
        new Staff(offices, accounts, jdbc).clerk(bodies.find("VPTU.84", DAY).orElseThrow(), 0);
    String page =
        web.perform(get("/chi-dao/xung-dot").with(Staff.by(clerk)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(page).contains("41-CV/VPTU", "42-CV/VPTU").doesNotContain("⟦");
  }

  private record Owed(long id, UUID publicId, long body, int version) {}

  /// One open assignment of the body, with this deadline.
  private Owed owed(String body, String due) {
    return jdbc.sql(
            """
            update directives.assignment set due_at = :due where id = (
              select min(a.id) from directives.assignment a join organisation_api.body b on b.id = a.body_id
              join directives.dispatch d on d.id = a.dispatch_id
              where b.name = :body and a.state = 'NOT_STARTED' and d.slug = '202-cv-tu-2021')
            returning id, public_id, body_id, version
            """)
        .param("body", body)
        .param("due", java.sql.Timestamp.from(Instant.parse(due)))
        .query(
            (r, n) -> new Owed(r.getLong(1), r.getObject(2, UUID.class), r.getLong(3), r.getInt(4)))
        .single();
  }

  private List<String> events(long assignment) {
    return jdbc.sql(
            "select kind from directives.event where assignment_id = ? and kind in ('REMINDED',"
                + " 'ESCALATED') order by id")
        .param(assignment)
        .query((row, n) -> row.getString(1))
        .list();
  }

  private int version(long assignment) {
    return jdbc.sql("select version from directives.assignment where id = ?")
        .param(assignment)
        .query(Integer.class)
        .single();
  }

  private static List<Selection.Picked> picked(WorkRow row) {
    return List.of(new Selection.Picked(row.publicId(), row.version()));
  }

  private static ObligationCorrection ordered(String text, String lead, int day) {
    return new ObligationCorrection(
        text, List.of(lead), List.of(), "C", null, LocalDate.of(2021, 9, day));
  }

  private UUID register(String code, String order, String more) {
    String text =
        """
        TỈNH ỦY TRÀ VINH
        VĂN PHÒNG
        *
        Số %s
        V/v phòng, chống dịch Covid-19

        ĐẢNG CỘNG SẢN VIỆT NAM
        Trà Vinh, ngày 11 tháng 9 năm 2021

        Kính gửi: - Các huyện ủy, thị ủy, thành ủy

        %s
        - %s

        Nơi nhận:
        - Như trên,
        - Lưu Văn phòng.

        CHÁNH VĂN PHÒNG
        Nguyễn Văn Tám
        """
            .formatted(code, more, order);
    String slug =
        reception.receive(bodies.find("VPTU.84", DAY).orElseThrow().publicId(), null, text, "GIAY");
    return jdbc.sql("select public_id from directives.dispatch where slug = ?")
        .param(slug)
        .query(UUID.class)
        .single();
  }

  private void register2(String code, String replaces) {
    registration.confirm(
        register(code, "Đề nghị các huyện ủy báo cáo hằng ngày.", replaces), false);
  }

  private long id(UUID dispatch) {
    return jdbc.sql("select id from directives.dispatch where public_id = ?")
        .param(dispatch)
        .query(Long.class)
        .single();
  }
}
