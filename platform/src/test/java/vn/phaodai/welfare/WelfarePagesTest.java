// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare;

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

/// The pages of the room, as the commune, the Front, the province’s leader and others see them.
@RoomTest(Ground.BODIES)
class WelfarePagesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);

  @Autowired private MockMvc web;
  @Autowired private JdbcClient jdbc;
  @Autowired private Bodies bodies;
  @Autowired private Offices offices;
  @Autowired private Accounts accounts;

  @Test
  void theFrontSeesPeopleMaskedALeaderNumbersAloneAndACheckpointNothing() throws Exception {
    RequestPostProcessor commune = seat("UBND.29272", "COMMUNE_OFFICER");
    RequestPostProcessor front = seat("MTTQ.84", "LEADER");
    RequestPostProcessor leader = seat("TU.84", "LEADER");
    Browser browser = new Browser(web);
    browser.send(
        post("/cham-lo/nhom")
            .param("ten", "Sơn Thị Sa Phia")
            .param("nam", "1949")
            .param("xa", "29272")
            .param("nhom", "ELDERLY")
            .param("canCu", "Sổ người cao tuổi"),
        commune);
    browser.send(
        post("/cham-lo/nhu-cau")
            .param("ten", "Sơn Thị Sa Phia")
            .param("nam", "1949")
            .param("xa", "29272")
            .param("loai", "MEDICINE")
            .param("soLuong", "30")
            .param("gap", "true"),
        commune);
    String person =
        jdbc.sql(
                "select p.public_id::text from welfare_api.membership m join people_api.person p on p.id = m.person_id")
            .query(String.class)
            .single();
    String need =
        "/cham-lo/nhu-cau/"
            + jdbc.sql("select public_id::text from welfare_api.need").query(String.class).single();
    for (String address :
        List.of(
            "/cham-lo",
            "/cham-lo?dv=29272",
            "/cham-lo/nhom",
            "/cham-lo/nhom?nhom=ELDERLY",
            "/cham-lo/ghi",
            "/cham-lo/ghi?nguoi=" + person,
            need,
            "/cham-lo/nguoi/" + person)) {
      for (String language : List.of("vi", "en")) {
        String sign = address.contains("?") ? "&" : "?";
        assertThat(browser.page(address + sign + "lang=" + language, front))
            .as(address)
            .doesNotContain("⟦", "Sa Phia");
      }
    }

    assertThat(browser.page(need, commune)).contains("2 giờ từ lúc nghe, độ tin cậy L");
    assertThat(browser.page("/cham-lo", leader))
        .contains("Xã An Trường A", "Thuốc")
        .doesNotContain("/cham-lo/nhu-cau/", "Sơn");
    for (String hidden :
        List.of("/cham-lo/nhom", need, "/cham-lo/ghi", "/cham-lo/nguoi/" + person)) {
      web.perform(get(hidden).with(leader)).andExpect(status().isForbidden());
    }
    web.perform(get("/cham-lo.xlsx").with(leader)).andExpect(status().isOk());
    web.perform(get("/cham-lo/nhom.xlsx").with(front)).andExpect(status().isOk());
    web.perform(get("/cham-lo").with(seat("CA.84", "CHECKPOINT_OFFICER")))
        .andExpect(status().isForbidden());
    browser.refused(
        post(need + "/giao").param("soLuong", "30").param("minhChung", "x"),
        seat("UBND.29269", "COMMUNE_OFFICER"),
        "WELFARE-017");
    web.perform(
            post(need + "/quyet-dinh")
                .with(front)
                .with(
                    org.springframework.security.test.web.servlet.request
                        .SecurityMockMvcRequestPostProcessors.csrf()))
        .andExpect(status().isForbidden());
  }

  private RequestPostProcessor seat(String body, String role) {
    return Staff.by(
        new Staff(offices, accounts, jdbc).inRole(bodies.find(body, DAY).orElseThrow(), role));
  }
}
