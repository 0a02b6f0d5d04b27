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
        "daily --day 2021-13-01|CLI-003|--day: cần một ngày có thật, viết như 2021-09-12",
        "demo --port cao|CLI-003|--port: cần một số nguyên",
        "demo --today chiều|CLI-003|--today: cần ngày giờ viết như 2021-09-12T17:30",
        "daily|CLI-002|Còn thiếu: --day",
        "rt|CLI-002|Còn thiếu: SERIES.csv",
        "dayli|CLI-001|Có phải: link, daily?",
        "daily --day 2021-09-12 --ngay|CLI-001|“--ngay”"
      })
  void theCauseIsSaidInVietnameseWithACodeAndThenHowTheCommandIsUsed(
      String line, String code, String cause) {
    Terminal terminal = new Terminal(folder);

    int exit = terminal.run(line.split(" "));

    assertThat(exit).isEqualTo(Main.WRONG_USE);
    assertThat(terminal.err()).contains(code, cause, "Cách dùng: phaodai").doesNotContain("Usage");
  }
}
