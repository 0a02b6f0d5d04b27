// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.phaodai.documents.DocumentText.Extracted;

class EncodingsTest {
  private final TextExtractor extractor = TextExtractor.standard();

  @ParameterizedTest
  @EnumSource
  void utf8WithAndWithoutMarkComesBackExactly(Samples sample) {
    byte[] plain = sample.bytes();
    byte[] marked = ("\uFEFF" + sample.text()).getBytes(StandardCharsets.UTF_8);

    assertThat(read(plain).text()).isEqualTo(sample.text());
    assertThat(read(marked).text()).isEqualTo(sample.text());
    assertThat(read(plain).notes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void bothKindsOfUtf16ComeBackExactlyWithAndWithoutMark(Samples sample) {
    for (Charset wide : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
      assertThat(read(sample.text().getBytes(wide)).text()).isEqualTo(sample.text());
      assertThat(read(("\uFEFF" + sample.text()).getBytes(wide)).text()).isEqualTo(sample.text());
    }
  }

  @ParameterizedTest
  @EnumSource
  void decomposedUnicodeIsComposed(Samples sample) {
    String apart = Normalizer.normalize(sample.text(), Normalizer.Form.NFD);

    assertThat(read(apart.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(sample.text());
  }

  @ParameterizedTest
  @EnumSource
  void windows1258ComesBackExactly(Samples sample) {
    var got = read(Transcoder.windows1258(sample.text()));

    assertThat(got.text()).isEqualTo(sample.text());
    assertThat(got.notes())
        .extracting(DocumentNote::kind)
        .containsExactly(DocumentNote.Kind.CONVERTED_ENCODING);
  }

  @ParameterizedTest
  @EnumSource
  void vniComesBackExactly(Samples sample) {
    assertThat(read(Transcoder.vni(sample.text())).text()).isEqualTo(sample.text());
  }

  @ParameterizedTest
  @EnumSource
  void tcvn3WithItsRareCapitalsComesBackExactly(Samples sample) {
    String text = withTypewriterSigns(sample.text());

    assertThat(read(Transcoder.tcvn3(text)).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @EnumSource
  void tcvn3AsOfficesWroteItLosesOnlyTheCaseOfLoneCapitalsAndSaysSo(Samples sample) {
    String text = withTypewriterSigns(sample.text());

    var got = read(Transcoder.tcvn3(withoutTonedCapitals(text)));

    assertThat(got.text()).isEqualToIgnoringCase(text);
    assertThat(got.notes())
        .extracting(DocumentNote::kind)
        .contains(DocumentNote.Kind.LOST_CAPITALS);
  }

  @Test
  void headingsInTcvn3GetTheirCapitalsBack() {
    String heading =
        "TỈNH ỦY TRÀ VINH\nSố 202-CV/TU\nT/M BAN THƯỜNG VỤ\nBộ GTVT, Vụ TCCB đã họp tại xã Bình Phú\n";

    var got = read(Transcoder.tcvn3(withoutTonedCapitals(heading)));

    assertThat(got.text()).isEqualTo(heading);
  }

  @Test
  void theSentenceEverybodyKnowsIsReadInBothOldEncodings() {
    byte[] abc =
        "Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc"
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] vni =
        "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc"
            .getBytes(StandardCharsets.ISO_8859_1);

    String meant = "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc";
    assertThat(read(abc).text()).isEqualTo(meant);
    assertThat(read(vni).text()).isEqualTo(meant);
  }

  @Test
  void oldTextSavedAsUnicodeByAnIgnorantProgramIsPutRight() {
    byte[] mistaken =
        "Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp".getBytes(StandardCharsets.UTF_8);

    assertThat(read(mistaken).text()).isEqualTo("Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập");
  }

  @Test
  void frenchAndEnglishStayAsTheyAre() {
    String french =
        "Les autorités sanitaires ont décidé de prolonger l’état d’urgence à Hué, "
            + "où l'épidémie a été signalée très tôt par les médecins de l'hôpital.";

    assertThat(read(french.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(french);
    assertThat(read(french.getBytes(Charset.forName("windows-1252"))).text()).isEqualTo(french);
  }

  @Test
  void aTextInEnglishIsReadButSaidNotToBeVietnamese() {
    String english =
        "The Provincial Standing Committee requests all party committees and authorities to "
            + "complete the screening of every commune before 15 September 2021.";

    var got = read(english.getBytes(StandardCharsets.UTF_8));

    assertThat(got.text()).isEqualTo(english);
    assertThat(got.notes())
        .extracting(DocumentNote::kind)
        .containsExactly(DocumentNote.Kind.NOT_VIETNAMESE);
  }

  @Test
  void aBrokenByteInsideUtf8CostsOneCharacterAndIsSaid() {
    byte[] bytes = Samples.TRA_VINH.bytes();
    bytes[600] = (byte) 0xFF;

    var got = read(bytes);

    assertThat(got.notes())
        .extracting(DocumentNote::kind)
        .containsExactly(DocumentNote.Kind.LOST_CHARACTERS);
    assertThat(got.text()).contains("Ban Thường vụ Tỉnh ủy yêu cầu");
  }

  private Extracted read(byte[] bytes) {
    return (Extracted) extractor.read(bytes, "cong-van.txt");
  }

  private static String withTypewriterSigns(String text) {
    return text.replace('“', '"').replace('”', '"').replace("…", "...");
  }

  /// Ă Â Đ Ê Ô Ơ Ư exist as capitals in TCVN3; no letter with a tone does.
  private static String withoutTonedCapitals(String text) {
    var out = new StringBuilder();
    for (char c : text.toCharArray()) {
      boolean kept = c < 0x80 || "ĂÂĐÊÔƠƯ".indexOf(c) >= 0;
      out.append(kept ? c : Character.toLowerCase(c));
    }
    return out.toString();
  }
}
