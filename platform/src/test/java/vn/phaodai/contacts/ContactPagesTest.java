// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.phaodai.contacts.Story.on;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.phaodai.Browser;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.Accounts;
import vn.phaodai.cases.TestOutcome;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.directives.Staff;
import vn.phaodai.intake.Report;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Offices;
import vn.phaodai.situation.UnitDays;

/// The pages of the room, as the epidemiologist of the province and as officers of two communes see
/// them.
@RoomTest(Ground.BODIES)
class ContactPagesTest {
  private static final String HERE = "29236";
  private static final String THERE = "29242";
  private static int stories;

  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc web;
  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private Accounts accounts;
  @Autowired private Proposals proposals;
  @Autowired private Tracings tracings;
  @Autowired private Chains chains;
  @Autowired private UnitDays figures;
  @Autowired private BeanFactory rooms;
  @TempDir private Path folder;

  private Story story;
  private String code = "";
  private long contact;
  private String mark = "";

  @BeforeEach
  void anF0AndWhomTheyMet() {
    story = Story.of(rooms, folder);
    int n = ++stories;
    mark = (char) ('A' + n) + "oanh";
    String phone = "0977%06d".formatted(n);
    long patient = story.person("Thạch Thị " + mark, 1970, "0966%06d".formatted(n), HERE);
    contact = story.person("Kim Văn " + mark, 1971, phone, THERE);
    code = story.ill(patient, HERE, on(11, 8, 0));
    story.take("places", Story.PLACES + "P%d,Quán %d,Quán ăn,%s\n".formatted(n, n, HERE));
    assertThat(
            story
                .take(
                    "visits",
                    Story.VISITS
                        + "Thạch Thị %s,1970,0966%06d,%s,P%d,%s,8/9/2021 18:00,8/9/2021 19:00,QR\n"
                            .formatted(mark, n, HERE, n, HERE)
                        + "Kim Văn %s,1971,%s,%s,P%d,%s,8/9/2021 18:10,8/9/2021 19:00,QR\n"
                            .formatted(mark, phone, THERE, n, HERE))
                .first())
        .isEmpty();
  }

  @Test
  void everyPageSaysWhatItShowsInBothLanguagesWithNamesMasked() throws Exception {
    tracings.confirm(code, proposals.of(code).digest(), EnumSet.allOf(Degree.class), Set.of(), "");
    String bench = "/truy-vet/" + code;
    for (String address :
        List.of(
            "/truy-vet",
            "/truy-vet/goi",
            bench,
            bench + "?muc=moc",
            bench + "?muc=da-giao",
            bench + "?muc=cay",
            "/ca/" + code,
            "/ca/toc-do")) {
      for (String language : List.of("vi", "en")) {
        String sign = address.contains("?") ? "&" : "?";
        assertThat(browser().page(address + sign + "lang=" + language, province()))
            .as(address)
            .doesNotContain("⟦", "Kim Văn", "Thạch Thị");
      }
    }
    assertThat(browser().page(bench, province())).contains("Quán", "50 phút", "C05", "QĐ 3638");
    assertThat(browser().page("/ca/" + code, province())).contains("/truy-vet/" + code, "1 F1");
  }

  @Test
  void milestonesAndContactsAreTypedAsTheyAreToldAndTakenBackWithAReason() throws Exception {
    String bench = "/truy-vet/" + code;
    browser()
        .send(
            post(bench + "/moc")
                .param("noi", "Nhà nghỉ " + mark)
                .param("loai", "OTHER")
                .param("vao", "2021-09-09T08:00")
                .param("ra", "2021-09-09T09:00")
                .param("ke", "SELF"),
            commune(HERE));
    browser()
        .send(
            post(bench + "/khai")
                .param("hoTen", "Sơn Thị " + mark)
                .param("namSinh", "1980")
                .param("quanHe", "FAMILY")
                .param("dv", THERE)
                .param("ngay", "2021-09-10"),
            commune(HERE));

    assertThat(browser().page(bench + "?muc=moc", commune(HERE)))
        .contains("Nhà nghỉ " + mark, "phỏng vấn", "họ hàng")
        .doesNotContain("⟦");
    assertThat(proposals.of(code).of(Degree.F1))
        .extracting(Candidate::ground)
        .contains(Basis.DECLARED, Basis.VISIT);

    browser()
        .refused(
            post(bench + "/moc")
                .param("noi", "Nhà nghỉ " + mark)
                .param("loai", "OTHER")
                .param("vao", "2021-09-09T09:00")
                .param("ra", "2021-09-09T08:00")
                .param("ke", "SELF"),
            commune(HERE),
            "CONTACTS-001");
    browser()
        .send(
            post(bench + "/rut-moc")
                .param("noi", place("Nhà nghỉ " + mark))
                .param("luc", Story.at(on(9, 8, 0)).toString())
                .param("lyDo", "Nhớ nhầm ngày"),
            commune(HERE));
    assertThat(browser().page(bench + "?muc=moc", commune(HERE)))
        .doesNotContain("Nhà nghỉ " + mark);
  }

