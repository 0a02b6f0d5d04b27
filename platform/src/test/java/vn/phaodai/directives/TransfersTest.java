// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.Accounts;
import vn.phaodai.access.SignedIn;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.organisation.Offices;

/// A department ends while it owes, was sent and was writing something: a person moves it to the
/// one that came after it.
@RoomTest(Ground.DISPATCHES)
class TransfersTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final String DECISION = "12-QĐ/TU ngày 31/8/2021";
  private static final String REASON = "Sáp nhập Sở theo nghị quyết của Hội đồng nhân dân tỉnh";

  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private Accounts accounts;
  @Autowired private ClosedBodies closedBodies;
  @Autowired private Transfers transfers;
  @Autowired private Registration registration;
  @Autowired private LetterDesk desk;
  @Autowired private Decisions decisions;
  @Autowired private Board board;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc web;

  private Body heir;

  @BeforeEach
  void bothDispatchesAreRegistered() {
    heir = bodies.find("SNV.84", DAY).orElseThrow();
  }

  @Test
  void whatADepartmentLeftOpenStandsInTheListAndOnTheOverviewUntilItIsMovedByADecision() {
    Body old = bodies.find("SLDTBXH.84", DAY).orElseThrow();
    UUID alone = owes(old);
    owes(old, heir);
    UUID letter = desk.draftLetter(old.publicId(), words());
    UUID numbered = desk.draftLetter(old.publicId(), words());
    jdbc.sql(
            """
            update directives.letter set state = 'NUMBERED', number = 5, code = '5/SLDTBXH', period = '2021',
              numbered_on = '2021-08-30', signed_tenure_id = 1, signed_name = 'Kim Ngọc Thái', signed_on = '2021-08-30',
              signed_position = 'GIÁM ĐỐC'
            where public_id = ?
            """)
        .param(numbered)
        .update();
    int before = openWork(old) + openWork(heir);
    ends(old);
    ClosedBodies.Left left = left(old);
    assertThat(left.successors())
        .extracting(ClosedBodies.Successor::publicId)
        .containsExactly(heir.publicId());
    assertThat(left.work()).hasSize(openWork(old));
    assertThat(left.deliveries()).isNotEmpty();
    assertThat(left.letters()).hasSize(2);
    assertThat(decisions.of(List.of(old.path()), 30))
        .anySatisfy(
            d -> {
              assertThat(d.kind()).isEqualTo(Decisions.Kind.CLOSED_BODY);
              assertThat(d.title()).isEqualTo(old.name());
              assertThat(d.count()).isEqualTo(left.body().open());
            });

    int moved = transfers.move(old.publicId(), heir.publicId(), all(left), DECISION, REASON);

    assertThat(moved).isEqualTo(left.body().open());
    ClosedBodies.Left after = left(old);
    assertThat(after.body().open()).isZero();
    assertThat(after.moved()).hasSize(moved).allMatch(row -> row.decision().equals(DECISION));
    assertThat(openWork(old)).isZero();
    int doubled = left.work().size() - 1;
    assertThat(openWork(heir)).isEqualTo(before - doubled);
    AssignmentView row = board.find(List.of(heir.path()), alone).orElseThrow();
    assertThat(row.bodyId()).isEqualTo(heir.id());
    assertThat(row.events().getFirst().kind()).isEqualTo("TRANSFERRED");
    assertThat(row.events().getFirst().text())
        .contains(old.name() + " → " + heir.name(), DECISION, REASON);
    assertThat(letterOf(letter)).isEqualTo(heir.id() + " DRAFT SNV");
    assertThat(letterOf(numbered)).isEqualTo(old.id() + " NUMBERED SLDTBXH");
    assertThat(
            jdbc.sql(
                    "select count(*) from directives.delivery where body_id = ? and position_id is"
                        + " null and passed_on_at is null")
                .param(heir.id())
                .query(Integer.class)
                .single())
        .isPositive();
  }

  @Test
  void workThatTheSuccessorHadFinishedIsOpenAgainWhenTheClosedBodyStillOwesIt() {
    Body old = bodies.find("SGTVT.84", DAY).orElseThrow();
    Body next = bodies.find("SXD.84", DAY).orElseThrow();
    UUID owed = owes(old, next);
    jdbc.sql(
            "update directives.assignment set state = 'ACCEPTED', progress = 100 where body_id = ?")
        .param(next.id())
        .update();
    ends(old);
    succeeds(old, next);
    ClosedBodies.Left left = left(old);
    assertThat(left.work()).extracting(WorkRow::publicId).contains(owed);

    transfers.move(old.publicId(), next.publicId(), all(left), DECISION, REASON);

    assertThat(openWork(next)).isEqualTo(left.work().size());
    assertThat(openWork(old)).isZero();
  }

  @Test
  void aMoveWithoutSuccessorDecisionReasonOrWithSomethingChangedSinceIsRefusedWhole() {
    Body old = bodies.find("STTTT.84", DAY).orElseThrow();
    Body next = bodies.find("SKHCN.84", DAY).orElseThrow();
    owes(old);
    Transfers.Chosen nothing = new Transfers.Chosen(List.of(), List.of(), List.of());
    assertThatThrownBy(
            () -> transfers.move(old.publicId(), next.publicId(), nothing, DECISION, REASON))
        .hasMessageContaining("DIRECTIVES-033");
    ends(old);
    succeeds(old, next);
    ClosedBodies.Left left = left(old);
    Transfers.Chosen all = all(left);
    Selection.Picked first = all.work().getFirst();
    Transfers.Chosen stale =
        new Transfers.Chosen(
            List.of(new Selection.Picked(first.id(), first.version() + 1)),
            all.deliveries(),
            List.of());

    assertThatThrownBy(() -> move(old, heir, all, DECISION, REASON))
        .hasMessageContaining("DIRECTIVES-034");
    assertThatThrownBy(() -> move(old, next, all, " ", REASON))
        .hasMessageContaining("DIRECTIVES-035");
    assertThatThrownBy(() -> move(old, next, all, DECISION, "ngắn"))
        .hasMessageContaining("DIRECTIVES-010");
    assertThatThrownBy(() -> move(old, next, nothing, DECISION, REASON))
        .hasMessageContaining("DIRECTIVES-028");
    assertThatThrownBy(() -> move(old, next, stale, DECISION, REASON))
        .hasMessageContaining("DIRECTIVES-002");
    SignedIn elsewhere =
        Seats.person(9, bodies.find("VPTU.91", DAY).orElseThrow(), "directives.transfer");
    assertThatThrownBy(() -> Seats.does(elsewhere, () -> move(old, next, all, DECISION, REASON)))
        .hasMessageContaining("DIRECTIVES-012");

    assertThat(left(old).body().open()).isEqualTo(left.body().open());
  }

  @Test
  void theOfficeMovesWhatItTicksOnThePage() throws Exception {
    Body old = bodies.find("SKHDT.84", DAY).orElseThrow();
    Body next = bodies.find("STC.84", DAY).orElseThrow();
    owes(old);
    ends(old);
    succeeds(old, next);
    SignedIn office =
        new Staff(offices, accounts, jdbc).clerk(bodies.find("VPTU.84", DAY).orElseThrow(), 0);
    String address = ClosedBodies.PAGE + "/" + old.publicId();
    assertThat(page(ClosedBodies.PAGE, office)).contains(old.name()).doesNotContain("⟦");
    assertThat(page(address, office)).contains(next.name(), "Chuyển các dòng").doesNotContain("⟦");
    assertThat(page("/tong-quan?tatCa=true", office)).contains(address).doesNotContain("⟦");
    WorkRow row = left(old).work().getFirst();

    web.perform(
            post(address)
                .with(Staff.by(office))
                .with(csrf())
                .param("sang", next.publicId().toString())
                .param("viec", row.publicId() + "_" + row.version())
                .param("quyetDinh", DECISION)
                .param("lyDo", REASON))
        .andExpect(redirectedUrl(address));

    assertThat(page(address, office))
        .contains("Đã chuyển", DECISION, old.name() + " → " + next.name())
        .doesNotContain("⟦");
    assertThat(left(old).work()).noneMatch(other -> other.id() == row.id());
  }

  private int move(Body from, Body to, Transfers.Chosen what, String decision, String reason) {
    return transfers.move(from.publicId(), to.publicId(), what, decision, reason);
  }

  private void ends(Body body) {
    jdbc.sql(
            "update organisation.body set valid = daterange(lower(valid), '2021-09-01') where id = ?")
        .param(body.id())
        .update();
    jdbc.sql(
            "update organisation.body_succession set since = '2021-09-01' where predecessor_id = ?")
        .param(body.id())
        .update();
  }

  private void succeeds(Body old, Body next) {
    jdbc.sql(
            """
            insert into organisation.body_succession (predecessor_id, successor_id, since, origin)
            values (?, ?, '2021-09-01', 'ADMINISTRATOR') on conflict do nothing
            """)
        .params(old.id(), next.id())
        .update();
  }

  private ClosedBodies.Left left(Body body) {
    return closedBodies
        .find(new ClosedBodies.Sight(List.of(heir.path()), true), body.publicId())
        .orElseThrow();
  }

  private static Transfers.Chosen all(ClosedBodies.Left left) {
    return new Transfers.Chosen(
        left.work().stream().map(w -> new Selection.Picked(w.publicId(), w.version())).toList(),
        left.deliveries().stream().map(ClosedBodies.Unacknowledged::publicId).toList(),
        left.letters().stream().map(l -> new Selection.Picked(l.publicId(), l.version())).toList());
  }

  /// Gives these bodies an obligation that nobody owes yet; returns the first one's assignment.
  private UUID owes(Body... owing) {
    UUID obligation =
        jdbc.sql(
                """
                select o.public_id from directives.obligation o join directives.dispatch d on d.id = o.dispatch_id
                where d.slug = '202-cv-tu-2021' and not exists (
                  select from directives.assignment a where a.obligation_id = o.id and a.body_id = any(?))
                order by o.id limit 1
                """)
            .param(Arrays.stream(owing).map(Body::id).toArray(Long[]::new))
            .query(UUID.class)
            .single();
    registration.assign(
        obligation,
        Arrays.stream(owing).map(Body::id).collect(Collectors.toSet()),
        "LEAD",
        DAY.plusDays(9));
    return jdbc.sql(
            """
            select a.public_id from directives.assignment a join directives.obligation o on o.id = a.obligation_id
            where o.public_id = ? and a.body_id = ?
            """)
        .params(obligation, owing[0].id())
        .query(UUID.class)
        .single();
  }

  private int openWork(Body body) {
    return jdbc.sql("select count(*) from directives.assignment where body_id = ? and is_open")
        .param(body.id())
        .query(Integer.class)
        .single();
  }

  private String letterOf(UUID id) {
    return jdbc.sql(
            "select issuer_body_id || ' ' || state || ' ' || symbol from directives.letter where"
                + " public_id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  private static LetterDraft words() {
    return new LetterDraft(
        "CV",
        "SLDTBXH",
        "hỗ trợ người lao động",
        "Trà Vinh",
        null,
        List.of("UBND các huyện, thị xã, thành phố"),
        "Đề nghị rà soát người lao động mất việc.",
        List.of("Như trên"),
        1);
  }

  private String page(String address, SignedIn person) throws Exception {
    return web.perform(get(address).with(Staff.by(person)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
