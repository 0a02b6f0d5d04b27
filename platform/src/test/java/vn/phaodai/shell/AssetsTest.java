// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import vn.phaodai.RoomTest;

/// The weights that ux.md allows, and how files are named and kept.
@RoomTest
@WithMockUser
class AssetsTest {
  private static final int KILO = 1024;

  @Autowired private MockMvc web;

  @Test
  void styleAndScriptKeepTheirBudgets() throws Exception {
    assertThat(zipped(resource("/static/app.css"))).isLessThanOrEqualTo(20 * KILO);
    assertThat(zipped(resource("/static/app.js"))).isLessThanOrEqualTo(5 * KILO);
  }

  @Test
  void theHeaviestPageOfTheShellArrivesWithinTheBudgetOfACommandPage() throws Exception {
    String page = page("/tro-giup/giao-dien");
    List<String> files = assets(page);

    int weight = zipped(page.getBytes(StandardCharsets.UTF_8));
    for (String file : files) {
      byte[] content = web.perform(get(file)).andReturn().getResponse().getContentAsByteArray();
      weight += file.endsWith(".woff2") ? content.length : zipped(content);
    }

    assertThat(files).hasSizeLessThanOrEqualTo(19);
    assertThat(weight).isLessThanOrEqualTo(120 * KILO);
  }

  @Test
  void everyFileOfAPageIsNamedByItsContentAndKeptForEver() throws Exception {
    for (String file : assets(page("/tro-giup"))) {
      var answer = web.perform(get(file)).andReturn().getResponse();

      assertThat(file).containsPattern("-[0-9a-f]{32}\\.[a-z0-9]+$");
      assertThat(answer.getStatus()).as(file).isEqualTo(200);
      assertThat(answer.getHeader("Cache-Control"))
          .contains("max-age=31536000", "public", "immutable");
    }
  }

  @Test
  void theStyleFindsItsFontsByTheirHashedNames() throws Exception {
    String style =
        assets(page("/tro-giup")).stream()
            .filter(f -> f.endsWith(".css"))
            .findFirst()
            .orElseThrow();

    String text = web.perform(get(style)).andReturn().getResponse().getContentAsString();

    assertThat(text).containsPattern("fonts/noto-sans-vietnamese-wght-normal-[0-9a-f]{32}\\.woff2");
  }

  private String page(String path) throws Exception {
    return web.perform(get(path)).andReturn().getResponse().getContentAsString();
  }

  private static List<String> assets(String page) {
    return Pattern.compile("(?:href|src)=\"(/static/[^\"#]+)")
        .matcher(page)
        .results()
        .map(m -> m.group(1))
        .distinct()
        .toList();
  }

  private static byte[] resource(String name) throws IOException {
    try (var in = AssetsTest.class.getResourceAsStream(name)) {
      assertThat(in).isNotNull();
      return in.readAllBytes();
    }
  }

  private static int zipped(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(content);
    }
    return bytes.size();
  }
}
