// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every main page, as each role that has it: answers, has one heading, logs no error; on an office
/// screen and on a phone it does not scroll sideways and passes axe. Pictures go to
/// `target/screens`.
class JourneysTest {
  /// Which pages a person is taken to; `{…}` is found by following a link.
  private record Journey(Person person, List<String> pages) {}

  private static final List<Journey> JOURNEYS =
      List.of(
          new Journey(Person.CLERK_KG, List.of("/chi-dao", "/chi-dao/moi", "/tim?q=xet+nghiem")),
          new Journey(
              Person.CLERK_TV,
              List.of(
                  "/cong-van",
                  "/cong-van/moi",
                  "/so-cong-van/den",
                  "/so-cong-van/di",
                  "/chi-dao/xung-dot",
                  "/mat-khau")),
          new Journey(Person.MONITOR_KG, List.of("/tong-quan", "/viec", "/viec?muc=chua-co-han")),
          new Journey(Person.MONITOR_TV, List.of("/chi-dao/co-quan-ket-thuc")),
          new Journey(
              Person.DEPUTY_TV, List.of("/tong-quan", "/dia-ban", "/dia-ban/84", "/to-chuc")),
          new Journey(Person.CHAIR_TV, List.of("/tong-quan")),
          new Journey(
              Person.STEERING_TV,
              List.of(
                  "/viec",
                  "/vung",
                  "/vung/29272",
                  "/vung/gian-cach",
                  "/xa",
                  "/xa/29272",
                  "/xa/84",
                  "/luat",
                  "/luat/VN-2686/2021-05-31")),
          new Journey(
              Person.EPIDEMIOLOGIST_TV,
              List.of(
                  "/nguoi",
                  "/nguoi/moi",
                  "/nguoi/trung",
                  "/ca",
                  "/ca/giuong",
                  "/ca/cong-bo",
                  "/ca/toc-do",
                  "/truy-vet",
                  "/truy-vet/goi",
                  "/o-dich",
                  "/xet-nghiem",
                  "/xet-nghiem/mau",
                  "/xet-nghiem/mau-gop",
                  "/xet-nghiem/lay-lai",
                  "/xet-nghiem/toc-do",
                  "/xet-nghiem/co-gop",
                  "/xet-nghiem/phong",
                  "/xet-nghiem/lay-mau",
                  "/xet-nghiem/nhap",
                  "/tinh-hinh",
                  "/tinh-hinh?nhom=f0",
                  "/dich-te",
                  "/dich-te?theo=cong-bo&so-ngay=120",
                  "/doi-chieu-2021?tinh=91",
                  "/cach-ly",
                  "/cach-ly/danh-sach?tt=PROPOSED",
                  "/cach-ly/kiem-tra",
                  "/cach-ly/co-so",
                  "/phong-toa")),
          new Journey(Person.DISTRICT_TV, List.of("/tong-quan", "/viec", "/dia-ban/844")),
          new Journey(
              Person.COMMUNE_TV, List.of("/tong-quan", "/viec", "/chi-dao", "/dia-ban/29272")),
          new Journey(
              Person.COMMUNE_OFFICER_TV,
              List.of(
                  "/viec",
                  "/truy-vet",
                  "/truy-vet/goi",
                  "/tro-giup",
                  "/tro-giup/giao-dien",
                  "/tro-giup/dieu-khoan")),
          new Journey(Person.AUDITOR_TV, List.of("/nhat-ky")),
          new Journey(
              Person.ADMINISTRATOR_TV,
              List.of(
                  "/quan-tri/tai-khoan", "/quan-tri/phieu", "/nap-tep", "/nap-tep/mau/accounts")));

  @TestFactory
  Stream<DynamicTest> everyRoleFindsItsPagesInOrderAtADeskAndOnAPhone() {
    return JOURNEYS.stream()
        .flatMap(
            journey ->
                journey.pages().stream()
                    .map(
                        page ->
                            dynamicTest(
                                journey.person().login() + " " + page,
                                () -> look(journey.person(), page))));
  }

  @TestFactory
  Stream<DynamicTest> aDispatchIsInOrderInAllItsParts() {
    return Stream.of("nhiem-vu", "noi-nhan", "pho-bien", "thong-tin", "lich-su")
        .map(
            part ->
                dynamicTest(
                    "a dispatch, " + part,
                    () -> look(Person.CLERK_KG, sample(Person.CLERK_KG) + "?muc=" + part)));
  }

  @Test
  void aDispatchIsInOrderForADistrict() {
    look(Person.DISTRICT_TV, sample(Person.DISTRICT_TV) + "?muc=nhiem-vu");
  }

  @Test
  void aDutyIsInOrder() {
    look(Person.DISTRICT_TV, duty(Person.DISTRICT_TV));
  }

  @Test
  void aLetterIsInOrder() {
    look(Person.CLERK_TV, letter(Person.CLERK_TV));
  }

  @Test
  void aPersonIsInOrderFromTheFormToTheProfile() {
    Visit visit = Browser.shared().as(Person.COMMUNE_OFFICER_TV).see("/nguoi/moi");
    visit.form("/nguoi/moi").set("hoTen", "Thạch Thị Sương").set("sinh", "31/2/1970").send();
    Look.atWhatIsOpen(visit, "nguoi-moi-sai", 200);
    visit.form("/nguoi/moi").set("sinh", "2/3/1970").set("diaChi", "Ấp 4").send();
    Look.atWhatIsOpen(visit, "nguoi-ho-so", 200);
    String profile = visit.path();
    visit.form(profile + "/hien").set("lyDo", "Sửa hồ sơ vừa lập").send();
    look(Person.COMMUNE_OFFICER_TV, profile + "/sua");
  }

