// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.phaodai.contacts.Story.on;
import static vn.phaodai.quarantine.Quarantined.HERE;
import static vn.phaodai.quarantine.Quarantined.THERE;
import static vn.phaodai.quarantine.Quarantined.TODAY;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
import vn.phaodai.directives.Staff;
import vn.phaodai.documents.DocumentText;
import vn.phaodai.documents.TextExtractor;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Offices;
import vn.phaodai.people.Sex;

/// The pages of the room, as the epidemiologist of the province, officers of two communes and a
/// secretary see them.
@RoomTest(Ground.BODIES)
class QuarantinePagesTest {
  private static int stories;

  @Autowired private JdbcClient jdbc;
  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private Accounts accounts;
  @Autowired private MockMvc web;
  @Autowired private BeanFactory rooms;
  @TempDir private Path folder;

  private Quarantined told;
  private UUID order = new UUID(0, 0);
  private String name = "";

  @BeforeEach
  void anF1OfThere() {
    told = Quarantined.of(rooms, folder);
    int n = ++stories;
    name = "Kim Văn Trang " + (char) ('A' + n);
    String phone = "0955%06d".formatted(n);
    long person = told.person(name, Sex.MALE, phone, THERE);
    told.exposed(
        String.valueOf(700 + n),
        on(11, 8, 0),
        on(9, 18, 0),
        Map.of(name + ",1980," + phone, THERE));
    order = told.order(person);
  }

  private void ordered() throws Exception {
    browser()
        .send(
            post("/cach-ly/quyet-dinh")
                .param("o", order.toString())
                .param("tu", TODAY.toString())
                .param("nha", "true")
                .param("ky", String.valueOf(told.chair(THERE)))
                .param("ngay", TODAY.toString()),
            commune(THERE));
  }

  @Test
  void everyPageSaysWhatItShowsInBothLanguagesWithNamesMasked() throws Exception {
    ordered();
    for (String address :
        List.of(
            "/cach-ly",
            "/cach-ly/danh-sach",
            "/cach-ly/danh-sach?tt=PROPOSED",
            "/cach-ly/danh-sach?viec=READY",
            "/cach-ly/danh-sach?viec=SAMPLING&noi=HOME&muc=F1",
            "/cach-ly/lenh/" + order,
            "/cach-ly/kiem-tra",
            "/cach-ly/co-so",
            "/phong-toa",
            "/phong-toa?go=true")) {
      for (String language : List.of("vi", "en")) {
        String sign = address.contains("?") ? "&" : "?";
        assertThat(browser().page(address + sign + "lang=" + language, province()))
            .as(address)
            .doesNotContain("⟦", "Kim Văn");
      }
    }
    assertThat(browser().page("/cach-ly/lenh/" + order, commune(THERE)))
        .contains("VN-QUARANTINE@5599 Q01", "CV 5599/BYT-MT", "QĐ-UBND")
        .containsPattern("tiếp xúc lần cuối \\d\\d/\\d\\d/2021");
  }

  @Test
  void theSamplingSheetOfTheDayNamesWhoIsDueUntilTheSampleIsTaken() throws Exception {
    ordered();
    MockHttpServletRequestBuilder sheet =
        post("/nap-tep/giay/specimens").param("lyDo", "Lấy mẫu hôm nay");

    String due = browser().answered(sheet, commune(THERE));
    String others = browser().answered(sheet, commune(HERE));
    told.story()
        .take(
            "specimens",
            "Mã mẫu,Phương pháp,Họ và tên,Ngày sinh,Giới tính,Số điện thoại,Xã/phường,Ngày giờ lấy mẫu,Nơi phát hiện\n"
                + "PHIEU-%d,PCR,%s,1980,Nam,0955%06d,%s,12/09/2021 08:00,Khu cách ly\n"
                    .formatted(stories, name, stories, THERE));

    assertThat(due).contains(name, "0955", "Khu cách ly", "Nam").doesNotContain("⟦");
    assertThat(others).doesNotContain(name);
    assertThat(browser().answered(sheet, commune(THERE))).doesNotContain(name);
  }

