// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.phaodai.Browser;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;

/// The zones as people read and move them.
@RoomTest(Ground.TERRITORY)
class ZonePagesTest {
  private static final String TOWN = "29308";

  @Autowired private MockMvc web;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void nothingIsKnown() {
    jdbc.sql(
            """
            truncate zones.decision, zones.opinion, zones.proposal, zones.review, zones.finding restart identity cascade
            """)
        .update();
  }

  /// Somebody who may do this everywhere; where people may is asked of the room.
  private static RequestPostProcessor who(String... permissions) {
    return authentication(
        new UsernamePasswordAuthenticationToken(
            "Thạch Thị Sa",
            null,
            Stream.of(permissions).map(SimpleGrantedAuthority::new).toList()));
  }

  private static RequestPostProcessor steering() {
    return who("zones.read", "zones.propose", "zones.assess");
  }

  private static RequestPostProcessor district() {
    return who("zones.read", "zones.opine");
  }

  private static RequestPostProcessor chair() {
    return who("zones.read", "zones.decide");
  }

  private static RequestPostProcessor reader() {
    return who("zones.read");
  }

  private UUID waiting() {
    return jdbc.sql("select public_id from zones.proposal where state = 'OPEN'")
        .query((row, n) -> row.getObject(1, UUID.class))
        .single();
  }

  @Test
  void withoutADecisionNoUnitIsGreenAndTheRuleSaysWhatItLacks() throws Exception {
    String page = new Browser(web).page("/vung", chair());

    assertThat(page)
        .contains("Chưa có quyết định", "Chưa đủ số liệu", "VN-2686@2021-05-31")
        .contains("F0 mới trong cộng đồng 14 ngày qua")
        .doesNotContain("nguy cơ\"><title>", "bình thường mới\"><title>");
  }

  @Test
  void aProposalGoesToTheLocalityIsDecidedAndColoursTheMapWithItsNumber() throws Exception {
    Browser browser = new Browser(web);
    browser.send(
        post("/vung/" + TOWN + "/de-xuat")
            .param("muc", "VERY_HIGH")
            .param("lyDo", "Chùm ca ở chợ Cầu Kè chưa rõ nguồn")
            .param("ngay", "2021-09-12"),
        steering());
    assertThat(browser.page("/vung/" + TOWN, district()))
        .contains("Ý kiến của địa phương", "Đỏ · nguy cơ rất cao");
    browser.send(
        post("/vung/" + TOWN + "/y-kien").param("id", waiting().toString()).param("dongY", "true"),
        district());
    browser.send(
        post("/vung/quyet-dinh")
            .param("dv", "84")
            .param("chon", waiting().toString())
            .param("so", "1798/QĐ-UBND")
            .param("ky", "CHỦ TỊCH Lê Văn Hẳn")
            .param("ngayKy", "2021-09-12")
            .param("tu", "2021-09-12T17:30"),
        chair());

    String board = browser.page("/vung?dv=84", reader());
    assertThat(board).contains("url(#ve-zone-red)", "1798/QĐ-UBND", "chưa công bố");
    assertThat(board.split("<path fill=\"url\\(#ve-no-decision\\)\"", -1))
        .as("browsers take minutes to print a map with a pattern a unit")
        .hasSize(2);
    browser.send(post("/vung/cong-bo").param("dv", "84").param("so", "1798/QĐ-UBND"), chair());
    assertThat(browser.page("/vung/" + TOWN, chair()))
        .contains("Thực hiện Chỉ thị 16", "TV-2021-09-10@1 T01", "CHỦ TỊCH Lê Văn Hẳn")
        .doesNotContain("chưa công bố");
    assertThat(browser.page("/vung?dv=84&ngay=2021-09-11", chair()))
        .doesNotContain("url(#ve-zone-red)");
    assertThat(browser.page("/vung/" + TOWN + "?ngay=2021-09-11&lang=en", chair()))
        .contains("Nobody has decided about this unit by this day");
  }

  @Test
  void refusalsAreToldWithTheirCode() throws Exception {
    Browser browser = new Browser(web);
    browser.send(
        post("/vung/" + TOWN + "/de-xuat")
            .param("muc", "HIGH")
            .param("lyDo", "giáp ổ dịch")
            .param("ngay", "2021-09-12"),
        steering());
    var decide =
        post("/vung/quyet-dinh")
            .param("dv", "84")
            .param("chon", waiting().toString())
            .param("so", "1798/QĐ-UBND")
            .param("ky", "CHỦ TỊCH Lê Văn Hẳn")
            .param("ngayKy", "2021-09-10")
            .param("tu", "2021-09-12T17:30")
            .param("lyDo", "gấp");

    browser.refused(decide, chair(), "ZONES-007");
    web.perform(get("/vung/99999").with(chair())).andExpect(status().isNotFound());
    web.perform(get("/vung").with(who("laboratory.read"))).andExpect(status().isForbidden());
  }

  @Test
  void theSheetHoldsWhatThePageShows() throws Exception {
    byte[] sheet =
        web.perform(get("/vung.xlsx?dv=845").with(chair()))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();

    assertThat(sheet).startsWith('P', 'K');
  }
}
