// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.organisation.Bodies;

/// The main job on real input, with the program itself acting: text → obligations → stored → state
/// changed → audit row.
@RoomTest(Ground.DISPATCHES)
class DirectivesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final Evidence PAPER =
      new Evidence(null, null, "Báo cáo số 45-BC/HU ngày 12/9/2021");

  @Autowired private Samples samples;
  @Autowired private Bodies bodies;
  @Autowired private Board board;
  @Autowired private Decisions decisions;
  @Autowired private DirectiveSearch search;
  @Autowired private Archive archive;
  @Autowired private Duties duties;
  @Autowired private Registration registration;
  @Autowired private Dissemination dissemination;
  @Autowired private JdbcClient jdbc;

  @Test
  void bothDispatchesBecomeObligationsWithSpansInTheirText() {
    DispatchView traVinh = archive.find(everything(), "202-cv-tu-2021").orElseThrow();

    assertThat(traVinh.header().code()).isEqualTo("202-CV/TU");
    assertThat(traVinh.header().issuedOn()).isEqualTo(LocalDate.of(2021, 9, 10));
    assertThat(traVinh.obligations()).hasSizeBetween(14, 16);
    assertThat(traVinh.obligations())
        .allSatisfy(
            o ->
                assertThat(span(traVinh, o).replaceAll("\\s+", " "))
                    .contains(o.text().substring(0, 10)));
    assertThat(archive.list(everything(), "", null)).hasSize(2);
  }

  @Test
  void loadingTheSamplesAgainChangesNothing() {
    Samples.Summary first = samples.load();

    assertThat(samples.load()).isEqualTo(first);
    assertThat(first.dispatches()).isEqualTo(2);
    assertThat(first.assignments()).isPositive();
  }

  @Test
  void theOneHundredAndSixCommuneSecretariesOfTraVinhAreEachSentTheDispatchOnce() {
    int secretaries =
        jdbc.sql(
                """
                select count(*) from directives.delivery v
                join organisation_api.position p on p.id = v.position_id
                join organisation_api.body b on b.id = v.body_id
                join territory_api.unit u on u.id = b.unit_id
                join directives.dispatch d on d.id = v.dispatch_id
                where d.code = '202-CV/TU' and u.tier = 'COMMUNE' and p.kind = 'HEAD'
                """)
            .query(Integer.class)
            .single();

    assertThat(secretaries).isEqualTo(106);
  }

  @Test
  void everyMemberOfTheProvincialCommitteeIsSentTheDispatchInASeatOfTheirOwn() {
    List<Integer> seats =
        jdbc.sql(
                """
                select v.seat from directives.delivery v
                join organisation_api.position p on p.id = v.position_id
                join organisation_api.body b on b.id = v.body_id
                join directives.dispatch d on d.id = v.dispatch_id
                where b.code = 'TU.91' and d.code is null and p.title = 'Tỉnh ủy viên' order by v.seat
                """)
            .query((row, n) -> row.getInt(1))
            .list();

    assertThat(seats).hasSize(50).startsWith(1, 2).endsWith(50);
  }

  @Test
  void aDispatchWithoutNumberIsCalledByItsTypeAndIssuerAndNeverByItsPlaceInUrls() {
    String label = "Công văn (không số) – Tỉnh ủy Kiên Giang";
    List<String> kienGiang = List.of(bodies.find("TU.91", DAY).orElseThrow().path());
    DispatchRow row =
        archive.list(everything(), "", null).stream()
            .filter(r -> r.code() == null)
            .findFirst()
            .orElseThrow();

    List<WorkRow> work = board.work(kienGiang, WorkFilter.first(WorkFilter.Show.OPEN)).rows();
    assertThat(row.label()).isEqualTo(label);
    assertThat(archive.find(everything(), row.slug()).orElseThrow().header().label())
        .isEqualTo(label);
    assertThat(work).isNotEmpty().allSatisfy(w -> assertThat(w.dispatch()).isEqualTo(label));
    assertThat(decisions.of(kienGiang, 30))
        .anySatisfy(d -> assertThat(d.title()).isEqualTo(label))
        .noneSatisfy(d -> assertThat(d.title()).contains("khong-so"));
    assertThat(search.search("vùng xanh", DAY, 20))
        .noneSatisfy(hit -> assertThat(hit.title() + hit.note()).contains("khong-so"));
  }

  @Test
  void workGoesFromStartToAcceptedAndEveryStepIsKept() {
    WorkRow owed = anOpenAssignment();
    UUID id = owed.publicId();

    duties.report(id, owed.version(), 40, "Đã triển khai đến các chi bộ", null);
    duties.submit(id, owed.version() + 1, "Đã hoàn thành", PAPER);
    duties.accept(id, owed.version() + 2, "Đạt");

    AssignmentView done = board.find(everything().paths(), id).orElseThrow();
    assertThat(done.row().state()).isEqualTo(AssignmentState.ACCEPTED);
    assertThat(done.events().reversed())
        .extracting(AssignmentView.EventView::kind)
        .containsExactly("ASSIGNED", "STARTED", "EVIDENCE", "SUBMITTED", "ACCEPTED");
    assertThat(
            jdbc.sql(
                    "select count(*) from audit.entry where action = 'directives.assignment.accept'"
                        + " and subject_id = :id")
                .param("id", owed.id())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(OperatingClock.ZONE).toInstant();
  }

  @Test
  void whatFallsDueOnADayIsListedAndNotWhatFallsDueAfterIt() {
    WorkRow owed = anOpenAssignment();
    LocalDate due = LocalDate.of(2021, 9, 18);
    String path = board.find(everything().paths(), owed.publicId()).orElseThrow().path();
    duties.setDeadline(owed.publicId(), owed.version(), due, "Ấn định theo kết luận");

    assertThat(board.due(path, begin(due), begin(due.plusDays(1))))
        .extracting(WorkRow::publicId)
        .contains(owed.publicId());
    assertThat(board.due(path, begin(due.plusDays(1)), begin(due.plusDays(2))))
        .extracting(WorkRow::publicId)
        .doesNotContain(owed.publicId());
  }

  @Test
  void workWithoutEvidenceIsNotReportedDone() {
    WorkRow owed = anOpenAssignment();

    assertThatThrownBy(() -> duties.submit(owed.publicId(), owed.version(), "Xong", null))
        .hasMessageContaining("DIRECTIVES-004");
  }

  @Test
  void whoeverSawAnOlderVersionIsToldThatSomebodyWasFaster() {
    WorkRow owed = anOpenAssignment();
    duties.report(owed.publicId(), owed.version(), 10, "Người thứ nhất", null);

    assertThatThrownBy(
            () -> duties.report(owed.publicId(), owed.version(), 20, "Người thứ hai", null))
        .hasMessageContaining("DIRECTIVES-002");
  }

  @Test
  void passedOnWorkInheritsTheDeadlineAndFollowsItWhenItMoves() {
    WorkRow owed = anOpenAssignment();
    AssignmentView view = board.find(everything().paths(), owed.publicId()).orElseThrow();
    List<Long> below =
        bodies.under(view.path(), List.of("PARTY_COMMITTEE"), DAY).stream()
            .filter(b -> b.id() != view.bodyId())
            .map(b -> b.id())
            .toList();
    duties.setDeadline(
        owed.publicId(), owed.version(), LocalDate.of(2021, 9, 20), "Ấn định theo kết luận");

    int opened =
        duties.cascade(owed.publicId(), owed.version() + 1, below, "Giao các xã thực hiện");
    duties.setDeadline(
        owed.publicId(), owed.version() + 2, LocalDate.of(2021, 9, 25), "Lùi hạn chung");

    assertThat(opened).isEqualTo(below.size()).isPositive();
    assertThat(duties.cascade(owed.publicId(), owed.version() + 3, below, "Gửi lần nữa")).isZero();
    assertThat(board.find(everything().paths(), owed.publicId()).orElseThrow().below())
        .hasSize(opened)
        .allSatisfy(child -> assertThat(child.dueAt()).isEqualTo("2021-09-25T16:59:59.999Z"));
  }

  @Test
  void anExtensionIsAskedWithAReasonAndMovesTheDeadlineOnlyWhenGranted() {
    WorkRow owed = anOpenAssignment();
    UUID id = owed.publicId();

    duties.askExtension(
        id, owed.version(), LocalDate.of(2021, 9, 30), "Thiếu sinh phẩm xét nghiệm");
    assertThatThrownBy(
            () -> duties.askExtension(id, owed.version() + 1, LocalDate.of(2021, 9, 14), "ngắn"))
        .hasMessageContaining("DIRECTIVES-010");
    duties.decideExtension(id, owed.version() + 1, true, "Đồng ý");

    assertThat(board.find(everything().paths(), id).orElseThrow().row().dueAt())
        .isEqualTo("2021-09-30T16:59:59.999Z");
  }

  @Test
  void theSameDocumentIsNotRegisteredTwice() {
    UUID office = bodies.find("VPTU.84", DAY).orElseThrow().publicId();
    DispatchView known = archive.find(everything(), "202-cv-tu-2021").orElseThrow();

    assertThat(known.header().status()).isEqualTo("CONFIRMED");
    assertThatThrownBy(() -> registration.confirm(known.header().publicId(), false))
        .hasMessageContaining("DIRECTIVES-003");
    assertThat(office).isNotNull();
  }

  @Test
  void aCommuneThatHasNotProvedDisseminationIsListedFirst() {
    DispatchView dispatch = archive.find(everything(), "202-cv-tu-2021").orElseThrow();
    long id = dispatch.header().id();
    Dissemination.Standing first =
        dissemination.standings(id, everything().paths(), DAY).getFirst();

    dissemination.prove(
        dispatch.header().publicId(),
        new Dissemination.Proof(first.body(), "Chi bộ ấp 1", "Họp chi bộ", DAY, 28, 31, null));

    List<Dissemination.Standing> after = dissemination.standings(id, everything().paths(), DAY);
    assertThat(after).hasSize(106);
    assertThat(after.getLast().name()).isEqualTo(first.name());
    assertThat(after.getLast().reached()).isEqualTo(28);
    assertThatThrownBy(
            () ->
                dissemination.prove(
                    dispatch.header().publicId(),
                    new Dissemination.Proof(first.body(), "Chi bộ ấp 2", "Họp", DAY, 40, 31, null)))
        .hasMessageContaining("DIRECTIVES-014");
  }

  private static String span(DispatchView view, DispatchView.ObligationView o) {
    return view.text()
        .substring(Objects.requireNonNull(o.starts()), Objects.requireNonNull(o.ends()));
  }

  private WorkRow anOpenAssignment() {
    return board.work(everything().paths(), WorkFilter.first(WorkFilter.Show.OPEN)).rows().stream()
        .filter(row -> row.state() == AssignmentState.NOT_STARTED)
        .filter(row -> row.body().startsWith("Huyện ủy"))
        .findFirst()
        .orElseThrow();
  }

  private Archive.Sight everything() {
    return new Archive.Sight(
        jdbc.sql(
                "select path::text from territory_api.unit where tier = 'PROVINCE' and valid @>"
                    + " :day::date")
            .param("day", DAY)
            .query((row, n) -> row.getString(1))
            .list(),
        true);
  }
}
