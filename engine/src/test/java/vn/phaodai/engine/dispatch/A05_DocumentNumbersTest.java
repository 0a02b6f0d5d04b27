// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers of documents inside running text, with the slips of typists and scanners.
class A05_DocumentNumbersTest {
  private static final List<String> SENTENCES =
      List.of(
          "Tiếp tục thực hiện %s số %s ngày 12/7/2021 của cấp trên về công tác phòng dịch.",
          "Các đơn vị nghiêm túc chấp hành %s số %s, ngày 12-7-2021; báo cáo trước ngày 20/7/2021.",
          "Theo tinh thần (%s số %s ngày 12 tháng 7 năm 2021), các xã tự rà soát.");

  private static List<Citation> citations(String sentence) {
    return DispatchReader.standard().read(sentence).citations();
  }

  @Test
  void everyNumberInUseInTheEpidemicIsRecognisedInASentence() throws IOException {
    Path table = A04_LegalTextHeadersTest.documents().resolve("covid_document_identifiers.csv");
    assumeTrue(Files.exists(table), "the identifiers of shared data are not here");

    for (String row : Files.readAllLines(table).subList(1, 32)) {
      String[] cell = row.split(",");
      for (String sentence : SENTENCES) {
        List<Citation> found = citations(sentence.formatted(cell[1], cell[0]));

        assertThat(found).as(row).hasSize(1);
        assertThat(found.getFirst().code().value()).isEqualTo(cell[0]);
        assertThat(found.getFirst().date()).isEqualTo(LocalDate.of(2021, 7, 12));
        boolean bare = cell[0].chars().allMatch(Character::isDigit);
        assertThat(found.getFirst().code().slips())
            .isEqualTo(bare ? java.util.Set.of(CodeSlip.MISSING_SUFFIX) : java.util.Set.of());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "13417/UBND—VP,13417/UBND-VP,WRONG_DASH",
    "13417/UBND – VP,13417/UBND-VP,WRONG_DASH",
    "4021 /UBND-KGVX,4021/UBND-KGVX,STRAY_SPACE",
    "68 / NQ-CP,68/NQ-CP,STRAY_SPACE",
    "3355/QÐ-BYT,3355/QĐ-BYT,WRONG_LETTER",
    "3355/QD-BYT,3355/QĐ-BYT,WRONG_LETTER",
    "101/2010/ND-CP,101/2010/NĐ-CP,WRONG_LETTER",
    "15/ct-ttg,15/CT-TTg,WRONG_CASE",
    "16/CT-TTG,16/CT-TTG,",
    "368 - TB/TU,368-TB/TU,STRAY_SPACE",
    "368–TB/TU,368-TB/TU,WRONG_DASH",
    "368-tb/tu,368-TB/TU,WRONG_CASE",
    "132-QÐ/TW,132-QĐ/TW,WRONG_LETTER",
    "30/2020/NĐ-CP,30/2020/NĐ-CP,",
    "51-CTr/TU,51-CTr/TU,",
    "178/2015/TTLT-BTC-BNNPTNT-BTNMT-BYT,178/2015/TTLT-BTC-BNNPTNT-BTNMT-BYT,"
  })
  void aMistypedNumberIsCorrectedAndFlagged(String printed, String value, String slip) {
    List<Citation> found =
        citations("Căn cứ văn bản số " + printed + " của cơ quan có thẩm quyền, đề nghị lưu ý.");

    assertThat(found)
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.code().value()).isEqualTo(value);
              assertThat(c.code().printed()).isEqualTo(printed);
              if (slip == null) {
                assertThat(c.code().slips()).isEmpty();
              } else {
                assertThat(c.code().slips()).contains(CodeSlip.valueOf(slip));
              }
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tỷ lệ đạt 3/10 xã, tăng 24/7 so với kỳ trước.",
        "Ngày 12/7/2021 có 15/20 hộ tham gia, đạt 75%.",
        "Giá bán 25.000 đồng/kg, mỗi hộ 2/Kg gạo."
      })
  void otherFiguresAreNoNumbersOfDocuments(String sentence) {
    assertThat(citations(sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tiếp tục thực hiện Chỉ thị số 15/CT-TTg của Thủ tướng Chính phủ. | CONTINUES",
        "Nghiêm túc thực hiện Công văn số 96/UBND-VX ngày 30/10/2022. | ENFORCES",
        "Quyết định này thay thế Quyết định số 288/QĐ-UBND ngày 10/8/2021. | SUPERSEDES",
        "Căn cứ Nghị định số 101/2010/NĐ-CP ngày 30 tháng 9 năm 2010 của Chính phủ; | CITES"
      })
  void theRelationFollowsFromTheVerb(String sentence, Relation relation) {
    assertThat(citations(sentence))
        .singleElement()
        .extracting(Citation::relation)
        .isEqualTo(relation);
  }
}
