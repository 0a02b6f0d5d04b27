// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.phaodai.checkpoints.Post.TODAY;
import static vn.phaodai.checkpoints.Post.at;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.phaodai.Browser;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.SignedIn;
import vn.phaodai.directives.Staff;

/// The pages of the gates as the officer, the steering committee, two communes and a secretary see
/// them, and what a positive sets off.
@RoomTest(Ground.BODIES)
class CheckpointPagesTest {
  private static @Nullable Shift running;

  @Autowired private BeanFactory rooms;
  @Autowired private MockMvc web;
  @Autowired private JdbcClient jdbc;

  private Post phone;
  private SignedIn officer;
  private Shift shift;

  @BeforeEach
  void anOfficerStandsAtAGate() {
    phone = new Post(rooms, web);
    officer = phone.seat("CA.84", "CHECKPOINT_OFFICER");
    if (running == null) {
      running = phone.shift(officer, phone.gate("Chốt cầu Cổ Chiên", "29236"));
    }
    shift = running;
  }

  private Browser browser() {
    return new Browser(web);
  }

  private RequestPostProcessor me() {
    return Staff.by(officer);
  }

  private RequestPostProcessor committee() {
    return phone.as("BCD.84", "STEERING_COMMITTEE");
  }

  private RequestPostProcessor commune(String unit) {
    return phone.as("UBND." + unit, "COMMUNE_OFFICER");
  }

  private static Map<String, Object> person(String name, String phoneNumber, String role) {
    Map<String, Object> person = new HashMap<>();
    person.put("name", name);
    person.put("birthYear", 1990);
    person.put("phone", phoneNumber);
    person.put("role", role);
    return person;
  }

  @Test
  void aPositiveOpensAFileNamesWhoSatBesideAndIsOnTheListOfTheCommuneAtOnce() throws Exception {
    var held = phone.record(shift, "Kim Văn Dương");
    held.put(
        "people",
        new ArrayList<>(
            List.of(
                person("Kim Văn Dương", "0917000001", "DRIVER"),
                person("Thạch Thị Bên Cạnh", "0917000002", "PASSENGER"))));
    held.put(
        "test",
        Map.of(
            "kind",
            "RAPID",
            "sampledAt",
            at(14, 50).toString(),
            "result",
            "POSITIVE",
            "place",
            "GATE"));
    held.put("decision", Map.of("action", "ISOLATE"));

    phone.send(me(), List.of(held));

    Map<String, @Nullable Object> file =
        jdbc.sql(
                """
                select f.id, f.code, f.state from checkpoints.traveller t
                join checkpoints.passage g on g.id = t.passage_id
                join cases.case_file f on f.id = t.case_id where g.record_id = ?::uuid
                """)
            .param(held.get("id"))
            .query()
            .singleRow();
    assertThat(file).containsEntry("state", "SUSPECT");
    assertThat(
            jdbc.sql(
                    "select count(*) from contacts.declared where case_id = ? and relation = 'TRAVEL'")
                .param(file.get("id"))
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(browser().page("/chot/den", commune("29242")))
        .contains(String.valueOf(file.get("code")), "Giữ lại");
    assertThat(browser().page("/chot/den", commune("29245")))
        .doesNotContain(String.valueOf(file.get("code")));
  }

  @Test
  void everyPageSaysWhatItShowsInBothLanguagesWithNamesMasked() throws Exception {
    phone.send(me(), List.of(phone.record(shift, "Sơn Minh Tâm")));
    for (String address :
        List.of(
            "/chot",
            "/chot/luot",
            "/chot/luot?loc=HELD",
            "/chot/luot?chot=" + shift.checkpoint() + "&ngayQua=" + TODAY,
            "/chot/den",
            "/chot/den?giu=true&xong=true",
            "/chot/giay",
            "/chot/vung-dich")) {
      for (String language : List.of("vi", "en")) {
        String sign = address.contains("?") ? "&" : "?";
        assertThat(browser().page(address + sign + "lang=" + language, committee()))
            .as(address)
            .doesNotContain("⟦", "Sơn Minh");
      }
    }
    assertThat(browser().page("/chot/luot", committee())).contains("TV-ENTRY@2021 E", "Tâm");
    web.perform(get("/chot/luot.xlsx").with(committee())).andExpect(status().isOk());
    web.perform(get("/chot").with(phone.as("CDC.84", "LABORATORY")))
        .andExpect(status().isForbidden());
    assertThat(browser().page("/chot/luot", phone.as("BCD.91", "STEERING_COMMITTEE")))
        .doesNotContain("Tâm");
  }

  @Test
  void aPermitIsValidUntilItIsRevokedAndAChangedOneIsForged() throws Exception {
    String address =
        web.perform(
                post("/chot/giay")
                    .with(commune("29242"))
                    .with(csrf())
                    .param("dv", "29242")
                    .param("bien", "84C-111.22")
                    .param("lyDo", "WORK")
                    .param("tuyen", "Trà Vinh – Vĩnh Long, QL53")
                    .param("tu", TODAY.toString())
                    .param("den", TODAY.plusDays(5).toString()))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    assertThat(browser().page(String.valueOf(address), commune("29242")))
        .contains("<svg", "84C11122");
    String token = jdbc.sql("select token from checkpoints.permit").query(String.class).single();

    var passing = phone.record(shift, "Lê Văn Giấy");
    passing.put("permit", token);
    passing.put("vehicle", Map.of("plate", "84C 11122", "kind", "TRUCK"));
    var changed = phone.record(shift, "Lê Văn Giả");
    changed.put("permit", token.replace(".WORK.", ".GOODS."));
    changed.put("vehicle", Map.of("plate", "84C11122", "kind", "TRUCK"));
    changed.put("decision", Map.of("action", "REFUSE"));
    phone.send(me(), List.of(passing, changed));

    browser()
        .refused(post(address + "/thu-hoi").param("lyDo", ""), commune("29242"), "CHECKPOINTS-035");
    browser()
        .refused(
            post(address + "/thu-hoi").param("lyDo", "x"), commune("29245"), "CHECKPOINTS-033");
    browser().send(post(address + "/thu-hoi").param("lyDo", "Đi sai tuyến"), commune("29242"));
    var late = phone.record(shift, "Lê Văn Muộn");
    late.put("takenAt", at(17, 30).toString());
    late.put("permit", token);
    late.put("vehicle", Map.of("plate", "84C11122", "kind", "TRUCK"));
    phone.send(me(), List.of(late));

    assertThat(paper(passing)).isEqualTo("VALID");
    assertThat(paper(changed)).isEqualTo("FORGED");
    assertThat(paper(late)).isEqualTo("REVOKED");
    assertThat(
            web.perform(post("/chot/giay/kiem-tra").with(me()).with(csrf()).param("ma", token))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8))
        .contains("đã bị thu hồi");
  }