  @Test
  void aContactIsSeenAndClosedByTheCommuneWhereTheyLiveAndByNoOther() throws Exception {
    tracings.confirm(code, proposals.of(code).digest(), EnumSet.allOf(Degree.class), Set.of(), "");
    String person = publicId(contact).toString();

    assertThat(browser().page("/truy-vet/goi", commune(THERE))).contains(code, person);
    assertThat(browser().page("/truy-vet/goi", commune(HERE))).doesNotContain(person);
    browser().refused(outcome(person, "REACHED"), commune(HERE), "CONTACTS-017");
    web.perform(get("/truy-vet/" + code).with(commune(THERE))).andExpect(status().isNotFound());

    browser().send(outcome(person, "NO_ANSWER"), commune(THERE));
    assertThat(browser().page("/truy-vet/goi", commune(THERE))).contains("đã thử 1 lần");
    browser().send(outcome(person, "REACHED"), commune(THERE));

    assertThat(browser().page("/truy-vet/goi", commune(THERE))).doesNotContain(person);
    assertThat(browser().page("/truy-vet/" + code + "?muc=da-giao", province()))
        .contains("đã liên lạc");
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void whoLivesElsewhereIsPassedOnWithTheClockRunning() throws Exception {
    tracings.confirm(code, proposals.of(code).digest(), EnumSet.allOf(Degree.class), Set.of(), "");
    String person = publicId(contact).toString();

    browser()
        .refused(outcome(person, "PASSED_ON").param("xa", "99999"), commune(THERE), "CONTACTS-019");
    browser().send(outcome(person, "PASSED_ON").param("xa", HERE), commune(THERE));

    assertThat(browser().page("/truy-vet/goi", commune(HERE))).contains(person);
    assertThat(browser().page("/truy-vet/goi", commune(THERE))).doesNotContain(person);
    assertThat(figures.verify()).isEmpty();
  }

  @Test
  void aPersonIsShownOnlyWithTheRightToRevealAndThatIsLogged() throws Exception {
    tracings.confirm(code, proposals.of(code).digest(), EnumSet.allOf(Degree.class), Set.of(), "");
    String person = publicId(contact).toString();

    assertThat(browser().page("/truy-vet/goi", commune(THERE))).doesNotContain("Kim Văn " + mark);
    browser().send(post("/truy-vet/goi/hien").param("nguoi", person), commune(THERE));

    assertThat(browser().page("/truy-vet/goi", commune(THERE)))
        .contains("Kim Văn " + mark, "tel:0977");
    assertThat(browser().page("/truy-vet/goi", province())).doesNotContain("Kim Văn " + mark);
    assertThat(
            jdbc.sql("select count(*) from people.reveal where person_id = ?")
                .param(contact)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void theSheetOfCallsNamesPeopleToWhoeverSaysWhyAndWhatWasWrittenOnItCountsOnce()
      throws Exception {
    tracings.confirm(code, proposals.of(code).digest(), EnumSet.allOf(Degree.class), Set.of(), "");
    String sheet = "/nap-tep/giay/contact-calls";
    assertThat(browser().page(sheet + "?homNay=true", commune(THERE)))
        .contains("Lý do cần tên")
        .doesNotContain("Kim Văn " + mark);
    browser().refused(post(sheet).param("lyDo", " x "), commune(THERE), "PEOPLE-003");

    String named = browser().answered(todays(sheet), commune(THERE));
    String others = browser().answered(todays(sheet), commune(HERE));
    String grid = browser().answered(todays("/nap-tep/luoi/contact-calls"), commune(THERE));

    assertThat(named).contains("Kim Văn " + mark, "0977").doesNotContain("⟦");
    assertThat(others).doesNotContain("Kim Văn " + mark);
    String last = publicId(contact).toString();
    String printed = last.substring(last.length() - 8).toUpperCase(Locale.ROOT);
    assertThat(named).contains(printed);
    assertThat(grid).contains("value=\"" + printed + "\"");
    String heading = "Mã trên phiếu,Gọi lúc,Kết quả,Ghi chú\n";
    Instant listed =
        jdbc.sql("select max(confirmed_at) from contacts.contact where person_id = ?")
            .param(contact)
            .query(Timestamp.class)
            .single()
            .toInstant();
    String called = civil(listed.minusSeconds(600));
    jdbc.sql(
            "update contacts.contact set confirmed_at = confirmed_at - interval '2 hours' where person_id = ?")
        .param(contact)
        .update();

    assertThat(
            story
                .take(
                    "contact-calls",
                    heading
                        + "%s,%s,Đã liên lạc,\n"
                            .formatted(printed, civil(listed.minusSeconds(90_000)))
                        + "%s,31/12/2029 10:00,Đã liên lạc,\n".formatted(printed)
                        + "00000000,%s,Đã liên lạc,\n".formatted(called))
                .first())
        .extracting(one -> one.reason().code())
        .containsExactly("CONTACTS-025", "CONTACTS-002", "CONTACTS-026");
    String written = heading + "%s,%s,Đã liên lạc,%s\n";
    assertThat(story.take("contact-calls", written.formatted(printed, called, "")).added())
        .isEqualTo(1);
    Report.Taken again = story.take("contact-calls", written.formatted(printed, called, "gõ lại"));

    assertThat(again.kept()).isEqualTo(1);
    assertThat(again.first()).isEmpty();
    assertThat(
            jdbc.sql(
                    "select count(*) from contacts.call l join contacts.contact c on c.id = l.contact_id where c.person_id = ? and l.outcome = 'REACHED'")
                .param(contact)
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(browser().answered(todays(sheet), commune(THERE))).doesNotContain(printed);
    assertThat(figures.verify()).isEmpty();
  }

  private static MockHttpServletRequestBuilder todays(String address) {
    return post(address).param("lyDo", "Gọi người tiếp xúc hôm nay");
  }

  private static String civil(Instant at) {
    return DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").format(at.atZone(OperatingClock.ZONE));
  }

  @Test
  void theListIsAWorkbookAndTheChainTwoTablesWithoutNames() throws Exception {
    tracings.confirm(code, proposals.of(code).digest(), EnumSet.allOf(Degree.class), Set.of(), "");
    story.test(contact, THERE, on(12, 8, 0), TestOutcome.POSITIVE);

    web.perform(get("/truy-vet/" + code + "/danh-sach.xlsx").with(province()))
        .andExpect(status().isOk());
    String lines = browser().page("/truy-vet/" + code + "/linelist.csv", province());
    String edges = browser().page("/truy-vet/" + code + "/contacts.csv", province());
    Chain chain = chains.of(code);

    assertThat(chain.nodes()).hasSize(2);
    assertThat(chain.nodes().getLast().parent()).isZero();
    assertThat(lines).startsWith("id,role,onset,day,unit,state").contains(code + ",case");
    assertThat(edges)
        .startsWith("from,to,exposure,location,class")
        .contains(code + "," + chain.nodes().getLast().code() + ",2021-09-08,Quán");
    assertThat(lines + edges).doesNotContain("Kim", "Thạch");
    assertThat(browser().page("/truy-vet/" + code + "?muc=cay", province()))
        .contains("<path class=\"chain-link\"", chain.nodes().getLast().code());
  }

  @Test
  void aSuspectIsNotTracedYetAndADayWithoutARuleHasNoWindow() {
    jdbc.sql("update cases.case_file set resulted_at = '2023-01-01' where code = ?")
        .param(code)
        .update();

    assertThatThrownBy(() -> proposals.of(code)).hasMessageContaining("CONTACTS-011");
  }

  private static MockHttpServletRequestBuilder outcome(String person, String outcome) {
    return post("/truy-vet/goi").param("nguoi", person).param("ket", outcome);
  }

  private String place(String name) {
    return jdbc.sql("select id::text from contacts.place where name = ?")
        .param(name)
        .query(String.class)
        .single();
  }

  private UUID publicId(long person) {
    return jdbc.sql("select public_id from people_api.person where id = ?")
        .param(person)
        .query(UUID.class)
        .single();
  }

  private Browser browser() {
    return new Browser(web);
  }

  private RequestPostProcessor province() {
    return seat("CDC.84", "EPIDEMIOLOGIST");
  }

  private RequestPostProcessor commune(String unit) {
    return seat("UBND." + unit, "COMMUNE_OFFICER");
  }

  private RequestPostProcessor seat(String body, String role) {
    return Staff.by(
        new Staff(offices, accounts, jdbc)
            .inRole(bodies.find(body, Story.DAY).orElseThrow(), role));
  }
}
