// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.frontline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.phaodai.Browser;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.Accounts;
import vn.phaodai.directives.Staff;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Offices;

/// The pages of the room, as the commune, the police, the province’s leader and others see them.
@RoomTest(Ground.BODIES)
class FrontlinePagesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);

  @Autowired private MockMvc web;
  @Autowired private JdbcClient jdbc;
  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private Accounts accounts;

  @Test
  void thePoliceSeeMembersMaskedALeaderNumbersAloneAndALabourOfficerNothing() throws Exception {
    RequestPostProcessor commune = seat("UBND.29272", "COMMUNE_OFFICER");
    RequestPostProcessor police = seat("CA.84", "CHECKPOINT_OFFICER");
    RequestPostProcessor leader = seat("TU.84", "LEADER");
    Browser browser = new Browser(web);
    browser.send(
        post("/tuyen-dau/nguoi")
            .param("ten", "Sơn Thị Sa Phia")
            .param("nam", "1990")
            .param("luc", "VOLUNTEER")
            .param("dv", "29272")
            .param("loai", "COMMUNITY")
            .param("viTri", "Tổ COVID số 3"),
        commune);
    String id =
        jdbc.sql("select public_id::text from frontline.member").query(String.class).single();
    String member = "/tuyen-dau/nguoi/" + id;
    browser.send(
        post("/tuyen-dau/lich")
            .param("ai", id)
            .param("tu", "2021-09-13T07:00")
            .param("den", "2021-09-13T15:00"),
        commune);
    browser.send(
        post("/tuyen-dau/bao-ho").param("dv", "29272").param("loai", "MASK").param("soLuong", "0"),
        commune);
    for (String address :
        List.of(
            "/tuyen-dau",
            "/tuyen-dau?dv=29272&ngay=2021-09-13",
            "/tuyen-dau/nguoi",
            "/tuyen-dau/nguoi?chua=true&luc=VOLUNTEER",
            member,
            "/tuyen-dau/lich?ngay=2021-09-13&dv=29272",
            "/tuyen-dau/bao-ho",
            "/tuyen-dau/phoi-nhiem?het=true")) {
      for (String language : List.of("vi", "en")) {
        String sign = address.contains("?") ? "&" : "?";
        assertThat(browser.page(address + sign + "lang=" + language, police))
            .as(address)
            .doesNotContain("⟦", "Sa Phia");
      }
    }

    assertThat(browser.page(member, commune)).contains("0/2 liều", "Chưa lấy mẫu lần nào");
    assertThat(browser.page("/tuyen-dau", leader))
        .contains("Xã An Trường A", "Khẩu trang y tế")
        .doesNotContain("/tuyen-dau/nguoi", "Sơn");
    for (String hidden :
        List.of("/tuyen-dau/nguoi", member, "/tuyen-dau/lich", "/tuyen-dau/nguoi.xlsx")) {
      web.perform(get(hidden).with(leader)).andExpect(status().isForbidden());
    }
    for (String file : List.of("nguoi", "lich", "bao-ho", "phoi-nhiem")) {
      web.perform(get("/tuyen-dau/" + file + ".xlsx").with(police)).andExpect(status().isOk());
    }
    web.perform(get("/tuyen-dau").with(seat("SLDTBXH.84", "LABOUR_OFFICER")))
        .andExpect(status().isForbidden());
    browser.refused(
        post(member + "/phoi-nhiem").param("noi", "x"),
        seat("UBND.29269", "COMMUNE_OFFICER"),
        "FRONTLINE-007");
  }

  private RequestPostProcessor seat(String body, String role) {
    return Staff.by(
        new Staff(offices, accounts, jdbc).inRole(bodies.find(body, DAY).orElseThrow(), role));
  }
}
