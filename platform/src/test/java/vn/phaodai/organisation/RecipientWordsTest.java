// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipientWordsTest {
  private final RecipientWords words = new RecipientWords();

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'\\bbch (?=quan su|bo doi)', 'bch '",
        "'\\b(d c|dc)\\b(?= )', ''",
        "'\\bthi, thanh uy\\b', 'thi, thanh uy'",
        "'mot|hai', ''",
        "'ab?cxd{0,3}e', 'cx'",
        "'\\b(ban (chi dao|chi huy)( tinh)?)+ phong [a-z ]+ do', ' phong '",
      })
  void onlyLettersThatCannotBeAbsentAreCertain(String pattern, String certain) {
    assertThat(RecipientWords.certain(pattern)).isEqualTo(certain);
  }

  @Test
  void aPhraseIsFoldedAsIfEveryPatternWereTried() {
    for (String phrase :
        new String[] {
          "BCH Quân sự huyện Càng Long",
          "UBND, UBMTTQ các huyện, thị, thành ủy",
          "Ban Chỉ đạo phòng, chống dịch bệnh viêm đường hô hấp cấp COVID-19 tỉnh",
          "Đ/c Bí thư",
          "Các xã, phường, thị trấn"
        }) {
      assertThat(words.foldList(phrase)).isEqualTo(triedOneByOne(phrase));
    }
  }

  private String triedOneByOne(String phrase) {
    String folded = words.plain(phrase);
    for (RecipientWords.Row row : words.of(RecipientWords.Part.REWRITE)) {
      folded = row.pattern().matcher(folded).replaceAll(row.select());
    }
    return folded.strip();
  }
}