  @Test
  void theCommuneWhereTheyLiveDecidesAndNoOtherAndASecretarySeesNumbersAlone() throws Exception {
    assertThat(browser().page("/cach-ly/danh-sach", commune(THERE))).contains(order.toString());
    assertThat(browser().page("/cach-ly/danh-sach", commune(HERE)))
        .doesNotContain(order.toString());
    web.perform(get("/cach-ly/lenh/" + order).with(commune(HERE))).andExpect(status().isNotFound());
    browser()
        .refused(
            post("/cach-ly/lenh/" + order + "/bo").param("lyDo", "Không phải xã mình"),
            commune(HERE),
            "QUARANTINE-001");
    RequestPostProcessor secretary = seat("DU." + THERE, "COMMITTEE_SECRETARY");
    assertThat(browser().page("/cach-ly", secretary)).doesNotContain("/cach-ly/danh-sach");
    web.perform(get("/cach-ly/danh-sach").with(secretary)).andExpect(status().isForbidden());

    ordered();

    browser()
        .refused(
            post("/cach-ly/quyet-dinh")
                .param("o", order.toString())
                .param("tu", TODAY.toString())
                .param("nha", "true")
                .param("ky", String.valueOf(told.chair(THERE)))
                .param("ngay", TODAY.toString()),
            commune(THERE),
            "QUARANTINE-002");
  }

  @Test
  void thePaperBearsTheNameAndIsGivenToWhoWasShownItAlone() throws Exception {
    ordered();
    String paper = "/cach-ly/lenh/" + order + "/quyet-dinh.";
    web.perform(get(paper + "docx?loai=ORDER").with(commune(THERE)))
        .andExpect(status().isForbidden());

    browser()
        .send(
            post("/cach-ly/lenh/" + order + "/hien").param("lyDo", "In quyết định"),
            commune(THERE));

    for (String ending : List.of("docx", "pdf")) {
      byte[] file =
          web.perform(get(paper + ending + "?loai=ORDER").with(commune(THERE)))
              .andExpect(status().isOk())
              .andReturn()
              .getResponse()
              .getContentAsByteArray();
      assertThat(TextExtractor.standard().read(file, "quyet-dinh." + ending))
          .isInstanceOfSatisfying(
              DocumentText.Extracted.class,
              read ->
                  assertThat(read.text().replaceAll("\\s+", " "))
                      .contains(
                          name,
                          "CHỦ TỊCH",
                          "từ ngày 12/9/2021 đến hết ngày 9/10/2021",
                          "CV 5599/BYT-MT"));
    }
    web.perform(get("/cach-ly/danh-sach.xlsx").with(commune(THERE))).andExpect(status().isOk());
  }

  @Test
  void aBreachIsToldAndDealtWithAndTheGridIsSavedAsTyped() throws Exception {
    ordered();
    String here = "/cach-ly/lenh/" + order;
    browser()
        .send(
            post(here + "/vi-pham")
                .param("loai", "LEFT")
                .param("luc", "2021-09-12T09:00")
                .param("ghi", "Ra chợ"),
            commune(THERE));
    long breach = jdbc.sql("select max(id) from quarantine.breach").query(Long.class).single();
    browser()
        .send(
            post(here + "/xu-ly").param("viPham", String.valueOf(breach)).param("xuLy", "Nhắc nhở"),
            commune(THERE));
    browser()
        .send(
            post("/cach-ly/kiem-tra")
                .param("cho", TODAY.toString())
                .param("o", order.toString())
                .param("co-" + order, "1")
                .param("nhiet-" + order, "36,8")
                .param("ghi-" + order, "ho, đau họng"),
            commune(THERE));

    assertThat(browser().page(here, commune(THERE)))
        .contains("ra khỏi nơi cách ly", "Ra chợ", "Nhắc nhở", "36,8", "ho, đau họng");
    browser()
        .refused(
            post(here + "/vi-pham")
                .param("loai", "LEFT")
                .param("luc", "2021-09-20T09:00")
                .param("ghi", "Chưa đến"),
            commune(THERE),
            "QUARANTINE-010");
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
        new Staff(offices, accounts, jdbc).inRole(bodies.find(body, TODAY).orElseThrow(), role));
  }
}
