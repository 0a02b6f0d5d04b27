// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void rateAndWhatIsLeftAreSaidWhereTheEndIsKnown() {
    assertThat(ProgressLine.text(20_000, 1_000_000, 2 * SECOND))
        .isEqualTo("Đã xong 20.000 dòng, 10.000 dòng/giây, còn khoảng 2 phút");
    assertThat(ProgressLine.text(20_000, 30_000, 2 * SECOND)).endsWith("còn khoảng 1 giây");
    assertThat(ProgressLine.text(20_000, 0, 2 * SECOND))
        .isEqualTo("Đã xong 20.000 dòng, 10.000 dòng/giây");
  }

  @Test
  void aTerminalGetsOneLineThatRenewsItself() {
    var out = new ByteArrayOutputStream();
    var progress = new ProgressLine(new PrintStream(out, true, StandardCharsets.UTF_8), true);

    progress.at(10, 20);
    progress.at(20, 20);
    progress.end();

    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text)
        .contains("Đã xong 10 dòng", "\rĐã xong 20 dòng")
        .endsWith(System.lineSeparator());
    assertThat(text.chars().filter(c -> c == '\n')).hasSize(1);
  }
}
