// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.phaodai.RoomTest;

@RoomTest
@WithMockUser(username = "Nguyễn Thị Hồng", authorities = "territory.read")
class PagesTest {
  @Autowired private MockMvc web;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/tro-giup",
        "/tro-giup/giao-dien",
        "/tro-giup/dieu-khoan",
        "/tim",
        "/tim?q=duyen%20hai"
      })
  void aPageHasOneHeadingItsLanguageAndNoInlineScriptOrStyle(String path) throws Exception {
    for (String language : new String[] {"vi", "en"}) {
      String page = page(get(path).param("lang", language));

      assertThat(page).startsWith("<!doctype html>").contains("<html lang=\"" + language + "\">");
      assertThat(count(page, "<h1[ >]")).isOne();
      assertThat(count(page, "<main[ >]")).isOne();
      assertThat(count(page, "<script(?![^>]* src=)")).isZero();
      assertThat(count(page, "<style|\\sstyle=|\\son[a-z]+=")).isZero();
      assertThat(page).doesNotContain("⟦").contains("Nguyễn Thị Hồng");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/tro-giup", "/tro-giup/giao-dien", "/tro-giup/dieu-khoan", "/tim"})
  void noTwoThingsOfAPageHaveTheSameIdAndEveryLabelFindsItsBox(String path) throws Exception {
    String page = page(get(path));
    var ids = Pattern.compile("\\sid=\"([^\"]+)\"").matcher(page).results();
    var idList = ids.map(m -> m.group(1)).toList();

    assertThat(idList).doesNotHaveDuplicates();
    assertThat(Pattern.compile("<label[^>]* for=\"([^\"]+)\"").matcher(page).results())
        .allMatch(m -> idList.contains(m.group(1)));
  }

  @Test
  void aLanguageOnceChosenIsKept() throws Exception {
    var chosen = web.perform(get("/tro-giup").param("lang", "en")).andReturn().getResponse();
    assertThat(chosen.getHeaders("Set-Cookie"))
        .anyMatch(c -> c.startsWith("phaodai-lang=en") && c.contains("HttpOnly"));

    String later = page(get("/tro-giup").cookie(new Cookie("phaodai-lang", "en")));

    assertThat(later).contains("<html lang=\"en\">", "Keyboard shortcuts");
  }

  @Test
  void anUnknownLanguageOrDayIsNoError() throws Exception {
    String page = page(get("/tro-giup").param("lang", "x").param("ngay", "31/02/2021"));

    assertThat(page).contains("<html lang=\"vi\">").doesNotContain("banner-replay");
  }

  @Test
  void aPastDayIsSaidOnTopOfThePage() throws Exception {
    String page = page(get("/tro-giup").queryParam("ngay", "2021-09-01"));

    assertThat(page)
        .contains("Đang xem lại số liệu của ngày 01/09/2021.")
        .contains("<a href=\"/tro-giup\">Về hôm nay</a>");
  }

  @Test
  void theNavigationShowsOnlyPagesThatExistAndMayBeSeen() throws Exception {
    String page = page(get("/tro-giup"));

    assertThat(page)
        .contains("<a href=\"/tro-giup\" data-go=\"i\" aria-current=\"page\">")
        .doesNotContain("href=\"/quan-tri/tai-khoan\"", "href=\"/phao-dai\"");
  }

  @Test
  void shortcutsCanBeSwitchedOff() throws Exception {
    assertThat(page(get("/tro-giup"))).contains("name=\"on\" value=\"false\"");
    var off =
        web.perform(post("/tro-giup/phim-tat").param("on", "false").with(csrf()))
            .andExpect(redirectedUrl("/tro-giup#phim-tat"))
            .andReturn()
            .getResponse();
    assertThat(off.getHeaders("Set-Cookie")).anyMatch(c -> c.startsWith("phaodai-phim=off"));

    String page = page(get("/tro-giup").cookie(new Cookie("phaodai-phim", "off")));

    assertThat(page).contains("data-keys=\"off\"", "Bật phím tắt");
  }

  @Test
  void aFormWithoutTheTokenIsRefused() throws Exception {
    web.perform(post("/tro-giup/phim-tat").param("on", "false")).andExpect(status().isForbidden());
  }

  @Test
  void whatWasTypedIntoTheSearchBoxComesBackEscaped() throws Exception {
    String page = page(get("/tim").param("q", "<script>alert(1)</script>"));

    assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;");
  }

  @Test
  void thePageOfClausesHasEveryClauseOfBothDispatches() throws Exception {
    String page = page(get("/tro-giup/dieu-khoan"));

    assertThat(count(page, "<tr id=\"KG-\\d\\d\"")).isEqualTo(30);
    assertThat(count(page, "<tr id=\"TV-\\d\\d\"")).isEqualTo(27);
    assertThat(page).contains("<code>@KG-01</code>", "href=\"/chi-dao\"", "chưa làm");
  }

  private String page(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request)
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static long count(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }
}