  private String paper(Map<String, @Nullable Object> record) {
    return jdbc.sql("select paper from checkpoints.passage where record_id = ?::uuid")
        .param(record.get("id"))
        .query(String.class)
        .single();
  }

  @Test
  void theSameVehicleAtTheDeskIsAskedNothingAgainAndADepartureNeedsAReason() throws Exception {
    phone.send(me(), List.of(phone.record(shift, "Thạch Sô Phát")));
    String plate =
        jdbc.sql("select plate from checkpoints.passage order by id desc limit 1")
            .query(String.class)
            .single();
    String form = "/chot/ca/" + shift.publicId() + "/ghi";

    String page = browser().page(form + "?bien=" + plate, me());
    String ref = page.replaceAll("(?s).*name=\"ai\" value=\"([^\"]+)\".*", "$1");

    assertThat(page).contains("Đã khai ở", "29242");
    var typed =
        post(form)
            .param("ma", "01995f00-0000-7000-8000-0000000000aa")
            .param("ai", ref)
            .param("bien", plate)
            .param("tuMa", "86")
            .param("den", "29242")
            .param("lyDo", "RETURN")
            .param("xn", "PCR")
            .param("layMau", TODAY + "T03:00")
            .param("ketQua", "NEGATIVE");
    browser().refused(typed.param("quyetDinh", "ADMIT"), me(), "CHECKPOINTS-019");
    browser().send(typed.param("khac", "Đã kiểm tra tại chốt trước"), me());
    assertThat(
            jdbc.sql("select count(*) from checkpoints.passage where plate = ? and deviates")
                .param(plate)
                .query(Long.class)
                .single())
        .isEqualTo(1);
    browser()
        .refused(
            post("/chot/noi").param("ten", "Chốt lạ").param("dv", "91"),
            committee(),
            "CHECKPOINTS-025");
  }

  @Test
  void whatTheProvinceAnnouncesChangesTheVerdictAndTheCommuneFollowsUp() throws Exception {
    browser()
        .send(
            post("/chot/vung-dich")
                .param("tinh", "84")
                .param("ma", "87")
                .param("cap", "VERY_HIGH")
                .param("tu", TODAY.toString())
                .param("so", "Công văn 12/BCĐ (giả lập)"),
            committee());
    var home = phone.record(shift, "Phan Văn Sa Đéc");
    home.put("origin", "87");
    home.put("decision", Map.of("action", "QUARANTINE"));

    phone.send(me(), List.of(home));

    assertThat(
            jdbc.sql("select action from checkpoints.passage where record_id = ?::uuid")
                .param(home.get("id"))
                .query(String.class)
                .single())
        .isEqualTo("QUARANTINE");
    assertThat(browser().page("/cach-ly/danh-sach?muc=ARRIVAL", commune("29242")))
        .contains("Người đến", "TV-ENTRY@2021 E04");
    assertThat(browser().page("/cach-ly/danh-sach?muc=ARRIVAL", commune("29245")))
        .doesNotContain("TV-ENTRY@2021");
    browser()
        .refused(
            post("/chot/den/" + home.get("id")).param("dv", "29242"),
            commune("29245"),
            "CHECKPOINTS-031");
    browser()
        .send(
            post("/chot/den/" + home.get("id")).param("dv", "29242").param("tt", "MET"),
            commune("29242"));
    assertThat(browser().page("/chot/den", commune("29242"))).contains("Đã gặp");
  }
}
