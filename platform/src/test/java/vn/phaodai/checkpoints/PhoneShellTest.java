// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.SignedIn;
import vn.phaodai.directives.Staff;

/// The page of the phone is the same for everybody who may have it, so that it can be kept.
@RoomTest(Ground.BODIES)
class PhoneShellTest {
  private static final Pattern FILE = Pattern.compile("\"(/static/[^\"]+)\"");

  @Autowired private BeanFactory rooms;
  @Autowired private MockMvc web;

  private SignedIn officer() {
    return new Post(rooms, web).seat("CA.84", "CHECKPOINT_OFFICER");
  }

  private String body(String address, RequestPostProcessor who) throws Exception {
    return web.perform(get(address).with(who))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void thePageThatIsKeptNamesNobodyAndHoldsNoToken() throws Exception {
    SignedIn officer = officer();

    String page = body("/chot/may", Staff.by(officer));

    assertThat(page).contains("id=\"record-form\"").doesNotContain("_csrf", "X-CSRF-TOKEN");
    assertThat(page).doesNotContain(officer.label());
  }

  @Test
  void theWorkerKeepsEveryFileThatThePageAsksForAndEachIsThere() throws Exception {
    RequestPostProcessor officer = Staff.by(officer());

    List<String> kept = files(body("/chot/sw.js", officer));

    assertThat(kept).containsAll(files(body("/chot/may", officer)));
    for (String file : kept) {
      web.perform(get(file)).andExpect(status().isOk());
    }
  }

  private static List<String> files(String text) {
    return FILE.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }

  @Test
  void theDoorTellsAnOfficerTheirShiftsAndNobodyElse() throws Exception {
    Post post = new Post(rooms, web);
    SignedIn officer = officer();
    Shift shift = post.shift(officer, post.gate("Chốt Láng Thé", "844"));

    web.perform(get("/chot/phien").with(Staff.by(officer)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.shifts[0].id").value(shift.publicId().toString()))
        .andExpect(jsonPath("$.shifts[0].name").value("Chốt Láng Thé"));
    web.perform(get("/chot/phien").with(post.as("CA.91", "CHECKPOINT_OFFICER")))
        .andExpect(jsonPath("$.shifts").isEmpty());
    web.perform(get("/chot/phien").with(post.as("SYT.84", "EPIDEMIOLOGIST")))
        .andExpect(status().isForbidden());
  }

  @Test
  void whoseSessionIsOverIsToldSoAndNotLedToAForm() throws Exception {
    web.perform(get("/chot/phien")).andExpect(status().isUnauthorized());
  }
}
