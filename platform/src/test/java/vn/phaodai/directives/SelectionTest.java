// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
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

/// Everybody who owes one obligation, commands over several of them, and the files they show.
@RoomTest(Ground.DISPATCHES)
class SelectionTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final String REASON = "Theo kết luận của Thường trực Tỉnh ủy";

  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private Accounts accounts;
  @Autowired private Owing owing;
  @Autowired private Selection selection;
  @Autowired private Duties duties;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc web;

  @Test
  void everyBodyThatOwesAnObligationIsListedOncePageByPage() {
    UUID obligation = sharedObligation();
    Owing.Page first = owing.page(paths(), obligation, Owing.Show.ALL, null).orElseThrow();

    assertThat(first.head().owed()).isEqualTo(first.rows().size()).isGreaterThan(5);
    assertThat(first.rows()).extracting(WorkRow::body).doesNotHaveDuplicates();
    long third = first.rows().get(2).id();
    assertThat(owing.page(paths(), obligation, Owing.Show.ALL, third).orElseThrow().rows())
        .isEqualTo(first.rows().subList(3, first.rows().size()));
  }

  @Test
  void oneDeadlineForSeveralBodiesIsOneCommandWithAnEventForEach() {
    List<WorkRow> chosen = someOwing(4);

    int moved = selection.setDeadline(picked(chosen), DAY.plusDays(8), REASON);

    assertThat(moved).isEqualTo(4);
    assertThat(now(chosen))
        .allSatisfy(
            row -> {
              assertThat(row.dueAt()).isEqualTo("2021-09-20T16:59:59.999Z");
              assertThat(events(row.id(), "DEADLINE_SET")).isEqualTo(1);
            });
    assertThat(audited("directives.assignment.set_deadline")).isGreaterThanOrEqualTo(4);
  }

  @Test
  void whatWasPassedOnFollowsWhenSeveralDeadlinesMoveAtOnce() {
    WorkRow owed = someOwing(1).getFirst();
    long body =
        jdbc.sql("select body_id from directives.assignment where id = ?")
            .param(owed.id())
            .query(Long.class)
            .single();
    List<Long> below = bodies.cascade(body, DAY).stream().map(b -> b.id()).toList();
    duties.cascade(owed.publicId(), owed.version(), below, "Giao các xã thực hiện");

    selection.setDeadline(picked(now(List.of(owed))), DAY.plusDays(5), REASON);

    assertThat(below).isNotEmpty();
    assertThat(
            jdbc.sql(
                    "select count(*) from directives.assignment where parent_id = ? and due_at ="
                        + " '2021-09-17T16:59:59.999Z'")
                .param(owed.id())
                .query(Integer.class)
                .single())
        .isEqualTo(below.size());
  }

  @Test
  void oneStaleRowKeepsTheWholeSelectionFromChanging() {
    List<WorkRow> chosen = someOwing(3);
    duties.report(chosen.getLast().publicId(), chosen.getLast().version(), 10, "Đang làm", null);

    assertThatThrownBy(() -> selection.remind(picked(chosen), "Đề nghị khẩn trương"))
        .hasMessageContaining("DIRECTIVES-002");

    assertThat(now(chosen))
        .allSatisfy(row -> assertThat(events(row.id(), "REMINDED")).isEqualTo(row.reminded()));
    assertThat(now(chosen).getFirst().version()).isEqualTo(chosen.getFirst().version());
  }

  @Test
  void anExtensionForSeveralAnswersOpenRequestsAndMustBeLater() {
    List<WorkRow> set = someOwing(2);
    selection.setDeadline(picked(set), DAY.plusDays(3), REASON);
    List<WorkRow> chosen = now(set);
    duties.askExtension(
        chosen.getFirst().publicId(),
        chosen.getFirst().version(),
        DAY.plusDays(9),
        "Thiếu sinh phẩm xét nghiệm");

    assertThatThrownBy(() -> selection.extend(picked(now(set)), DAY.plusDays(3), REASON))
        .hasMessageContaining("DIRECTIVES-019");
    selection.extend(picked(now(set)), DAY.plusDays(10), REASON);

    assertThat(now(set))
        .allSatisfy(row -> assertThat(row.dueAt()).isEqualTo("2021-09-22T16:59:59.999Z"));
    assertThat(
            jdbc.sql("select decision from directives.extension where assignment_id = ?")
                .param(chosen.getFirst().id())
                .query(String.class)
                .list())
        .containsExactly("GRANTED");
  }

  @Test
  void aSeatDoesNotSetDeadlinesOutsideItsJurisdiction() {
    List<WorkRow> chosen = someOwing(2);
    SignedIn elsewhere =
        Seats.person(9, bodies.find("VPTU.91", DAY).orElseThrow(), "directives.assign");

    assertThatThrownBy(
            () ->
                Seats.does(
                    elsewhere,
                    () -> selection.setDeadline(picked(chosen), DAY.plusDays(4), REASON)))
        .hasMessageContaining("DIRECTIVES-012");
  }

  @Test
  void theOfficeRemindsTheBodiesItTicksOnThePage() throws Exception {
    WorkRow row = someOwing(1).getFirst();
    UUID obligation = sharedObligation();

    String page =
        web.perform(get("/nhiem-vu/cua/" + obligation).with(Staff.by(office())))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(page).contains("Ai đang làm NV", row.body()).doesNotContain("⟦");
    web.perform(
            post("/nhiem-vu/cua/" + obligation)
                .with(Staff.by(office()))
                .with(csrf())
                .param("viec", row.publicId() + "_" + row.version())
                .param("lam", "nhac")
                .param("noiDung", "Đề nghị báo cáo trong ngày"))
        .andExpect(redirectedUrl("/nhiem-vu/cua/" + obligation));

    assertThat(now(List.of(row)).getFirst().reminded()).isEqualTo(row.reminded() + 1);
  }

  @Test
  void theOriginalOfADispatchIsDownloadedByWhoSeesItAndByNobodyElse() throws Exception {
    UUID file =
        jdbc.sql("select file_public_id from directives.dispatch where slug = '202-cv-tu-2021'")
            .query(UUID.class)
            .single();
    SignedIn elsewhere =
        new Staff(offices, accounts, jdbc).clerk(bodies.find("VPTU.91", DAY).orElseThrow(), 0);

    byte[] bytes =
        web.perform(get("/tep/" + file).with(Staff.by(office())))
            .andExpect(status().isOk())
            .andExpect(header().string("X-Content-Type-Options", "nosniff"))
            .andExpect(header().string("Content-Type", "text/plain"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("202-CV/TU");
    web.perform(get("/tep/" + file).with(Staff.by(elsewhere))).andExpect(status().isNotFound());
    web.perform(get("/tep/" + UUID.randomUUID()).with(Staff.by(office())))
        .andExpect(status().isNotFound());
  }

  private SignedIn office() {
    return new Staff(offices, accounts, jdbc).clerk(bodies.find("VPTU.84", DAY).orElseThrow(), 0);
  }

  /// The obligation of Trà Vinh's dispatch that most bodies owe.
  private UUID sharedObligation() {
    return jdbc.sql(
            """
            select o.public_id from directives.obligation o join directives.assignment a on a.obligation_id = o.id
            join directives.dispatch d on d.id = o.dispatch_id where d.slug = '202-cv-tu-2021' and a.part = 'LEAD'
            group by o.id order by count(*) desc, o.id limit 1
            """)
        .query(UUID.class)
        .single();
  }

  private List<WorkRow> someOwing(int count) {
    return owing
        .page(paths(), sharedObligation(), Owing.Show.OPEN, null)
        .orElseThrow()
        .rows()
        .stream()
        .filter(row -> row.body().startsWith("Huyện ủy"))
        .limit(count)
        .toList();
  }

  private List<WorkRow> now(List<WorkRow> rows) {
    List<UUID> ids = rows.stream().map(WorkRow::publicId).toList();
    return owing
        .page(paths(), sharedObligation(), Owing.Show.ALL, null)
        .orElseThrow()
        .rows()
        .stream()
        .filter(row -> ids.contains(row.publicId()))
        .toList();
  }

  private static List<Selection.Picked> picked(List<WorkRow> rows) {
    return rows.stream().map(row -> new Selection.Picked(row.publicId(), row.version())).toList();
  }

  private int events(long assignment, String kind) {
    return jdbc.sql("select count(*) from directives.event where assignment_id = ? and kind = ?")
        .params(assignment, kind)
        .query(Integer.class)
        .single();
  }

  private int audited(String action) {
    return jdbc.sql("select count(*) from audit.entry where action = ?")
        .param(action)
        .query(Integer.class)
        .single();
  }

  private List<String> paths() {
    return List.of(bodies.find("VPTU.84", DAY).orElseThrow().path());
  }
}
