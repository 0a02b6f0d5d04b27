// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.phaodai.documents.DocumentText.Extracted;

class HtmlTest {
  private static final String PAGE =
      """
      <!DOCTYPE html><html><head><meta charset="%s"><title>Trang</title><style>p{}</style></head>
      <body><p>Kính gửi: <b>Sở Y tế</b></p>
      <ul><li>Truy vết</li><li>Cách ly<br>tập trung</li></ul>
      <table><tr><td>Phường 1</td><td>12</td></tr></table><script>alert(1)</script></body></html>
      """;
  private static final String LINES =
      "Kính gửi: Sở Y tế\n- Truy vết\n- Cách ly\ntập trung\nPhường 1\t12\n";

  @Test
  void blocksBecomeLinesAndScriptsAreSilent() {
    assertThat(read(PAGE.formatted("utf-8").getBytes(StandardCharsets.UTF_8))).isEqualTo(LINES);
  }

  @Test
  void thePageSaysItsEncodingOrItsBytesDo() {
    assertThat(read(PAGE.formatted("utf-16").getBytes(StandardCharsets.UTF_16))).isEqualTo(LINES);
    assertThat(read(Transcoder.windows1258(PAGE.formatted("windows-1258")))).isEqualTo(LINES);
    assertThat(read(Transcoder.tcvn3(PAGE.formatted("x-user-defined")))).isEqualTo(LINES);
  }

  private static String read(byte[] page) {
    return ((Extracted) TextExtractor.standard().read(page, "trang.html")).text();
  }
}
