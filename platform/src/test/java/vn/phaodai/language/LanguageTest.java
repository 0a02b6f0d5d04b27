// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LanguageTest {
  @Test
  void bothPlacesOfAToneAreOneSpelling() {
    assertThat(Spelling.standard("Xã Hoà Ân")).isEqualTo("Xã Hòa Ân");
    assertThat(Spelling.standard("Nguyễn Văn Huỷ")).isEqualTo("Nguyễn Văn Hủy");
    assertThat(Spelling.standard("khoẻ  mạnh ")).isEqualTo("khỏe mạnh");
    assertThat(Spelling.standard("HOÀ LỢI")).isEqualTo("HÒA LỢI");
  }

  @Test
  void closedSyllablesAndQuKeepTheirTone() {
    assertThat(Spelling.standard("hoàn thành, Thạnh Quý, Huỳnh, Thủy Liễu"))
        .isEqualTo("hoàn thành, Thạnh Quý, Huỳnh, Thủy Liễu");
  }

  @Test
  void decomposedTextIsTheSameText() {
    String decomposed = Normalizer.normalize("Lưu Nghiệp Anh, Phú Quốc", Normalizer.Form.NFD);

    assertThat(Spelling.standard(decomposed)).isEqualTo("Lưu Nghiệp Anh, Phú Quốc");
    assertThat(SearchKey.of(decomposed)).isEqualTo("luu nghiep anh phu quoc");
  }

  @Test
  void aSearchKeyForgetsDiacriticsCaseAndPunctuation() {
    assertThat(SearchKey.of("  TX. Duyên  Hải (Trà Vinh) ")).isEqualTo("tx duyen hai tra vinh");
    assertThat(SearchKey.of("Đại Phước")).isEqualTo("dai phuoc");
    assertThat(SearchKey.of("202-CV/TU")).isEqualTo("202 cv tu");
    assertThat(SearchKey.of("Xã Hoà Minh")).isEqualTo(SearchKey.of("xã Hòa Minh"));
  }

  @Test
  void namesSortAsInAVietnameseDictionary() {
    List<String> ordered =
        List.of(
            "an", "An Biên", "ăn", "ân", "ba", "dân", "đa", "Đa Lộc", "em", "êm", "lo", "lô", "lơ",
            "ma", "mà", "mả", "mã", "má", "mạ", "tu", "tư");

    assertThat(ordered).isSortedAccordingTo(Comparator.comparing(SortKey::of));
  }

  @Test
  void aShorterNameComesFirstAndNumbersSortByValue() {
    assertThat(
            List.of(
                "Phường 1",
                "Phường 2",
                "Phường 10",
                "Phường Đông Hồ",
                "Vĩnh Hòa",
                "Vĩnh Hòa Hưng Bắc",
                "Vĩnh Hòa Phú"))
        .isSortedAccordingTo(Comparator.comparing(SortKey::of));
  }

  @Test
  void peopleSortByGivenName() {
    assertThat(List.of("Nguyễn Văn An", "Lê Thị Bình", "Trần Bình", "Kim Sô Đa", "Thạch Đức"))
        .isSortedAccordingTo(Comparator.comparing(SortKey::ofPerson));
  }

  @Property
  void aStandardSpellingStaysAsItIsAndAllKeysAgreeOnEveryForm(
      @ForAll @StringLength(max = 30) String text) {
    String standard = Spelling.standard(text);

    assertThat(Spelling.standard(standard)).isEqualTo(standard);
    assertThat(SearchKey.of(Normalizer.normalize(text, Normalizer.Form.NFD)))
        .isEqualTo(SearchKey.of(Normalizer.normalize(text, Normalizer.Form.NFC)));
    assertThat(SearchKey.of(SearchKey.of(text))).isEqualTo(SearchKey.of(text));
  }

  /// Letters of Vietnamese, composed and apart, with what stands between them.
  @Property
  void foldingAtAGlanceComesToWhatTakingApartDoes(
      @ForAll
          @StringLength(max = 12)
          @Chars({
            'a', 'o', 'u', 'y', 'q', 'i', 'n', 'h', 'D', 'đ', 'Đ', 'ă', 'Ơ', 'ư', 'ê', 'à', 'ạ',
            'ý', 'ỷ', 'Ộ', 'ế', ' ', '.', '-', '9', '\u0301', '\u0309', '\u0302', '\u00A0', 'ﬁ',
            '½', 'İ', 'Ж', '\t'
          })
          String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String expected =
        apart
            .replace('đ', 'd')
            .replaceAll("\\p{Mn}", "")
            .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
            .strip();

    assertThat(SearchKey.of(text)).isEqualTo(expected);
  }

  @Property
  void aStandardSpellingIsOneWhateverTheTextWas(
      @ForAll
          @StringLength(max = 10)
          @Chars({
            'a', 'o', 'u', 'y', 'q', 'n', 'O', 'U', 'Q', 'à', 'á', 'ạ', 'È', 'ẹ', 'ý', 'ỷ', 'Ỵ',
            'ê', ' ', '.', '\u00A0', '\t'
          })
          String text) {
    String once = Spelling.standard(text);

    assertThat(Spelling.standard(once)).isEqualTo(once);
    assertThat(once).isEqualTo(Normalizer.normalize(once, Normalizer.Form.NFC));
    assertThat(once).doesNotContain("  ", "\t", "\u00A0").isEqualTo(once.strip());
    assertThat(Spelling.standard(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(once);
    assertThat(Spelling.standard(" " + text)).isEqualTo(once);
  }
}
