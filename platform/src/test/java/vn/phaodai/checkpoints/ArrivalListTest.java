// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.phaodai.Browser;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.access.SignedIn;
import vn.phaodai.directives.Staff;

/// Fifty-two come to Phường 3 through one gate, more than a page holds.
@RoomTest(Ground.BODIES)
class ArrivalListTest {
  private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"(/chot/den[^\"]+)\"");
  private static boolean came;

  @Autowired private BeanFactory rooms;
  @Autowired private MockMvc web;

  private Post phone;

  @BeforeEach
  void fiftyTwoCame() throws Exception {
    phone = new Post(rooms, web);
    if (came) {
      return;
    }
    came = true;
    SignedIn officer = phone.seat("CA.84", "CHECKPOINT_OFFICER");
    Shift shift = phone.shift(officer, phone.gate("Chốt cầu Cổ Chiên", "29236"));
    List<Map<String, @Nullable Object>> records = new ArrayList<>();
    for (int i = 0; i < 52; i++) {
      records.add(phone.record(shift, "Sơn Minh Tâm " + i));
    }
    phone.send(Staff.by(officer), records);
  }

  private RequestPostProcessor commune(String unit) {
    return phone.as("UBND." + unit, "COMMUNE_OFFICER");
  }

  private static long rows(String page) {
    return Pattern.compile("<tr data-row").matcher(page).results().count();
  }

  @Test
  void aPageHoldsFiftyOfThemSaysHowManyThereAreAndTheNextShowsTheRest() throws Exception {
    Browser browser = new Browser(web);
    String first = browser.page("/chot/den", commune("29242"));
    assertThat(rows(first)).isEqualTo(50);
    assertThat(first).contains("52 lượt", "50 lượt trên trang này");
    var next = NEXT.matcher(first);
    assertThat(next.find()).isTrue();

    String second = browser.page(next.group(1).replace("&amp;", "&"), commune("29242"));

    assertThat(rows(second)).isEqualTo(2);
    assertThat(second).contains("52 lượt").doesNotContain("rel=\"next\"");
    assertThat(rows(browser.page("/chot/den?sau=x", commune("29242")))).isEqualTo(50);
    assertThat(browser.page("/chot/den", commune("29245"))).doesNotContain("<tr data-row");
  }

  @Test
  void theFileHoldsAllOfThemMaskedAsThePageAndNothingOfAnotherCommune() throws Exception {
    List<Row> here = file(commune("29242"));
    assertThat(here).hasSize(2 + 52);
    assertThat(here.get(0).getCellText(0)).contains("52");
    assertThat(here.get(2).getCellText(3)).contains("T").doesNotContain("Sơn Minh");
    assertThat(file(commune("29245"))).hasSize(2);
    web.perform(get("/chot/den.xlsx").with(phone.as("CDC.84", "LABORATORY")))
        .andExpect(status().isForbidden());
  }

  private List<Row> file(RequestPostProcessor who) throws Exception {
    byte[] bytes =
        web.perform(get("/chot/den.xlsx").with(who))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      return workbook.getFirstSheet().read();
    }
  }

  @Test
  void whoWritesDownWhatTheCommuneDidStaysOnThePage() throws Exception {
    String page = new Browser(web).page("/chot/den", commune("29242"));
    var form = Pattern.compile("action=\"(/chot/den/[^\"]+)\"").matcher(page);
    assertThat(form.find()).isTrue();

    web.perform(
            post(form.group(1))
                .param("dv", "29242")
                .param("tt", "MET")
                .param("xong", "true")
                .param("sau", "trang-sau")
                .with(commune("29242"))
                .with(SecurityMockMvcRequestPostProcessors.csrf()))
        .andExpect(redirectedUrl("/chot/den?xong=true&sau=trang-sau"));
  }
}
