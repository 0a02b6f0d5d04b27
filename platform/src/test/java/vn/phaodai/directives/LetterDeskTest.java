// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.access.SignedIn;
import vn.phaodai.documents.DocumentText;
import vn.phaodai.documents.TextExtractor;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.organisation.Capacity;
import vn.phaodai.organisation.Offices;
import vn.phaodai.organisation.Position;
import vn.phaodai.organisation.PositionKind;
import vn.phaodai.organisation.Side;
import vn.phaodai.organisation.Tenure;

/// A letter's way from draft to sent, and every wrong turn on it.
@RoomTest(Ground.DISPATCHES)
class LetterDeskTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final String REASON = "Soạn nhầm văn bản";

  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private LetterDesk desk;
  @Autowired private Jurisdiction jurisdiction;
  @Autowired private LetterShelf shelf;
  @Autowired private LetterPaper paper;
  @Autowired private UrgentWork urgent;
  @Autowired private JdbcClient jdbc;

  private Body office;
  private Body council;

  @BeforeEach
  void theOfficesAreManned() {
    office = bodies.find("VPTU.84", DAY).orElseThrow();
    council = bodies.find("UBND.84", DAY).orElseThrow();
    head(office);
    head(council);
    inSeat(office, PositionKind.DEPUTY, "Trần Thị Bảy");
    signIn(drafter());
  }

  @AfterEach
  void everybodyGoesHome() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void aPartyLetterGoesFromDraftToSentStepByStep() {
    UUID id = desk.draftLetter(office.publicId(), words("CV", "CV/VPTU"));
    signIn(checker());
    desk.check(id, version(id));
    desk.sign(id, version(id), head(office).id(), "", DAY);
    String code = desk.number(id, version(id));
    desk.send(id, version(id), "Mạng của Đảng");

    LetterView sent = letter(id);
    assertThat(code).matches("\\d+-CV/VPTU");
    assertThat(sent.state()).isEqualTo(LetterState.SENT);
    assertThat(Objects.requireNonNull(sent.numbered()).period()).isEqualTo("2020-2025");
    assertThat(Objects.requireNonNull(sent.signed()).position()).isEqualTo("CHÁNH VĂN PHÒNG");
    assertThat(sent.signed().capacity()).isNull();
    assertThat(
            jdbc.sql(
                    "select action from audit.entry where subject_kind = 'letter' and subject_id ="
                        + " ? order by id")
                .param(sent.id())
                .query(String.class)
                .list())
        .containsExactly(
            "directives.letter.draft",
            "directives.letter.check",
            "directives.letter.sign",
            "directives.letter.number",
            "directives.letter.send");
  }

  @Test
  void whoDraftedALetterDoesNotCheckIt() {
    UUID id = desk.draftLetter(office.publicId(), words("CV", "CV/VPTU"));

    assertThatThrownBy(() -> desk.check(id, version(id))).hasMessageContaining("DIRECTIVES-023");
  }

  @Test
  void noStepIsTakenBeforeItsTime() {
    UUID id = desk.draftLetter(office.publicId(), words("CV", "CV/VPTU"));
    signIn(checker());

    assertThatThrownBy(() -> desk.number(id, version(id))).hasMessageContaining("DIRECTIVES-016");
    assertThatThrownBy(() -> desk.send(id, version(id), "Giấy"))
        .hasMessageContaining("DIRECTIVES-016");
    desk.check(id, version(id));
    assertThatThrownBy(() -> desk.edit(id, version(id), words("CV", "CV/VPTU")))
        .hasMessageContaining("DIRECTIVES-016");
    assertThatThrownBy(() -> desk.sign(id, version(id), head(office).id(), "", DAY.plusDays(1)))
        .hasMessageContaining("DIRECTIVES-027");
  }

  @Test
  void aCapacityThatTheSeatDoesNotCarryOnThatDayIsRefused() {
    UUID id = checked(office, words("CV", "CV/VPTU"));
    Tenure deputy = inSeat(office, PositionKind.DEPUTY, "Trần Thị Bảy");

    assertThatThrownBy(() -> desk.sign(id, version(id), deputy.id(), "T/M", DAY))
        .hasMessageContaining("DIRECTIVES-015");
    assertThatThrownBy(() -> desk.sign(id, version(id), deputy.id(), "", DAY))
        .hasMessageContaining("DIRECTIVES-015");
    assertThatThrownBy(
            () -> desk.sign(id, version(id), deputy.id(), "K/T", LocalDate.of(2021, 1, 1)))
        .hasMessageContaining("DIRECTIVES-015");
    desk.sign(id, version(id), deputy.id(), "K/T", DAY);

    assertThat(Objects.requireNonNull(letter(id).signed()).capacity())
        .isEqualTo("K/T CHÁNH VĂN PHÒNG");
  }

  @Test
  void theSignatureStaysWhenTheSeatPassesToAnother() {
    Tenure chair = head(council);
    signIn(stateDrafter());
    UUID id = desk.draftLetter(council.publicId(), words("CV", "UBND-VX"));
    signIn(stateChecker());
    desk.check(id, version(id));
    desk.sign(id, version(id), chair.id(), "TM.", DAY);
    LetterView.Signed before = Objects.requireNonNull(letter(id).signed());

    SecurityContextHolder.clearContext();
    offices.handOver(
        chair.position().id(),
        chair.seat(),
        offices.enter("Kim Ngọc Thái").id(),
        DAY,
        "Nghị quyết 12/NQ-HĐND ngày 11/9/2021");

    assertThat(letter(id).signed()).isEqualTo(before);
    assertThat(before.capacity()).isEqualTo("TM. ỦY BAN NHÂN DÂN");
    assertThat(before.position()).isEqualTo("CHỦ TỊCH");
    assertThat(before.name()).isEqualTo(chair.official().fullName());
  }

  @Test
  void numbersOfOneSeriesHaveNeitherGapNorDoubleUnderEightClerks() throws Exception {
    List<UUID> signed = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      UUID id = checked(office, words("TB", "TB/VPTU"));
      desk.sign(id, version(id), head(office).id(), "", DAY);
      signed.add(id);
    }
    SignedIn clerk = checker();
    List<Callable<String>> work =
        signed.stream()
            .<Callable<String>>map(id -> () -> Seats.as(clerk, () -> desk.number(id, version(id))))
            .toList();

    List<String> codes = new ArrayList<>();
    try (var clerks = Executors.newFixedThreadPool(8)) {
      for (Future<String> done : clerks.invokeAll(work)) {
        codes.add(done.get());
      }
    }

    assertThat(codes)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 40).mapToObj(n -> n + "-TB/VPTU").toList());
  }

  @Test
  void aStateLetterIsNumberedByYearAndOfItsOwnSeries() {
    signIn(stateDrafter());
    UUID id = desk.draftLetter(council.publicId(), words("CV", "UBND-VX"));
    signIn(stateChecker());
    desk.check(id, version(id));
    desk.sign(id, version(id), head(council).id(), "TM.", DAY);

    assertThat(desk.number(id, version(id))).matches("\\d+/UBND-VX");
    assertThat(Objects.requireNonNull(letter(id).numbered()).period()).isEqualTo("2021");
  }

  @Test
  void sendingAReminderMarksWhatItUrgesOnce() {
    UUID dispatch = traVinh();
    List<UrgentWork.Row> rows =
        urgent.of(dispatch, office.path(), office.side()).stream().limit(5).toList();
    int before = remindedTimes(rows);
    UUID id =
        desk.draftReminder(
            office.publicId(), dispatch, rows.stream().map(UrgentWork.Row::publicId).toList());

    LetterView draft = letter(id);
    assertThat(draft.urged()).isEqualTo(5);
    assertThat(draft.draft().subject()).contains("Công văn số 202-CV/TU, ngày 10-9-2021");
    assertThat(draft.draft().body()).contains(rows.getFirst().body()).contains("chưa có hạn");
    signIn(checker());
    desk.check(id, version(id));
    desk.sign(id, version(id), head(office).id(), "", DAY);
    desk.number(id, version(id));
    assertThat(remindedTimes(rows)).isEqualTo(before);
    desk.send(id, version(id), "Văn bản giấy");
    assertThatThrownBy(() -> desk.send(id, version(id), "Văn bản giấy"))
        .hasMessageContaining("DIRECTIVES-016");

    assertThat(remindedTimes(rows)).isEqualTo(before + 5);
    assertThat(
            jdbc.sql("select count(*) from directives.event where kind = 'REMINDED' and text = ?")
                .param(Objects.requireNonNull(letter(id).numbered()).code())
                .query(Integer.class)
                .single())
        .isEqualTo(5);
  }

  @Test
  void aStateOfficeUrgesNoPartyBodyWhateverItTicks() {
    signIn(stateDrafter());
    List<UrgentWork.Row> offered = urgent.of(traVinh(), council.path(), council.side());
    UrgentWork.Row ofTheParty =
        urgent.of(traVinh(), council.path(), office.side()).stream()
            .filter(row -> row.side() == Side.PARTY)
            .findFirst()
            .orElseThrow();

    assertThat(offered).isNotEmpty().noneMatch(row -> row.side() == Side.PARTY);
    assertThatThrownBy(
            () ->
                desk.draftReminder(
                    council.publicId(),
                    traVinh(),
                    List.of(offered.getFirst().publicId(), ofTheParty.publicId())))
        .hasMessageContaining("DIRECTIVES-031");
    UUID letter =
        desk.draftReminder(council.publicId(), traVinh(), List.of(offered.getFirst().publicId()));
    assertThat(letter(letter).urged()).isEqualTo(1);
  }

  @Test
  void aReportTellsTheFiguresEachObligationAndWhatTheDispatchLacks() {
    UUID id = desk.draftReport(office.publicId(), traVinh());

    LetterView report = letter(id);
    assertThat(report.draft().type()).isEqualTo("BC");
    assertThat(report.draft().symbol()).isEqualTo("BC/VPTU");
    assertThat(report.draft().addressees()).containsExactly("Ban Thường vụ Tỉnh ủy Trà Vinh");
    assertThat(report.draft().body())
        .contains("Văn bản giao", "NV1 |", "V. Văn bản còn thiếu")
        .doesNotContain("{0}");
    assertThat(new String(paper.pdf(report), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
  }

  @Test
  void whatIsNotYetSignedSaysThatItIsADraftAndWhatIsSignedDoesNot() {
    UUID id = checked(office, words("CV", "CV/VPTU"));

    assertThat(text(paper.docx(letter(id)))).contains("DỰ THẢO", "VĂN PHÒNG", "TỈNH ỦY TRÀ VINH");
    desk.sign(id, version(id), head(office).id(), "", DAY);
    assertThat(text(paper.docx(letter(id)))).doesNotContain("DỰ THẢO").contains("CHÁNH VĂN PHÒNG");
  }

  @Test
  void aBodyOfAnotherSideWhoseFormIsNotKnownIsRefused() {
    Body front =
        bodies
            .find("MTTQ.84", DAY)
            .orElseGet(
                () ->
                    bodies.under(office.path(), List.of(), DAY).stream()
                        .filter(b -> b.side() == Side.FRONT)
                        .findFirst()
                        .orElseThrow());

    assertThatThrownBy(() -> desk.draftLetter(front.publicId(), words("CV", "CV/MTTQ")))
        .hasMessageContaining("DIRECTIVES-021");
  }

  @Test
  void aStateOfficeNeitherWritesNorSeesALetterOfTheParty() {
    UUID id = desk.draftLetter(office.publicId(), words("CV", "CV/VPTU"));
    signIn(stateDrafter());

    assertThat(shelf.find(LetterSight.of(jurisdiction), id)).isEmpty();
    assertThatThrownBy(() -> desk.withdraw(id, 1, REASON)).hasMessageContaining("DIRECTIVES-012");
    assertThatThrownBy(() -> desk.draftLetter(office.publicId(), words("CV", "CV/VPTU")))
        .hasMessageContaining("DIRECTIVES-012");
  }

  @Test
  void aWithdrawnLetterKeepsItsNumber() {
    UUID id = checked(office, words("CV", "CV/VPTU"));
    desk.sign(id, version(id), head(office).id(), "", DAY);
    String code = desk.number(id, version(id));

    assertThatThrownBy(() -> desk.withdraw(id, version(id), "nhầm"))
        .hasMessageContaining("DIRECTIVES-010");
    desk.withdraw(id, version(id), REASON);

    assertThat(letter(id).state()).isEqualTo(LetterState.WITHDRAWN);
    assertThat(Objects.requireNonNull(letter(id).numbered()).code()).isEqualTo(code);
  }

  @Test
  void whoSawAnOlderVersionIsRefused() {
    UUID id = desk.draftLetter(office.publicId(), words("CV", "CV/VPTU"));
    desk.edit(id, 1, words("CV", "CV/VPTU"));

    assertThatThrownBy(() -> desk.edit(id, 1, words("CV", "CV/VPTU")))
        .hasMessageContaining("DIRECTIVES-002");
  }

  @Test
  void anAttachedCopyWithoutASignatureIsSaidToBeUnsignedAndOnlyAPdfIsTaken() {
    UUID id = checked(office, words("CV", "CV/VPTU"));
    desk.sign(id, version(id), head(office).id(), "", DAY);

    byte[] pdf = paper.pdf(letter(id));
    desk.attachSigned(id, version(id), new Reception.Upload("12-CV-VPTU.pdf", pdf));

    assertThat(Objects.requireNonNull(letter(id).pdf()).verdict()).isEqualTo("UNSIGNED");
    assertThat(Objects.requireNonNull(letter(id).pdf()).vietnamese())
        .contains("không có chữ ký số");
    assertThatThrownBy(
            () ->
                desk.attachSigned(
                    id, version(id), new Reception.Upload("a.docx", paper.docx(letter(id)))))
        .hasMessageContaining("DIRECTIVES-025");
  }

  private UUID checked(Body issuer, LetterDraft draft) {
    signIn(drafter());
    UUID id = desk.draftLetter(issuer.publicId(), draft);
    signIn(checker());
    desk.check(id, version(id));
    return id;
  }

  private static LetterDraft words(String type, String symbol) {
    return new LetterDraft(
        type,
        symbol,
        "cử cán bộ phối hợp kiểm tra chốt",
        "Trà Vinh",
        null,
        List.of("Huyện ủy Cầu Ngang"),
        "Đề nghị Huyện ủy cử cán bộ phối hợp.\n\n# Thời gian\n\nNgày | Chốt\n13/9 | Quốc lộ 53",
        List.of("Như trên", "Lưu Văn phòng"),
        2);
  }

  private Tenure head(Body body) {
    return inSeat(body, PositionKind.HEAD, "Nguyễn Văn Tám");
  }

  private Tenure inSeat(Body body, PositionKind kind, String name) {
    return offices.inOffice(List.of(body.id()), DAY).stream()
        .filter(t -> t.position().kind() == kind)
        .findFirst()
        .orElseGet(
            () -> {
              Position seat =
                  offices.positions(List.of(body.id()), DAY).stream()
                      .filter(p -> p.kind() == kind)
                      .findFirst()
                      .orElseThrow();
              return offices.appoint(
                  seat.id(),
                  offices.enter(name).id(),
                  Capacity.HOLDER,
                  1,
                  LocalDate.of(2021, 6, 1),
                  null);
            });
  }

  private int remindedTimes(List<UrgentWork.Row> rows) {
    return jdbc.sql("select sum(reminded)::int from directives.assignment where id = any(?)")
        .param(rows.stream().map(UrgentWork.Row::id).toArray(Long[]::new))
        .query(Integer.class)
        .single();
  }

  private UUID traVinh() {
    return jdbc.sql("select public_id from directives.dispatch where slug = '202-cv-tu-2021'")
        .query(UUID.class)
        .single();
  }

  private LetterView letter(UUID id) {
    LetterSight all = new LetterSight(List.of(office.path()), List.of(office.path()));
    return shelf.find(all, id).orElseThrow();
  }

  private int version(UUID id) {
    return letter(id).version();
  }

  private static String text(byte[] docx) {
    return switch (TextExtractor.standard().read(docx, "thu.docx")) {
      case DocumentText.Extracted read -> read.text();
      case DocumentText.NeedsTyping scan -> throw new AssertionError(scan);
      case DocumentText.Unreadable bad -> throw new AssertionError(bad);
    };
  }

  private SignedIn drafter() {
    return Seats.person(11, office, "directives.letter");
  }

  private SignedIn checker() {
    return Seats.person(12, office, "directives.letter");
  }

  private SignedIn stateDrafter() {
    return Seats.person(21, council, "directives.letter");
  }

  private SignedIn stateChecker() {
    return Seats.person(22, council, "directives.letter");
  }

  private static void signIn(SignedIn person) {
    SecurityContextHolder.getContext().setAuthentication(Seats.authentication(person));
  }
}
