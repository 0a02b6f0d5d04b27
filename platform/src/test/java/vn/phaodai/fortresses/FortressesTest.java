// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.phaodai.contacts.Story.on;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import vn.phaodai.fortresses.Fortresses.Founding;
import vn.phaodai.fortresses.Fortresses.Named;
import vn.phaodai.fortresses.Fortresses.Plan;
import vn.phaodai.fortresses.SelfChecks.Answer;
import vn.phaodai.fortresses.SelfChecks.Answerer;
import vn.phaodai.intake.Report;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Offices;

/// Places of work of Long Đức answer for themselves on Sunday 12/9/2021.
@RoomTest(Ground.BODIES)
class FortressesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final LocalDate WEEK = LocalDate.of(2021, 9, 6);
  private static final String HERE = "29263";
  private static final Named HEAD = new Named("Trần Văn Phúc", "0913555001", "Giám đốc");
  private static int works;

  @Autowired private Fortresses fortresses;
  @Autowired private FortressBoards boards;
  @Autowired private FortressViews views;
  @Autowired private SelfChecks checks;
  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;
  @Autowired private BeanFactory rooms;
  @TempDir private Path folder;

  private String name = "";

  @BeforeEach
  void anotherName() {
    name = "Xí nghiệp Thủy sản số " + ++works;
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private void signIn(String body, String role) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                new Staff(offices, accounts, jdbc)
                    .inRole(bodies.find(body, DAY).orElseThrow(), role),
                null,
                java.util.List.of()));
  }

  private UUID found(String tax) {
    return fortresses.found(
        new Founding(HERE, FortressKind.FACTORY, name, tax, "", HEAD, Named.NOBODY, 320));
  }

  private UUID planned() {
    UUID id = found("");
    fortresses.plan(id, new Plan("01/PA", DAY, "Giữ người cùng ca, gọi trạm y tế", null));
    return id;
  }

  private Standing standing(UUID id) {
    return views.workplace(id).standing();
  }

  /// Everything met but one item, if that is named.
  private Map<String, Answer> answers(UUID id, @Nullable String unmet) {
    return views.workplace(id).items().stream()
        .map(SelfChecks.Item::code)
        .collect(
            Collectors.toMap(
                Function.identity(),
                item ->
                    new Answer(!item.equals(unmet), item.equals(unmet) ? "chưa có phòng" : "")));
  }

  @Test
  void aFortressIsUncheckedThenFirmAndACheckThatFailsOpensAGap() {
    UUID id = planned();

    assertThat(standing(id).status()).isEqualTo(Status.UNCHECKED);
    checks.check(id, WEEK, Answerer.HEAD, answers(id, null));
    assertThat(standing(id).status()).isEqualTo(Status.FIRM);
    checks.check(id, WEEK, Answerer.HEAD, answers(id, "ISOLATION_ROOM"));

    assertThat(standing(id).status()).isEqualTo(Status.BREACHED);
    assertThat(standing(id).unmet()).isEqualTo(1);
    SelfChecks.Week shown = views.workplace(id).weeks().getFirst();
    assertThat(shown.lacks()).extracting(SelfChecks.Lack::note).containsExactly("chưa có phòng");
  }

  @Test
  void aCheckOfAnotherWeekIsRefusedAndSoIsOneWithSilentItems() {
    UUID id = planned();
    Map<String, Answer> all = answers(id, null);

    assertThatThrownBy(() -> checks.check(id, WEEK.plusWeeks(1), Answerer.HEAD, all))
        .hasMessageContaining("FORTRESSES-014");
    assertThatThrownBy(() -> checks.check(id, WEEK.minusWeeks(1), Answerer.HEAD, all))
        .hasMessageContaining("FORTRESSES-015");
    assertThatThrownBy(() -> checks.check(id, WEEK, Answerer.HEAD, Map.of()))
        .hasMessageContaining("FORTRESSES-016");
    assertThatThrownBy(
            () ->
                checks.check(
                    id,
                    WEEK,
                    Answerer.HEAD,
                    all.keySet().stream()
                        .collect(Collectors.toMap(k -> k, _ -> new Answer(false, " ")))))
        .hasMessageContaining("FORTRESSES-017");
    assertThatThrownBy(() -> checks.check(id, WEEK, Answerer.DEPUTY, all))
        .hasMessageContaining("FORTRESSES-018");
    assertThat(standing(id).status()).isEqualTo(Status.UNCHECKED);
  }

  @Test
  void withoutAHeadAPlanOrATaxCodeOfItsOwnNothingIsEntered() {
    UUID id = found("2100300" + "%03d".formatted(works));

    assertThatThrownBy(() -> found("2100300999")).hasMessageContaining("FORTRESSES-005");
    String first = name;
    name = first + " mới";
    assertThatThrownBy(() -> found("2100300" + "%03d".formatted(works)))
        .hasMessageContaining("FORTRESSES-006")
        .hasMessageContaining(first);
    assertThatThrownBy(() -> found("21003")).hasMessageContaining("FORTRESSES-007");
    assertThatThrownBy(
            () ->
                fortresses.found(
                    new Founding(
                        HERE, FortressKind.FACTORY, name, "", "", Named.NOBODY, Named.NOBODY, 5)))
        .hasMessageContaining("FORTRESSES-008");
    assertThatThrownBy(() -> fortresses.plan(id, new Plan("", DAY, "  ", null)))
        .hasMessageContaining("FORTRESSES-012");
    assertThatThrownBy(() -> fortresses.plan(id, new Plan("", DAY.plusDays(1), "Có", null)))
        .hasMessageContaining("FORTRESSES-013");
  }

  @Test
  void aNewHeadIsARowOfItsDayAndTheOneBeforeStays() {
    UUID id = found("");

    fortresses.lead(
        id, new Named("Kim Thị Hạnh", "0913555002", "Giám đốc"), HEAD, 300, DAY, "Nghỉ hưu");

    FortressViews.View view = views.workplace(id);
    assertThat(view.changes()).hasSize(2);
    assertThat(view.heads().head()).extracting(Heads.Head::title).isEqualTo("Giám đốc");
    assertThat(view.heads().deputy()).isNotNull();
    assertThatThrownBy(() -> fortresses.lead(id, HEAD, Named.NOBODY, 3, DAY.minusDays(9), "x"))
        .hasMessageContaining("FORTRESSES-011");
  }

  @Test
  void anF0WhoHadBeenThereChangesTheStatusByTheVisitAloneAndAnotherPlaceKeepsIts() {
    UUID id = planned();
    checks.check(id, WEEK, Answerer.HEAD, answers(id, null));
    String first = name;
    name = first + " kho lạnh";
    UUID other = planned();
    checks.check(other, WEEK, Answerer.HEAD, answers(other, null));
    Story story = Story.of(rooms, folder);
    long worker = story.person("Sơn Thị Lành " + (char) ('A' + works), 1990, phone(), "29236");
    String code = story.ill(worker, "29236", on(10, 8, 0));

    story.take("places", Story.PLACES + "X%d,%s,Nơi làm việc,%s\n".formatted(works, first, HERE));
    assertThat(
            story
                .take(
                    "visits",
                    Story.VISITS
                        + "Sơn Thị Lành %s,1990,%s,29236,X%d,%s,8/9/2021 7:00,8/9/2021 16:00,QR\n"
                            .formatted((char) ('A' + works), phone(), works, HERE))
                .first())
        .isEmpty();

    assertThat(standing(id).status()).isEqualTo(Status.HAS_F0);
    assertThat(standing(other).status()).isEqualTo(Status.FIRM);
    assertThat(views.workplace(id).events())
        .anySatisfy(
            event -> {
              assertThat(event.what()).isEqualTo(Episodes.What.CASE_VISITED);
              assertThat(event.code()).isEqualTo(code);
            });
    fortresses.foundCase(other, code, "mẫu lấy tại kho");
    assertThat(standing(other).status()).isEqualTo(Status.HAS_F0);
    assertThatThrownBy(() -> fortresses.foundCase(other, "TV-0000-99", "x"))
        .hasMessageContaining("FORTRESSES-019");
  }

  private static String phone() {
    return "0968%06d".formatted(works);
  }

  @Test
  void aWorkbookBringsPlacesOfWorkAndItsBadRowsComeBack() {
    Story story = Story.of(rooms, folder);
    String head = "Tên cơ sở,Loại,Xã/phường,Mã số thuế,Người đứng đầu,Chức danh,Số người\n";
    String good = "%s,Nhà máy,%s,2100400%03d,Lê Văn Tám,Giám đốc,90\n".formatted(name, HERE, works);

    Report.Taken taken =
        story.take(
            "fortresses",
            head
                + good
                + "Xưởng A,Nhà máy,99999,,Lê Văn Chín,Chủ xưởng,9\n"
                + "Xưởng B,Nhà máy,%s,,,,9\n".formatted(HERE)
                + "Xưởng C,Nhà máy,%s,2100400%03d,Lê Văn Mười,Chủ xưởng,9\n"
                    .formatted(HERE, works));

    assertThat(taken.added()).isEqualTo(1);
    assertThat(taken.rejected()).isEqualTo(3);
    assertThat(taken.first())
        .extracting(rejection -> rejection.reason().code())
        .containsExactlyInAnyOrder("FORTRESSES-036", "FORTRESSES-008", "FORTRESSES-006");
    assertThat(story.take("fortresses", head + good + " \n").kept()).isEqualTo(1);
  }

  @Test
  void communesStandInTheRegisterFromTheTerritoryAndAnswerThroughTheDirectory() {
    assertThat(boards.page(new FortressBoards.Filter("84", FortressKind.COMMUNE, null), null))
        .satisfies(page -> assertThat(page.count(Status.UNCHECKED)).isGreaterThan(90))
        .satisfies(page -> assertThat(page.rows()).hasSize(FortressBoards.PAGE))
        .satisfies(page -> assertThat(page.next()).isNotNull());

    assertThatThrownBy(
            () ->
                checks.check("29275", WEEK, Answerer.HEAD, Map.of("FIVE_K", new Answer(true, ""))))
        .hasMessageContaining("FORTRESSES-018");
    assertThatThrownBy(() -> checks.check("842", WEEK, Answerer.HEAD, Map.of()))
        .hasMessageContaining("FORTRESSES-003");
  }

  @Test
  void anotherDistrictSeesNothingAndARoleWithoutTheRightWritesNothing() {
    UUID id = planned();

    signIn("HU.845", "COMMITTEE_SECRETARY");
    assertThatThrownBy(() -> views.workplace(id)).hasMessageContaining("FORTRESSES-002");
    assertThatThrownBy(() -> boards.page(new FortressBoards.Filter(HERE, null, null), null))
        .hasMessageContaining("FORTRESSES-001");
    assertThatThrownBy(() -> checks.check(id, WEEK, Answerer.HEAD, Map.of()))
        .hasMessageContaining("FORTRESSES-002");
    assertThatThrownBy(() -> fortresses.plan(id, new Plan("", DAY, "x", null)))
        .hasMessageContaining("FORTRESSES-002");
  }

  @Test
  void theKeyOfAPageLeadsThroughAllFortressesOnce() {
    FortressBoards.Filter all = new FortressBoards.Filter("84", null, null);
    int seen = 0;
    @Nullable String after = null;
    do {
      FortressBoards.Page page = boards.page(all, after);
      seen += page.rows().size();
      after = page.next();
    } while (after != null);

    assertThat(seen).isEqualTo(boards.whole(all).size());
  }
}
