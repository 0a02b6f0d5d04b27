// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtCommandTest {
  private static final String HEADING =
      "t_start,t_end,mean,sd,q0.025,q0.05,q0.25,q0.5,q0.75,q0.95,q0.975";
  private static final String PLAIN = "t,cases\n1,2\n2,3\n3,1\n4,4\n5,6\n6,5\n7,8\n8,9\n9,7\n";

  private final Path folder;
  private final Terminal terminal;

  RtCommandTest(@TempDir Path folder) {
    this.folder = folder;
    this.terminal = new Terminal(folder);
  }

  private String file(String name, String text) throws IOException {
    return terminal.file(name, text);
  }

  private int run(String... args) {
    return terminal.run(args);
  }

  private List<String> rt(String text, String... more) throws IOException {
    return terminal.answer("rt", text, more);
  }

  private static final String[] GAMMA = {"--si-mean", "2.6", "--si-sd", "1.5"};

  @Test
  void aSeriesBecomesOneRowAWindow() throws IOException {
    List<String> rows = rt(PLAIN, GAMMA);

    assertThat(rows).hasSize(3);
    assertThat(rows.getFirst()).isEqualTo(HEADING);
    assertThat(rows.get(1)).startsWith("2,8,");
    assertThat(rows.get(1).split(",")).hasSize(11);
  }

  @Test
  void theFormOfTheFileDoesNotMatter() throws IOException {
    List<String> plain = rt(PLAIN, GAMMA);
    String dates =
        "\uFEFFNgày;Số ca\r\n10/9/2021;2\r\n11/9/2021;3,0\r\n12/9/2021;1\r\n14/9/2021;6\r\n"
            + "13/9/2021;4\r\n15/9/2021;5\r\n16/9/2021;8\r\n17/9/2021;9\r\n18/9/2021;7\r\n";

    assertThat(rt(PLAIN.replace("t,cases\n", ""), GAMMA)).isEqualTo(plain);
    assertThat(rt(dates, GAMMA)).isEqualTo(plain);
    assertThat(
            rt(
                PLAIN
                    .replace("t,cases", "\"date\",\"cases\"")
                    .replaceAll("(?m)^(\\d),", "2021-09-0$1,"),
                GAMMA))
        .isEqualTo(plain);
  }

  @Test
  void decimalsMayHaveAComma() throws IOException {
    assertThat(
            rt(
                "t;cases\n1;2,5\n2;3,5\n3;1\n",
                "--si-mean",
                "2,6".replace(',', '.'),
                "--si-sd",
                "1.5",
                "--window",
                "2"))
        .isEqualTo(
            rt(
                "t,cases\n1,2.5\n2,3.5\n3,1\n",
                "--si-mean",
                "2.6",
                "--si-sd",
                "1.5",
                "--window",
                "2"));
  }

  @Test
  void timesKeepTheNumbersOfTheFile() throws IOException {
    String windows = file("khoang.csv", "t_start,t_end\n12,15\n");

    List<String> rows =
        rt(
            "t,cases\n10,1\n11,2\n12,3\n13,4\n14,5\n15,6\n",
            "--si-mean",
            "2.6",
            "--si-sd",
            "1.5",
            "--windows",
            windows);

    assertThat(rows.get(1)).startsWith("12,15,");
  }

  @Test
  void intervalsMayBeGivenOrSampled() throws IOException {
    String one = file("si.csv", "day,probability\n0,0\n1,0.5\n2,0.3\n3,0.2\n");
    String sample = file("mau.csv", "0,0\n0.5,0.5\n0.3,0.3\n0.2,0.2\n");
    String numbered = file("mau-so.csv", "day,a,b\n0,0,0\n1,0.5,0.5\n2,0.3,0.3\n3,0.2,0.2\n");

    List<String> given = rt(PLAIN, "--si", one);

    for (String file : List.of(sample, numbered)) {
      String[] cells = rt(PLAIN, "--si-sample", file).get(1).split(",");
      for (int c = 0; c < 11; c++) {
        assertThat(Double.parseDouble(cells[c]))
            .isCloseTo(Double.parseDouble(given.get(1).split(",")[c]), within(1e-9));
      }
    }
  }

  @Test
  void importedCasesMayBePartOfTheCasesOrStandBesideThem() throws IOException {
    String[] options = {"--si-mean", "2.6", "--si-sd", "1.5", "--window", "3"};
    List<String> local = rt("t,local,imported\n1,0,2\n2,1,1\n3,4,0\n4,2,3\n5,6,0\n", options);

    assertThat(rt("t,cases,imported\n1,2,2\n2,2,1\n3,4,0\n4,5,3\n5,6,0\n", options))
        .isEqualTo(local);
    assertThat(rt("t,cases,imported\n1,0,2\n2,1,1\n3,4,0\n4,2,3\n5,6,0\n", options))
        .isEqualTo(local);
    assertThat(terminal.err()).contains("ca tại chỗ");
    assertThat(
            run(
                "rt",
                file("a.csv", "t,cases,imported\n1,0,2\n2,1,1\n3,4,0\n4,2,3\n5,6,0\n"),
                "--si-mean",
                "2.6",
                "--si-sd",
                "1.5",
                "--cases-are",
                "total"))
        .isEqualTo(Main.COULD_NOT);
    assertThat(terminal.err()).contains("CLI-035");
  }

  @Test
  void whatCannotBeEstimatedIsEmptyAndSaid() throws IOException {
    assertThat(
            rt(
                "t,cases\n1,0\n2,0\n3,0\n4,0\n",
                "--si-mean",
                "2.6",
                "--si-sd",
                "1.5",
                "--window",
                "2"))
        .containsExactly(HEADING, "2,3,,,,,,,,,", "3,4,,,,,,,,,");
    assertThat(terminal.err()).contains("không có ca nào");
    assertThat(rt("t,cases\n1,7\n", GAMMA)).containsExactly(HEADING);
    assertThat(terminal.err()).contains("không đủ");
    String late = file("muon.csv", "day,probability\n3,0.5\n4,0.5\n");
    assertThat(rt("t,cases\n1,1\n2,1\n3,1\n4,1\n5,2\n", "--si", late, "--window", "2").get(1))
        .isEqualTo("2,3,,,,,,,,,");
  }

  @Test
  void missingDaysAreZeroOnlyWhenThatIsAskedFor() throws IOException {
    String holes = "date,cases\n2021-09-10,2\n2021-09-12,\n2021-09-13,4\n2021-09-14,1\n";

    List<String> rows =
        rt(holes, "--si-mean", "2.6", "--si-sd", "1.5", "--window", "2", "--missing-as-zero");

    assertThat(terminal.err()).contains("2 ô hoặc ngày thiếu");
    assertThat(rows)
        .isEqualTo(
            rt(
                "t,cases\n1,2\n2,0\n3,0\n4,4\n5,1\n",
                "--si-mean",
                "2.6",
                "--si-sd",
                "1.5",
                "--window",
                "2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "date,cases;2021-09-10,1;2021-09-12,3 | CLI-021",
        "date,cases;2021-09-10,1;2021-09-11, | CLI-022",
        "date,cases;2021-09-10,1;2021-09-11,-4 | CLI-023",
        "date,cases;2021-09-10,1;2021-09-10,4 | CLI-020",
        "date,cases;2021-09-10,1;2021-02-31,4 | CLI-024",
        "date,cases;2021-09-10,1;2021-09-17,4 | CLI-025",
        "date,cases;2021-09-10,1;2021-09-11,nhiều | CLI-014",
        "date,deaths;2021-09-10,1 | CLI-013",
        "date,cases | CLI-012",
      })
  void aSeriesThatWouldMisleadIsRefused(String text, String code) throws IOException {
    String path = file("hong.csv", text.replace(';', '\n') + "\n");

    assertThat(run("rt", path, "--si-mean", "2.6", "--si-sd", "1.5")).isEqualTo(Main.COULD_NOT);
    assertThat(terminal.err()).startsWith(code + ": ").contains("hong.csv");
    assertThat(terminal.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "day,probability;0,0;1,0.5;2,0.3 | CLI-030",
        "day,probability;0,0.2;1,0.8 | CLI-031",
        "day,probability;0,0;1,1.2;2,-0.2 | CLI-032",
        "day,probability;1,0.5;1,0.5 | CLI-033",
      })
  void whatIsNoSerialIntervalIsRefused(String text, String code) throws IOException {
    String interval = file("si.csv", text.replace(';', '\n'));

    assertThat(run("rt", file("chuoi.csv", PLAIN), "--si", interval)).isEqualTo(Main.COULD_NOT);
    assertThat(terminal.err()).startsWith(code);
  }

  @Test
  void wrongUseIsSaidInVietnamese() throws IOException {
    String path = file("chuoi.csv", PLAIN);

    assertThat(run("rt", path)).isEqualTo(Main.WRONG_USE);
    assertThat(terminal.err()).contains("Cần đúng một khoảng cách lây");
    assertThat(run("rt", path, "--si-mean", "0.8", "--si-sd", "1")).isEqualTo(Main.WRONG_USE);
    assertThat(run("rt", path, "--si-mean", "2")).isEqualTo(Main.WRONG_USE);
    assertThat(run("rt", path, "--si-mean", "2", "--si-sd", "1", "--window", "0"))
        .isEqualTo(Main.WRONG_USE);
    assertThat(
            run("rt", folder.resolve("khong-co.csv").toString(), "--si-mean", "2", "--si-sd", "1"))
        .isEqualTo(Main.COULD_NOT);
    assertThat(terminal.err()).contains("CLI-010");
    Files.write(folder.resolve("anh.csv"), new byte[] {0, 1, 2, 3, (byte) 0xff, 0});
    assertThat(run("rt", folder.resolve("anh.csv").toString(), "--si-mean", "2", "--si-sd", "1"))
        .isEqualTo(Main.COULD_NOT);
    String beyond = file("khoang.csv", "t_start,t_end\n1,7\n");
    assertThat(run("rt", path, "--si-mean", "2", "--si-sd", "1", "--windows", beyond))
        .isEqualTo(Main.COULD_NOT);
    assertThat(terminal.err()).contains("CLI-034");
  }

  @Test
  void theAnswerMayGoToAFile() throws IOException {
    Path target = folder.resolve("r.csv");

    rt(PLAIN, "--si-mean", "2.6", "--si-sd", "1.5", "--out", target.toString());

    assertThat(terminal.out()).isEmpty();
    assertThat(Files.readString(target, StandardCharsets.UTF_8)).startsWith(HEADING + "\n2,8,");
  }
}
