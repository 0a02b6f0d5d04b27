// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlarmCommandTest {
  private static final String HEADING = "t,observed,expected,upperbound,alarm";
  private static final String DAYS =
      "date,cases\n2021-08-01,1\n2021-08-02,2\n2021-08-03,3\n2021-08-04,6\n2021-08-05,0\n";

  private final Path folder;
  private final Terminal terminal;

  AlarmCommandTest(@TempDir Path folder) {
    this.folder = folder;
    this.terminal = new Terminal(folder);
  }

  private String file(String name, String text) throws IOException {
    return terminal.file(name, text);
  }

  private int run(String... args) {
    return terminal.run(args);
  }

  private List<String> alarm(String text, String... more) throws IOException {
    return terminal.answer("alarm", text, more);
  }

  /// Six years of Mondays with 3 cases each but for a spike at the end.
  private static String mondays() {
    LocalDate first = LocalDate.of(2015, 9, 14);
    return "t,observed\n"
        + IntStream.range(0, 313)
            .mapToObj(w -> first.plusWeeks(w) + "," + (w == 312 ? 40 : 2 + w % 3))
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  @Test
  void eachTimeOfTheSeriesIsOneRow() throws IOException {
    List<String> rows = alarm(DAYS, "--algorithm", "ears-c1", "--baseline", "3");

    assertThat(rows).hasSize(6);
    assertThat(rows.getFirst()).isEqualTo(HEADING);
    assertThat(rows.get(1)).isEqualTo("2021-08-01,1,,,");
    assertThat(rows.get(4)).startsWith("2021-08-04,6,2,5.0902").endsWith(",true");
    assertThat(rows.get(5)).endsWith(",false");
  }

  @Test
  void theFormOfTheFileDoesNotMatter() throws IOException {
    List<String> plain =
        alarm("t,observed\n7,1\n8,2\n9,3\n10,6\n", "--algorithm", "ears-c1", "--baseline", "3");

    assertThat(plain.get(4)).startsWith("10,6,2,");
    assertThat(alarm("7,1\n10,6\n9,3\n8,2\n", "--algorithm", "EARS-C1", "--baseline=3"))
        .isEqualTo(plain);
    assertThat(
            alarm(
                "\uFEFFTuần;Số ca\r\n7;1\r\n8;2\r\n9;3\r\n10;6\r\n",
                "--algorithm",
                "ears-c1",
                "--baseline",
                "3"))
        .isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ears-c1", "ears-c2", "ears-c3", "farrington", "farrington-flexible"})
  void everyMethodSeesTheSpike(String algorithm) throws IOException {
    List<String> rows = alarm(mondays(), "--algorithm", algorithm);

    assertThat(rows).hasSize(314);
    assertThat(rows.getLast()).startsWith("2021-09-06,40,");
    // C3 does not look at today's count but at what the days before exceeded
    assertThat(rows.getLast()).endsWith(algorithm.equals("ears-c3") ? ",false" : ",true");
    assertThat(rows.stream().filter(row -> row.endsWith(",true")).count()).isLessThan(3);
  }

  @Test
  void partsOfTheModelAreThoseThatAreNamed() throws IOException {
    String[] plain = {"--algorithm", "farrington-flexible", "--threshold-method", "delta"};
    List<String> both = alarm(falling(), plain);
    List<String> withoutTrend = alarm(falling(), with(plain, "--reweight"));

    assertThat(alarm(falling(), with(plain, "--trend", "--reweight"))).isEqualTo(both);
    assertThat(alarm(falling(), with(plain, "--trend=TRUE", "--reweight", "true"))).isEqualTo(both);
    assertThat(alarm(falling(), with(plain, "--no-trend"))).isEqualTo(withoutTrend);
    assertThat(alarm(falling(), with(plain, "--trend", "false"))).isEqualTo(withoutTrend);
    assertThat(withoutTrend).isNotEqualTo(both);
    assertThat(run("alarm", "--algorithm", "farrington", "--trend", file("a.csv", falling())))
        .isEqualTo(Main.DONE);
  }

  private static String falling() {
    return IntStream.range(0, 300)
        .mapToObj(w -> (w + 1) + "," + (34 - w / 12 + (w * 7) % 5))
        .collect(Collectors.joining("\n", "t,observed\n", "\n"));
  }

  private static String[] with(String[] some, String... more) {
    return IntStream.range(0, some.length + more.length)
        .mapToObj(i -> i < some.length ? some[i] : more[i - some.length])
        .toArray(String[]::new);
  }

  /// Whole years by the calendar are not always 52 weeks.
  @Test
  void datesGoBackByTheCalendarAndNumbersByPeriods() throws IOException {
    String varied =
        IntStream.range(0, 520)
            .mapToObj(w -> LocalDate.of(2011, 9, 26).plusWeeks(w) + "," + (5 + w % 9))
            .collect(Collectors.joining("\n", "t,observed\n", "\n"));
    String numbered =
        IntStream.range(0, 520)
            .mapToObj(w -> (w + 1) + "," + (5 + w % 9))
            .collect(Collectors.joining("\n", "t,observed\n", "\n"));

    List<String> dated = alarm(varied, "--algorithm", "farrington", "--b", "5");

    assertThat(alarm(varied, "--algorithm", "farrington", "--b", "5", "--per-year", "52"))
        .isEqualTo(dated);
    String byCalendar = dated.getLast().substring(dated.getLast().indexOf(','));
    List<String> byPeriods = alarm(numbered, "--algorithm", "farrington", "--b", "5");
    assertThat(byPeriods.getLast()).isNotEqualTo("520" + byCalendar);
    alarm(varied, "--algorithm", "farrington", "--b", "2", "--per-year", "50");
    assertThat(terminal.err()).contains("theo số kỳ");
  }

  @Test
  void anEmptyCellIsNotKnownUnlessZeroIsAskedFor() throws IOException {
    String holes = "t,observed\n1,1\n2,\n3,3\n4,8\n5,0\n6,1\n7,1\n";

    List<String> unknown = alarm(holes, "--algorithm", "ears-c1", "--baseline", "3");

    assertThat(terminal.err()).contains("1 ô để trống").contains("chưa biết");
    assertThat(unknown.get(2)).isEqualTo("2,,,,");
    assertThat(unknown.get(4)).isEqualTo("4,8,,,");
    assertThat(unknown.get(6)).endsWith("false");
    List<String> zero =
        alarm(holes, "--algorithm", "ears-c1", "--baseline", "3", "--missing-as-zero");
    assertThat(zero.get(4)).startsWith("4,8,1.3333").endsWith(",true");
  }

  @Test
  void zerosAndASinglePointAreAnswered() throws IOException {
    String zeros =
        IntStream.rangeClosed(1, 300)
            .mapToObj(t -> t + ",0")
            .collect(Collectors.joining("\n", "t,observed\n", "\n"));

    for (AlarmAlgorithm algorithm : AlarmAlgorithm.values()) {
      assertThat(alarm(zeros, "--algorithm", algorithm.label()))
          .hasSize(301)
          .noneMatch(row -> row.endsWith("true"));
      assertThat(alarm("t,observed\n1,7\n", "--algorithm", algorithm.label()))
          .containsExactly(HEADING, "1,7,,,");
      assertThat(terminal.err()).contains("không kỳ nào có đủ");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t,observed;1,2;3,4 | CLI-021",
        "t,observed;1,2;2,-4 | CLI-023",
        "t,observed;1,2;1,4 | CLI-020",
        "t,observed;hôm qua,2;1,4 | CLI-024",
        "t,observed;1,2;2,nhiều | CLI-014",
        "t,tử vong;1,2 | CLI-013",
        "t,observed | CLI-012",
      })
  void aSeriesThatWouldMisleadIsRefused(String text, String code) throws IOException {
    String path = file("hong.csv", text.replace(';', '\n') + "\n");

    assertThat(run("alarm", path, "--algorithm", "ears-c1")).isEqualTo(Main.COULD_NOT);
    assertThat(terminal.err()).startsWith(code + ": ").contains("hong.csv");
    assertThat(terminal.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--algorithm c1",
        "--algorithm ears-c1 --baseline 2",
        "--algorithm ears-c1 --alpha 1.5",
        "--algorithm ears-c1 --b 3",
        "--algorithm ears-c2 --no-periods 3",
        "--algorithm farrington --no-periods 3",
        "--algorithm farrington --min-sigma 1",
        "--algorithm farrington --w 200",
        "--algorithm farrington --limit54 5",
        "--algorithm farrington --power-transform 3/4",
        "--algorithm farrington-flexible --threshold-method none",
        "--algorithm farrington-flexible --no-periods 400",
        "--algorithm farrington --per-year 0",
        "--baseline 7",
      })
  void wrongUseIsSaid(String options) throws IOException {
    String[] args = with(new String[] {"alarm", file("a.csv", DAYS)}, options.split(" "));

    assertThat(run(args)).isEqualTo(Main.WRONG_USE);
    assertThat(terminal.err()).contains("--");
  }

  @Test
  void whatCannotBeReadOrWrittenIsRefused() throws IOException {
    assertThat(run("alarm", folder.resolve("khong-co.csv").toString(), "--algorithm", "ears-c1"))
        .isEqualTo(Main.COULD_NOT);
    assertThat(terminal.err()).startsWith("CLI-010");
    String nowhere = folder.resolve("khong-co/ra.csv").toString();
    assertThat(run("alarm", file("a.csv", DAYS), "--algorithm", "ears-c1", "--out", nowhere))
        .isEqualTo(Main.COULD_NOT);
    assertThat(terminal.err()).startsWith("CLI-015");
  }
}