  /// The workbench of the first case that the demonstration traced, in all its parts.
  @TestFactory
  Stream<DynamicTest> aTracingIsInOrderInAllItsParts() {
    return Stream.of("danh-sach", "moc", "da-giao", "cay")
        .map(
            part ->
                dynamicTest(
                    part,
                    () ->
                        look(
                            Person.EPIDEMIOLOGIST_TV,
                            traced(Person.EPIDEMIOLOGIST_TV) + "?muc=" + part)));
  }

  @Test
  void anOrderOfQuarantineIsInOrder() {
    look(Person.EPIDEMIOLOGIST_TV, proposed(Person.EPIDEMIOLOGIST_TV));
  }

  private static String proposed(Person person) {
    Page page = Browser.shared().as(person).see("/cach-ly/danh-sach?tt=PROPOSED").page();
    return String.valueOf(page.locator("main tbody th a").first().getAttribute("href"));
  }

  private static String traced(Person person) {
    Page page = Browser.shared().as(person).see("/truy-vet/goi").page();
    String words = page.locator("main tbody tr td .soft").first().innerText();
    return "/truy-vet/" + words.replaceFirst("(?s).*?(\\d\\d-\\d\\d-\\d{6}).*", "$1");
  }

  /// A file with a row that cannot be taken, from the counter to what is said of it.
  @Test
  void aFileIsInOrderFromTheCounterToTheReport() {
    Visit visit = Browser.shared().as(Person.ADMINISTRATOR_TV).see("/nap-tep");
    visit
        .form("/nap-tep")
        .set("loai", "accounts")
        .attach(
            "tep",
            "can-bo.csv",
            "text/csv",
            "mã cơ quan,chức danh,họ và tên,tên đăng nhập\nDU.0,Bí thư,Kim Văn Thử,thu.kim\n"
                .getBytes(StandardCharsets.UTF_8))
        .send("viec", "thu");
    Look.atWhatIsOpen(visit, "nap-tep-ket-qua", 200);
  }

  @TestFactory
  Stream<DynamicTest> whatIsNotThereAndWhatIsNotAllowedIsSaidInOrder() {
    return Stream.of(
        dynamicTest("not found", () -> refused("/khong-co-trang-nay", 404)),
        dynamicTest("not allowed", () -> refused("/quan-tri/tai-khoan", 403)));
  }

  private static void refused(String path, int status) {
    Visit visit = Browser.shared().as(Person.COMMUNE_TV);
    Look.atWhatIsOpen(visit.open(path), "tu-choi-" + status, status);
  }

  @Test
  void aSheetOfSlipsIsInOrder() {
    // what comes of a form has no address to go to; nobody waits for a slip in the demonstration
    Visit visit = Browser.shared().as(Person.ADMINISTRATOR_TV).see("/quan-tri/phieu");
    visit.form("/quan-tri/phieu").send();
    assertThat(visit.heading()).startsWith("Phiếu đăng nhập");
    Look.atWhatIsOpen(visit, "quan-tri-phieu-in", 200);
  }

  @Test
  void whoHasNotSignedInSeesTheDoorInOrder() {
    Visit visit = Browser.shared().asStranger(Browser.DESK);
    Look.at(visit, "stranger", "/dang-nhap");
    visit.page().context().close();
  }

  /// What is Vietnamese on an English page is names and the texts of documents.
  @TestFactory
  Stream<DynamicTest> noPageLacksItsEnglishWords() {
    return JOURNEYS.stream()
        .map(
            journey ->
                dynamicTest(
                    journey.person().login(),
                    () -> readInEnglish(Browser.shared().as(journey.person()), journey.pages())));
  }

  private static void readInEnglish(Visit visit, List<String> pages) {
    SoftAssertions all = new SoftAssertions();
    for (String page : pages) {
      visit.open(page + (page.contains("?") ? "&" : "?") + "lang=en");
      all.assertThat(visit.page().locator("html").getAttribute("lang")).as(page).isEqualTo("en");
      all.assertThat(visit.page().content()).as(page).doesNotContain("⟦");
    }
    visit.open("/tro-giup?lang=vi");
    all.assertAll();
  }

  /// The first dispatch in the person's list.
  private static String sample(Person person) {
    Page page = Browser.shared().as(person).see("/chi-dao").page();
    return String.valueOf(page.locator("main tbody th a").last().getAttribute("href"));
  }

  private static String duty(Person person) {
    Page page = Browser.shared().as(person).see("/viec").page();
    return String.valueOf(page.locator("main tbody th a").first().getAttribute("href"));
  }

  /// A letter that the person has just drafted.
  private static String letter(Person person) {
    Visit visit = Browser.shared().as(person).see("/cong-van/moi");
    visit
        .form("/cong-van")
        .set("trichYeu", "kiểm tra khu cách ly")
        .set("kinhGui", "Các huyện, thành ủy")
        .set("noiDung", "Ban Thường vụ yêu cầu các huyện ủy kiểm tra khu cách ly.")
        .send();
    return visit.path();
  }

  private static void look(Person person, String path) {
    Look.at(Browser.shared().as(person), person.login(), path);
  }
}
