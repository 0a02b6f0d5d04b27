// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongUseTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "daily --day 2021-13-01|CLI-005|--day: cần một ngày có thật, viết như 2021-09-12",
        "demo --port cao|CLI-005|--port: cần một số nguyên",
        "demo --today chiều|CLI-005|--today: cần ngày giờ viết như 2021-09-12T17:30",
        "daily|CLI-004|Còn thiếu: --day",
        "rt|CLI-004|Còn thiếu: SERIES.csv",
        "dayli|CLI-003|Có phải: link, daily?",
        "daily --day 2021-09-12 --ngay|CLI-003|“--ngay”"
      })
  void theCauseIsSaidInVietnameseWithACodeAndThenHowTheCommandIsUsed(
      String line, String code, String cause) {
    Terminal terminal = new Terminal(folder);

    int exit = terminal.run(line.split(" "));

    assertThat(exit).isEqualTo(Main.WRONG_USE);
    assertThat(terminal.err()).contains(code, cause, "Cách dùng: phaodai").doesNotContain("Usage");
  }
}
