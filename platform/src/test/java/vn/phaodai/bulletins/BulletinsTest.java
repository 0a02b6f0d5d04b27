// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.bulletins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.Browser;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.Accounts;
import vn.phaodai.access.SignedIn;
import vn.phaodai.directives.Staff;
import vn.phaodai.documents.DocumentText;
import vn.phaodai.documents.TextExtractor;
import vn.phaodai.measures.FigureChange;
import vn.phaodai.measures.FiguresChanged;
import vn.phaodai.measures.Measure;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Offices;
import vn.phaodai.situation.Closure;
import vn.phaodai.situation.Closures;
import vn.phaodai.territory.Units;

/// Trà Vinh tells what it closed on 12/9/2021 at 17:00; it is 17:30.
@RoomTest(Ground.BODIES)
class BulletinsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final String PROVINCE = "84";
  private static final String TOWN = "29308";

  @Autowired private BulletinDesk desk;
  @Autowired private BulletinBoards boards;
  @Autowired private SpokenText spoken;
  @Autowired private Closures closures;
  @Autowired private Units units;
  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private Accounts accounts;
  @Autowired private ApplicationEventPublisher news;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc web;

  private SignedIn drafter;
  private SignedIn checker;
  private SignedIn leader;

  @BeforeEach
  void nothingIsTold() {
    jdbc.sql(
            """
            truncate bulletins.bulletin, bulletins.figure, bulletins.recipient, situation.closure,
              situation.closure_figure, situation.closure_silent, situation.unit_day restart identity cascade
            """)
        .update();
    drafter = seat("VPTU.84", "OFFICE");
    checker = seat("BCD.84", "STEERING_COMMITTEE");
    leader = seat("TU.84", "LEADER");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  /// Whoever appoints is the program.
  private SignedIn seat(String body, String role) {
    SecurityContextHolder.clearContext();
    return new Staff(offices, accounts, jdbc).inRole(bodies.find(body, DAY).orElseThrow(), role);
  }

  private static void as(SignedIn person) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
  }

  private void cases(long count) {
    long town = units.require(TOWN, DAY).id();
    transactions.executeWithoutResult(
        _ ->
            news.publishEvent(
                new FiguresChanged(
                    "cases",
                    "test",
                    List.of(new FigureChange(town, DAY, Measure.CASES_COMMUNITY, count)))));
  }

  private Closure closed() {
    SecurityContextHolder.clearContext();
    return closures.close(PROVINCE, DAY);
  }

  private UUID drafted(Closure closure) {
    as(drafter);
    return desk.draft(closure.id());
  }

  private UUID published(Closure closure) {
    UUID id = drafted(closure);
    as(checker);
    desk.check(id, 0);
    as(leader);
    desk.publish(id, 1);
    return id;
  }

  private FigureLine line(UUID id, String name) {
    return boards.get(id).lines().stream()
        .filter(line -> line.line().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void itsFiguresAreThoseOfTheClosureAndWhoHasNotReportedIsNotZero() {
    cases(3);
    Closure closure = closed();
    cases(5);

    UUID id = drafted(closure);

    assertThat(line(id, "cong-dong").all().value()).isEqualTo(3);
    assertThat(line(id, "cong-dong").parts())
        .filteredOn(cell -> cell.unit().code().equals("845"))
        .singleElement()
        .satisfies(cell -> assertThat(cell.value()).isEqualTo(3));
    assertThat(line(id, "cong-dong").parts())
        .filteredOn(cell -> cell.unit().code().equals("844"))
        .singleElement()
        .satisfies(cell -> assertThat(cell.value()).isNull());
    assertThatThrownBy(() -> desk.draft(closure.id())).hasMessageContaining("BULLETINS-004");
    assertThatThrownBy(() -> desk.draft(9_999)).hasMessageContaining("BULLETINS-002");
    assertThatThrownBy(() -> jdbc.sql("update bulletins.figure set value = 0").update())
        .isInstanceOf(DataAccessException.class);
  }

  private static Bulletin.Texts opening(String text) {
    return new Bulletin.Texts(text, "", "", "", "");
  }

  @Test
  void aFigureIsNeverTypedButFilledInByItsLine() {
    cases(3);
    UUID id = drafted(closed());

    assertThatThrownBy(() -> desk.write(id, 0, opening("Có 7 ca mắc mới.")))
        .hasMessageContaining("BULLETINS-006")
        .hasMessageContaining("{cong-dong}");
    assertThatThrownBy(() -> desk.write(id, 0, opening("Có {so-ca} ca mới.")))
        .hasMessageContaining("BULLETINS-007");
    assertThatThrownBy(() -> desk.write(id, 0, opening("Bệnh nhân 334012345678 đã khỏi.")))
        .hasMessageContaining("BULLETINS-008");
    assertThatThrownBy(() -> desk.write(id, 0, new Bulletin.Texts("", "", "", "", "ថ្ងៃនេះ ៣")))
        .hasMessageContaining("BULLETINS-006");
    desk.write(
        id,
        0,
        new Bulletin.Texts(
            "Trong ngày có {cong-dong} ca cộng đồng; thực hiện Chỉ thị 16 đến 20/9.",
            "Không tụ tập quá 2 người.",
            "",
            "",
            "{cong-dong}"));

    BulletinBoards.View view = boards.get(id);
    assertThat(
            spoken
                .of(view.bulletin(), view.lines(), Locale.of("vi"))
                .orElseThrow()
                .replace("\u00a0", " "))
        .contains(
            "Trong ngày có 3 ca cộng đồng",
            "Số liệu tính từ 17:00 11/09/2021 đến 17:00 12/09/2021",
            "quá 2 người");
    assertThat(spoken.of(view.bulletin(), view.lines(), Locale.ENGLISH).orElseThrow())
        .contains("New cases in the community: 3");
    assertThat(spoken.of(view.bulletin(), view.lines(), Locale.of("km"))).contains("3");
  }

  @Test
  void threePeopleStandBehindItAndWhatIsPublishedNeverChanges() {
    cases(3);
    Closure closure = closed();
    UUID id = drafted(closure);

    assertThatThrownBy(() -> desk.check(id, 0)).hasMessageContaining("BULLETINS-009");
    as(leader);
    assertThatThrownBy(() -> desk.publish(id, 0)).hasMessageContaining("BULLETINS-010");
    as(checker);
    desk.check(id, 0);
    as(drafter);
    desk.write(id, 1, opening("Sửa sau khi kiểm tra."));
    as(leader);
    assertThatThrownBy(() -> desk.publish(id, 2)).hasMessageContaining("BULLETINS-010");
    as(checker);
    assertThatThrownBy(() -> desk.check(id, 0)).hasMessageContaining("BULLETINS-011");
    desk.check(id, 2);
    as(leader);
    desk.publish(id, 3);

    Bulletin bulletin = boards.get(id).bulletin();
    assertThat(bulletin.name()).isEqualTo("84-2021-1");
    assertThat(bulletin.published()).extracting(Bulletin.Step::who).isEqualTo(leader.label());
    assertThat(bulletin.due()).isEqualTo(closure.cutOff().plusSeconds(120 * 60));
    assertThat(bulletin.isLate(closure.cutOff())).isFalse();
    assertThatThrownBy(() -> jdbc.sql("update bulletins.bulletin set opening = 'khác'").update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("never changed");
    as(drafter);
    assertThatThrownBy(() -> desk.write(id, 4, opening("Sửa.")))
        .hasMessageContaining("BULLETINS-011");
    assertThatThrownBy(() -> desk.draft(closure.id())).hasMessageContaining("BULLETINS-005");
  }

  @Test
  void aNewClosureAsksForACorrectionThatShowsOldBesideNewAndNamesWhoHasTheOld() throws Exception {
    cases(3);
    UUID first = published(closed());
    as(drafter);
    desk.send(first, "Đài Phát thanh và Truyền hình Trà Vinh", "thư điện tử");
    assertThatThrownBy(() -> desk.send(first, "Đài Phát thanh và Truyền hình Trà Vinh", ""))
        .hasMessageContaining("BULLETINS-013");
    cases(-1);
    Closure anew = closed();

    as(drafter);
    assertThat(boards.uncorrected()).extracting(Bulletin::publicId).containsExactly(first);
    UUID second = published(anew);

    as(drafter);
    assertThat(boards.uncorrected()).isEmpty();
    assertThat(line(second, "cong-dong").all().before()).isEqualTo(3);
    assertThat(line(second, "cong-dong").all().value()).isEqualTo(2);
    assertThat(boards.get(second).unaware())
        .extracting(Recipient::name)
        .containsExactly("Đài Phát thanh và Truyền hình Trà Vinh");
    assertThat(boards.get(first).bulletin().correction()).isEqualTo(second);
    assertThat(line(first, "cong-dong").all().value()).isEqualTo(3);
    assertThat(
            new Browser(web).page("/ban-tin/" + second, Staff.by(drafter)).replaceAll("\\s+", " "))
        .contains("<del>3</del> <ins>2</ins>", "Đính chính bản tin 84-2021-1");
    byte[] docx =
        web.perform(get("/ban-tin/" + second + ".docx").with(Staff.by(drafter)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(TextExtractor.standard().read(docx, "ban-tin.docx"))
        .isInstanceOfSatisfying(
            DocumentText.Extracted.class,
            letter -> assertThat(letter.text()).contains("BẢN TIN ĐÍNH CHÍNH", "3 → 2"));
  }

  @Test
  void aDraftWhoseFiguresWereClosedAnewGoesNoFurther() {
    cases(3);
    UUID id = drafted(closed());
    cases(2);
    Closure anew = closed();

    as(checker);
    assertThatThrownBy(() -> desk.check(id, 0)).hasMessageContaining("BULLETINS-003");
    as(drafter);
    assertThatThrownBy(() -> desk.draft(anew.id())).hasMessageContaining("BULLETINS-004");
    desk.drop(id, 0);
    assertThat(line(desk.draft(anew.id()), "cong-dong").all().value()).isEqualTo(5);
  }

  @Test
  void figuresBelowZeroAreNotTold() {
    cases(3);
    cases(-5);
    Closure closure = closed();

    as(drafter);
    assertThatThrownBy(() -> desk.draft(closure.id())).hasMessageContaining("BULLETINS-015");
  }

  @Test
  void aClosedCutOffOfWhichNothingWasToldInTimeIsListedAsLate() {
    cases(1);
    SecurityContextHolder.clearContext();
    closures.close(PROVINCE, DAY.minusDays(1));
    closed();

    as(leader);
    assertThat(boards.slots())
        .extracting(BulletinBoards.Slot::day, slot -> slot.late_min() > 0)
        .containsExactly(tuple(DAY, false), tuple(DAY.minusDays(1), true));
  }

  @Test
  void everybodyReadsWhatIsPublishedInThreeLanguagesAndNobodyADraft() throws Exception {
    cases(3);
    Closure closure = closed();
    UUID id = drafted(closure);
    assertThat(publicPage("/tin")).contains("Chưa có bản tin nào được phát");
    as(checker);
    desk.check(id, 0);
    as(leader);
    desk.publish(id, 1);
    SecurityContextHolder.clearContext();

    assertThat(publicPage("/tin/84-2021-1"))
        .contains("Huyện Cầu Kè", "Ca mới trong cộng đồng")
        .doesNotContain(leader.label(), drafter.label())
        .satisfies(page -> assertThat(page.length()).isLessThan(120_000));
    assertThat(publicPage("/tin/84-2021-1?lang=en")).contains("New cases in the community");
    assertThat(publicPage("/tin/84-2021-1?lang=km"))
        .contains("មិនទាន់មានការបកប្រែ", "Ca mới trong cộng đồng");
    assertThat(publicPage("/tin/84-2021-1.vi.txt")).startsWith("Bản tin phòng, chống dịch");
    web.perform(get("/tin/84-2021-1.km.txt")).andExpect(status().isNotFound());
    web.perform(get("/tin/84-2021-9")).andExpect(status().isNotFound());
    cases(-2);
    closed();
    assertThat(publicPage("/tin/84-2021-1")).contains("Số liệu đã được chốt lại");
  }

  private String publicPage(String address) throws Exception {
    return web.perform(get(address))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void whoLacksTheRightOrTheProvinceIsRefused() throws Exception {
    cases(3);
    UUID id = drafted(closed());
    SignedIn commune = seat("UBND." + TOWN, "COMMUNE_OFFICER");
    SignedIn elsewhere = seat("VPTU.91", "OFFICE");
    Browser browser = new Browser(web);

    web.perform(post("/ban-tin/" + id + "/phat").with(Staff.by(drafter)).with(csrf()))
        .andExpect(status().isForbidden());
    browser.refused(
        post("/ban-tin/" + id + "/kiem-tra").param("ban", "0"),
        Staff.by(elsewhere),
        "BULLETINS-001");
    as(commune);
    assertThatThrownBy(() -> boards.get(id)).hasMessageContaining("BULLETINS-001");
    assertThat(boards.list(null)).isEmpty();
    as(checker);
    desk.check(id, 0);
    as(leader);
    desk.publish(id, 1);
    as(commune);
    assertThat(boards.list(null)).hasSize(1);
    as(elsewhere);
    assertThat(boards.list(null)).isEmpty();
    assertThat(browser.page("/ban-tin", Staff.by(drafter))).contains("84-2021-1", "lần chốt 1");
  }
}
