// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import vn.phaodai.RoomTest;

@RoomTest
@WithMockUser(username = "Nguyễn Thị Hồng", authorities = "territory.read")
class PagesTest {
  @Autowired private MockMvc web;

  @Test
  void aPageHasOneHeadingItsLanguageAndNoInlineScriptOrStyle() throws Exception {
    String page = page("/tro-giup");

    assertThat(page).startsWith("<!doctype html>").contains("<html lang=\"vi\">");
    assertThat(count(page, "<h1[ >]")).isOne();
    assertThat(count(page, "<script(?![^>]* src=)")).isZero();
    assertThat(count(page, "<style|\\sstyle=|\\son[a-z]+=")).isZero();
    assertThat(page).doesNotContain("⟦").contains("Nguyễn Thị Hồng");
  }

  private String page(String path) throws Exception {
    return web.perform(get(path))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static long count(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }
}
