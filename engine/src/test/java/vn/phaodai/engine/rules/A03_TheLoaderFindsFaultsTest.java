// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phaodai.engine.rules.RuleBook.Loading;

/// What is wrong with a file is found when it is loaded, with its line, in two languages.
class A03_TheLoaderFindsFaultsTest {
  /// Begins at line 12.
  private static final String SOUND =
      """
      dữ kiện age_years: số nguyên 0..130; tuổi
      dữ kiện test: mã PCR, RAPID_ANTIGEN; có thể thiếu; xét nghiệm
      cho ra days: số nguyên 0..60; số ngày
      dòng R1: HIGH
      khi: age_years >= 65
      kèm: days = 14
      căn cứ: Điều 1
      tin cậy: H
      dòng R2: LOW
      khi: test = PCR
      căn cứ: Điều 2
      tin cậy: M
      dòng R3: LOW
      khi: còn lại
      căn cứ: Điều 3
      tin cậy: M
      """;

  @Test
  void theFileWithoutAFaultLoads() {
    assertThat(errors(SOUND)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kèm: days = 14 | gửi kèm days = 14 | UNKNOWN_KEY | 17",
        "dữ kiện age_years: số nguyên 0..130; tuổi | dữ kiện age_years: số lẻ; tuổi | BAD_DECLARATION | 12",
        "số nguyên 0..130 | số nguyên 130..0 | BAD_DECLARATION | 12",
        "cho ra days | cho ra age_years | REPEATED | 14",
        "khi: age_years >= 65 | khi: tuoi >= 65 | UNKNOWN_INPUT | 16",
        "khi: age_years >= 65 | khi: age_years gần 65 | BAD_COMPARISON | 16",
        "khi: age_years >= 65 | khi: age_years >= 64.5 | WRONG_TYPE | 16",
        "khi: age_years >= 65 | khi: age_years >= già | WRONG_TYPE | 16",
        "khi: test = PCR | khi: test > PCR | WRONG_TYPE | 21",
        "khi: test = PCR | khi: test = LAMP | WRONG_TYPE | 21",
        "khi: age_years >= 65 | khi: age_years >= 650 | OUT_OF_RANGE | 16",
        "khi: age_years >= 65 | khi: age_years >= 1.855 | AMBIGUOUS_NUMBER | 16",
        "dòng R1: HIGH | dòng R1: ĐỎ | UNKNOWN_OUTCOME | 15",
        "kèm: days = 14 | kèm: weeks = 2 | UNKNOWN_OUTPUT | 17",
        "kèm: days = 14 | ghi chú: không có | UNUSED | 14",
        "căn cứ: Điều 1 | ghi chú: Điều 1 | INCOMPLETE_ROW | 15",
        "khi: test = PCR | ghi chú: không điều kiện | INCOMPLETE_ROW | 20",
        "khi: age_years >= 65 | khi: age_years còn thiếu | PRESENCE_OF_REQUIRED | 16",
        "khi: còn lại | khi: test = RAPID_ANTIGEN@khi: age_years < 60 | GAP | 0",
        "khi: age_years >= 65 | khi: age_years từ 65 đến 46 | NEVER_TRUE | 15",
        "khi: test = PCR | khi: test = PCR@khi: age_years > 70 | NEVER_DECIDES | 20",
        "khi: test = PCR | khi: còn lại | MISPLACED_OTHERWISE | 20",
        "dòng R2: LOW | dòng R1: LOW | REPEATED | 20",
      })
  void aFaultIsFoundAtItsLine(String sound, String broken, RuleFault fault, int line) {
    assertThat(SOUND).contains(sound);

    List<RuleError> errors = errors(SOUND.replaceFirst(sound, broken.replace('@', '\n')));

    assertThat(errors).extracting(RuleError::fault, RuleError::line).contains(tuple(fault, line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mã: A | mã: chưa có | BAD_HEADER | 1",
        "phiên bản: 1 | # quên | MISSING_HEADER | 0",
        "từ ngày: 2021-07-30 | từ ngày: 30/02/2021 | BAD_HEADER | 6",
        "từ ngày: 2021-07-30 | từ ngày: 2022-07-30 | REVERSED_VALIDITY | 7",
        "tin cậy: H | tin cậy: chắc | BAD_HEADER | 8",
        "cách chọn: FIRST | cách chọn: LAST | BAD_HEADER | 10",
        "kết luận: LOW, HIGH | kết luận: LOW, HIGH, RED | UNUSED | 11",
        "kết luận: LOW, HIGH | kết luận: LOW, LOW | BAD_HEADER | 11",
        "tên: Quy tắc thử | tên: một@tên: hai | REPEATED | 4",
      })
  void aFaultOfTheHeaderIsFoundAtItsLine(String sound, String broken, RuleFault fault, int line) {
    String text = Rules.file("A", "FIRST", "LOW, HIGH", SOUND);
    assertThat(text).contains(sound);

    List<RuleError> errors = Rules.errors(text.replaceFirst(sound, broken.replace('@', '\n')));

    assertThat(errors).extracting(RuleError::fault, RuleError::line).contains(tuple(fault, line));
  }

  @Test
  void aGapIsShownByACaseThatNoRowCovers() {
    List<RuleError> errors =
        errors(SOUND.replace("khi: còn lại", "khi: test = RAPID_ANTIGEN\nkhi: age_years < 60"));

    assertThat(errors)
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.vi()).contains("age_years = 60").contains("test = RAPID_ANTIGEN");
              assertThat(error.en()).startsWith("no row covers the case");
              assertThat(error).asString().startsWith("1.rules:0 RULES-017");
            });
  }

  @Test
  void rowsOfOneOutcomeThatHoldTogetherMustGiveTheSame() {
    String rest =
        """
        dữ kiện level: mã HIGH, VERY_HIGH; mức
        dữ kiện locked_down: có/không; phong tỏa
        cho ra interval_d: số nguyên 1..60; ngày
        """
            + Rules.row("F1", "EVERYONE", "khi: level = HIGH", "kèm: interval_d = 3")
            + Rules.row("F2", "EVERYONE", "khi: locked_down = có", "kèm: interval_d = 2")
            + Rules.row("F3", "NOT_SET", "khi: còn lại");

    assertThat(Rules.errors(Rules.file("A", "HIGHEST", "NOT_SET < EVERYONE", rest)))
        .extracting(RuleError::fault, RuleError::line)
        .containsExactly(tuple(RuleFault.CONFLICTING_VALUES, 20));
    assertThat(Rules.errors(Rules.file("A", "FIRST", "NOT_SET, EVERYONE", rest))).isEmpty();
  }

  @Test
  void aFileInAnotherEncodingIsNamedAndTheOthersAreStillChecked(@TempDir Path folder)
      throws IOException {
    String text = Rules.file("A", "FIRST", "LOW, HIGH", SOUND);
    Files.writeString(folder.resolve("a.rules"), text, Charset.forName("UTF-16"));
    Files.writeString(folder.resolve("b.rules"), text.replace("khi: test = PCR", "khi: x = PCR"));
    Files.writeString(folder.resolve("c.txt"), "not a rule");

    Loading loading = RuleBook.load(folder);

    assertThat(loading)
        .isInstanceOfSatisfying(
            Loading.Rejected.class,
            rejected ->
                assertThat(rejected.errors())
                    .extracting(RuleError::file, RuleError::fault)
                    .containsExactly(
                        tuple("a.rules", RuleFault.UNREADABLE),
                        tuple("b.rules", RuleFault.UNKNOWN_INPUT)));
  }

  @Test
  void codesAreUniqueAndEveryMessageHasBothLanguages() {
    assertThat(Arrays.stream(RuleFault.values()).map(RuleFault::code)).doesNotHaveDuplicates();
    for (RuleFault fault : RuleFault.values()) {
      RuleError error = fault.at("a.rules", 1, "x", "y", "z");
      assertThat(error.vi()).isNotBlank().isNotEqualTo(error.en());
    }
  }

  private static List<RuleError> errors(String rest) {
    return Rules.errors(Rules.file("A", "FIRST", "LOW, HIGH", rest));
  }
}
