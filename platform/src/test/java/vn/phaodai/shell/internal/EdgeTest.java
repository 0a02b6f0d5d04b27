// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;
import vn.phaodai.RoomTest;
import vn.phaodai.refusal.Refusal;

@RoomTest
@WithMockUser("Trần Văn Định")
class EdgeTest {
  @Autowired private MockMvc program;
  @Autowired private Edge edge;
  @Autowired private JteViews views;
  @Autowired private Languages languages;
  @Autowired private ResourceUrlProvider assets;

  private MockMvc failing = MockMvcBuilders.standaloneSetup(new Failing()).build();

  @BeforeEach
  void onlyPagesThatFail() {
    failing =
        MockMvcBuilders.standaloneSetup(new Failing())
            .setControllerAdvice(edge)
            .setViewResolvers(views)
            .setLocaleResolver(languages)
            .addInterceptors(new ResourceUrlProviderExposingInterceptor(assets))
            .build();
  }

  @Test
  void aPersonWhoAsksForNoPageIsToldWhatToDo() throws Exception {
    program
        .perform(get("/khong-co").accept(MediaType.TEXT_HTML))
        .andExpect(status().isNotFound())
        .andExpect(header().exists("X-Reference"))
        .andExpect(content().string(Matchers.containsString("<h1>Không có trang này</h1>")))
        .andExpect(content().string(Matchers.containsString("SHELL-404")));
  }

  @Test
  void aProgramGetsTheSameAsProblemDetails() throws Exception {
    program
        .perform(get("/khong-co").param("lang", "en").accept(MediaType.APPLICATION_JSON))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.code").value("SHELL-404"))
        .andExpect(jsonPath("$.title").value("No such page"))
        .andExpect(jsonPath("$.instance").value("/khong-co"))
        .andExpect(jsonPath("$.reference").isNotEmpty());
  }

  @Test
  void aRefusalKeepsItsCodeAndSentence() throws Exception {
    failing
        .perform(get("/refused").accept(MediaType.TEXT_HTML))
        .andExpect(status().isConflict())
        .andExpect(content().string(Matchers.containsString("SAMPLE-009")))
        .andExpect(content().string(Matchers.containsString("Số 202 đã cấp.")));
    failing
        .perform(get("/refused").param("lang", "en").accept(MediaType.APPLICATION_JSON))
        .andExpect(jsonPath("$.detail").value("Number 202 is taken."));
  }

  @Test
  void aPartOfAPageGetsANoticeInThePlaceForAnswers() throws Exception {
    failing
        .perform(get("/refused").header("HX-Request", "true"))
        .andExpect(status().isConflict())
        .andExpect(header().string("HX-Retarget", "#thong-bao"))
        .andExpect(content().string(Matchers.startsWith("<p class=\"notice notice-problem\"")));
  }

  @Test
  void aFaultOfOursIsNotExplainedByItsException() throws Exception {
    String page =
        failing
            .perform(get("/fault").accept(MediaType.TEXT_HTML))
            .andExpect(status().isInternalServerError())
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(page).contains("SHELL-500", "Thử lại").doesNotContain("Nguyễn Thị Bé", "Exception");
  }

  @Test
  void aBadParameterAndAWrongMethodAreTheAskersErrors() throws Exception {
    failing.perform(get("/number").param("n", "x")).andExpect(status().isBadRequest());
    failing
        .perform(post("/number"))
        .andExpect(status().isMethodNotAllowed())
        .andExpect(jsonPath("$.code").value("SHELL-400"));
  }

  @Test
  void whoMayNotIsLeftToTheSecurityChain() {
    assertThatThrownBy(() -> failing.perform(get("/denied")))
        .hasRootCauseInstanceOf(AccessDeniedException.class);
  }

  @Test
  void whatTheContainerRefusedGetsTheSamePage() throws Exception {
    program
        .perform(
            get("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/nhat-ky")
                .accept(MediaType.TEXT_HTML))
        .andExpect(status().isForbidden())
        .andExpect(content().string(Matchers.containsString("<h1>Không có quyền</h1>")));
  }

  @RestController
  static class Failing {
    private static final Refusal TAKEN =
        new Refusal("SAMPLE-009", Refusal.Kind.CONFLICT, "Số {0} đã cấp.", "Number {0} is taken.");

    @GetMapping("/refused")
    void refused() {
      throw TAKEN.with("202").raise();
    }

    @GetMapping("/fault")
    void fault() {
      throw new IllegalStateException("row of Nguyễn Thị Bé");
    }

    @GetMapping("/denied")
    void denied() {
      throw new AccessDeniedException("no");
    }

    @GetMapping("/number")
    int number(@RequestParam int n) {
      return n;
    }
  }
}
