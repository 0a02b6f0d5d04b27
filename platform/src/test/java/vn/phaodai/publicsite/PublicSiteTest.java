// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.zones.Corrections;
import vn.phaodai.zones.Determinations;
import vn.phaodai.zones.Paper;
import vn.phaodai.zones.RiskLevel;

/// What somebody sees who is not signed in.
@RoomTest(Ground.TERRITORY)
class PublicSiteTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static final Instant NOW = DAY.atTime(17, 30).atZone(OperatingClock.ZONE).toInstant();
  private static final String TOWN = "29308";
  private static final int MOST_BYTES = 120_000;

  @Autowired private MockMvc web;
  @Autowired private JdbcClient jdbc;
  @Autowired private PublicPages pages;
  @Autowired private Determinations determinations;
  @Autowired private Corrections corrections;

  @BeforeEach
  void nothingIsDecided() {
    jdbc.sql("truncate zones.decision, zones.opinion, zones.proposal restart identity cascade")
        .update();
    pages.renew();
  }

  private void decided(RiskLevel level, String number) {
    UUID proposal = determinations.propose(TOWN, DAY, level, "theo nhận định");
    determinations.decide(
        List.of(proposal), null, new Paper(number, "CHỦ TỊCH Lê Văn Hẳn", DAY, NOW), "gấp");
  }

  private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request).andReturn().getResponse();
  }

  private String page(String path) throws Exception {
    MockHttpServletResponse answer = ask(get(path));
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  /// Until the edition that the commit called for is there.
  private String pageOnce(String path, String words) throws Exception {
    for (int i = 0; i < 100 && !page(path).contains(words); i++) {
      Thread.sleep(50);
    }
    return page(path);
  }

  @Test
  void withoutAPublishedDecisionAPlaceHasNoColourAndNobodyIsToldWhatIsAllowed() throws Exception {
    assertThat(page("/xa/" + TOWN))
        .contains("Chưa có quyết định nào được công bố", "Chưa có quyết định không phải là xanh")
        .doesNotContain("zone-green", "Được làm gì ở đây?");
  }

  @Test
  void aDecisionIsSeenOncePublishedWithItsNumberItsTimeAndWhatOneMayDo() throws Exception {
    decided(RiskLevel.VERY_HIGH, "1798/QĐ-UBND");
    pages.renew();
    assertThat(page("/xa/" + TOWN)).contains("Chưa có quyết định nào được công bố");

    determinations.publish("84", "1798/QĐ-UBND");

    assertThat(pageOnce("/xa/" + TOWN, "1798/QĐ-UBND"))
        .contains("Đỏ · nguy cơ rất cao", "Từ 17:30", "CHỦ TỊCH Lê Văn Hẳn")
        .contains("Thực hiện Chỉ thị 16", "Công văn 202-CV/TU")
        .contains("Sản xuất không thiết yếu", "thay cho Chỉ thị 16/CT-TTg")
        .doesNotContain("⟦");
    assertThat(page("/xa/" + TOWN + "?lang=en"))
        .contains("<html lang=\"en\">", "Not allowed", "no more than 2 people")
        .doesNotContain("⟦");
    assertThat(page("/xa")).contains("Thị trấn Cầu Kè", "zone-red");
    assertThat(page("/xa/84")).contains("url(#ve-zone-red)", "href=\"/xa/" + TOWN);
  }

  @Test
  void aWithdrawnDecisionIsTakenOffThePublicPage() throws Exception {
    decided(RiskLevel.HIGH, "1798/QĐ-UBND");
    determinations.publish("84", "1798/QĐ-UBND");
    pageOnce("/xa/" + TOWN, "1798/QĐ-UBND");

    corrections.withdraw("84", "1798/QĐ-UBND", "1801/QĐ-UBND", "nhầm xã");

    assertThat(pageOnce("/xa/" + TOWN, "Chưa có quyết định nào được công bố"))
        .contains("Chưa có quyết định nào được công bố")
        .doesNotContain("1798/QĐ-UBND");
  }

  @Test
  void everyReadyPageIsSmallAndGivenCompressedWithTheHousesHeaders() throws Exception {
    for (String path : new String[] {"/", "/xa", "/xa/84", "/xa/" + TOWN}) {
      MockHttpServletResponse answer = ask(get(path).header("Accept-Encoding", "gzip, br"));

      byte[] bytes = answer.getContentAsByteArray();
      assertThat(answer.getHeader("Content-Encoding")).isEqualTo("gzip");
      assertThat(bytes.length).as(path).isLessThan(MOST_BYTES / 4);
      assertThat(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes())
          .isEqualTo(ask(get(path)).getContentAsByteArray());
      assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'self'");
      assertThat(answer.getHeader("X-Frame-Options"))
          .isEqualTo(ask(get("/tro-giup")).getHeader("X-Frame-Options"));
      assertThat(answer.getCookie("phaodai")).isNull();
    }
  }

  @Test
  void whatABrowserHasAlreadyIsNotSentAgain() throws Exception {
    String tag = String.valueOf(ask(get("/xa/" + TOWN)).getHeader("ETag"));

    MockHttpServletResponse again = ask(get("/xa/" + TOWN).header("If-None-Match", tag));

    assertThat(again.getStatus()).isEqualTo(304);
    assertThat(again.getContentAsByteArray()).isEmpty();
    assertThat(ask(head("/xa/" + TOWN)).getContentAsByteArray()).isEmpty();
    web.perform(post("/xa/" + TOWN)).andExpect(status().isForbidden());
  }

  @Test
  void theWayInIsThePublicHomeOrTheFirstPageOfWhoeverIsSignedIn() throws Exception {
    assertThat(page("/")).contains("Tên xã, phường, thị trấn", "Đăng nhập");
    web.perform(
            get("/")
                .cookie(new Cookie("phaodai", "x"))
                .with(user("Lê Thị Hoa").authorities(() -> "zones.read")))
        .andExpect(redirectedUrl("/vung"));
    web.perform(get("/").cookie(new Cookie("phaodai", "x"))).andExpect(redirectedUrl("/xa"));
  }

  @Test
  void anUnknownCodeAndAUnitThatIsNoMoreGetClearAnswers() throws Exception {
    MockHttpServletResponse unknown = ask(get("/xa/99999"));
    assertThat(unknown.getStatus()).isEqualTo(404);
    assertThat(unknown.getContentAsString(StandardCharsets.UTF_8))
        .contains("Không có nơi nào mã 99999", "Tên xã, phường, thị trấn");

    jdbc.sql(
            """
            insert into territory.unit (code, tier, kind, name, full_name, name_key, search_key, bare_key, path_key,
              parent_id, path, valid, landmass, source, confidence)
            select '29999', tier, kind, 'Cũ', 'Xã Cũ', name_key, search_key, bare_key, path_key, parent_id,
              subpath(path, 0, 2) || '999999', daterange('2019-01-01', '2021-01-01'), landmass, source, confidence
            from territory.unit where code = '29272'
            """)
        .update();
    MockHttpServletResponse gone = ask(get("/xa/29999"));
    jdbc.sql("delete from territory.unit where code = '29999'").update();
    assertThat(gone.getStatus()).isEqualTo(410);
    assertThat(gone.getContentAsString(StandardCharsets.UTF_8))
        .contains("Xã Cũ không còn", "01/01/2021");
  }

  @Test
  void aPlaceIsFoundByNameWithOrWithoutAccents() throws Exception {
    assertThat(page("/xa?q=cau+ke")).contains("/xa/" + TOWN, "Huyện Cầu Kè");
    assertThat(page("/xa?q=khong+co+dau+ca")).contains("Không có nơi nào tên");
    assertThat(page("/xa?q=%3Cscript%3E")).doesNotContain("<script>");
  }

  @Test
  void aLanguageOnceChosenIsKeptOnReadyPages() throws Exception {
    web.perform(get("/xa?lang=en")).andExpect(header().exists("Set-Cookie"));

    assertThat(ask(get("/xa").cookie(new Cookie("phaodai-lang", "en"))).getContentAsString())
        .contains("<html lang=\"en\">");
  }
}
