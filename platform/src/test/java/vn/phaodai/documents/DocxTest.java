// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phaodai.documents.DocxFile.numbered;
import static vn.phaodai.documents.DocxFile.p;
import static vn.phaodai.documents.DocxFile.table;

import org.junit.jupiter.api.Test;
import vn.phaodai.documents.DocumentText.Extracted;

class DocxTest {
  private static final String LINES =
      "<w:tblBorders xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
          + "<w:top w:val=\"single\"/></w:tblBorders>";

  @Test
  void theHeadOfALetterIsReadColumnByColumn() {
    String head =
        table(
            "",
            new String[] {"TỈNH ỦY TRÀ VINH\n*", "ĐẢNG CỘNG SẢN VIỆT NAM"},
            new String[] {"Số 202-CV/TU", "Trà Vinh, ngày 10 tháng 9 năm 2021"});

    assertThat(read(head + p("Kính gửi: Bí thư các xã, phường, thị trấn")))
        .isEqualTo(
            """
            TỈNH ỦY TRÀ VINH
            *
            Số 202-CV/TU
            ĐẢNG CỘNG SẢN VIỆT NAM
            Trà Vinh, ngày 10 tháng 9 năm 2021
            Kính gửi: Bí thư các xã, phường, thị trấn
            """);
  }

  @Test
  void aTableWithLinesIsReadRowByRowWithTabs() {
    String figures = table(LINES, new String[] {"STT", "Đơn vị"}, new String[] {"1", "Phường 1"});

    assertThat(read(figures)).isEqualTo("STT\tĐơn vị\n1\tPhường 1\n");
  }

  @Test
  void numbersAndDashesThatWordDrawsAreWrittenOut() {
    String numbering =
        """
        <w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="8">
          <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
        </w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>
        """;
    byte[] file =
        DocxFile.withBody(
                numbered(1, 0, "Giao Sở Y tế")
                    + numbered(1, 1, "truy vết")
                    + numbered(1, 1, "xét nghiệm")
                    + numbered(1, 0, "Giao Công an tỉnh")
                    + numbered(1, 1, "lập chốt")
                    + numbered(2, 0, "Như trên"))
            .part("word/numbering.xml", numbering)
            .bytes();

    assertThat(text(file))
        .isEqualTo(
            """
            1. Giao Sở Y tế
            a) truy vết
            b) xét nghiệm
            2. Giao Công an tỉnh
            a) lập chốt
            - Như trên
            """);
  }

  @Test
  void footnotesFollowTheTextUnderTheirNumber() {
    byte[] file =
        DocxFile.withBody(
                "<w:p><w:r><w:t>theo Nghị quyết 68</w:t></w:r><w:r><w:footnoteReference"
                    + " w:id=\"2\"/></w:r></w:p>")
            .part(
                "word/footnotes.xml",
                "<w:footnotes xmlns:w=\"w\"><w:footnote w:id=\"2\">"
                    + p("Ngày 01/7/2021 của Chính phủ")
                    + "</w:footnote></w:footnotes>")
            .bytes();

    assertThat(text(file)).isEqualTo("theo Nghị quyết 68[1]\n[1] Ngày 01/7/2021 của Chính phủ\n");
  }

  @Test
  void trackedDeletionsHiddenTextAndFieldCodesAreNotPartOfTheText() {
    String body =
        "<w:p><w:r><w:t>Hoàn thành </w:t></w:r>"
            + "<w:del><w:r><w:delText>trước 01/9</w:delText></w:r></w:del>"
            + "<w:ins><w:r><w:t>trước 15/9/2021</w:t></w:r></w:ins>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>nháp</w:t></w:r>"
            + "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>";

    var got = (Extracted) TextExtractor.standard().read(DocxFile.withBody(body).bytes(), "a.docx");

    assertThat(got.text()).isEqualTo("Hoàn thành trước 15/9/2021\n");
    assertThat(got.notes())
        .extracting(DocumentNote::kind)
        .containsExactly(DocumentNote.Kind.TRACKED_CHANGES);
  }

  @Test
  void runsInOldFontsBecomeUnicodeAndCapitalFontsCapitals() {
    String body =
        "<w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTimeH\"/></w:rPr><w:t>TØnh uû Trµ Vinh</w:t></w:r></w:p>"
            + "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"VNI-Times\"/></w:rPr><w:t>Coäng ho</w:t></w:r>"
            + "<w:r><w:rPr><w:rFonts w:ascii=\"VNI-Times\"/></w:rPr><w:t>øa</w:t></w:r>"
            + "<w:r><w:t> và Đảng</w:t></w:r></w:p>";

    assertThat(read(body)).isEqualTo("TỈNH UỶ TRÀ VINH\nCộng hòa và Đảng\n");
  }

  @Test
  void aTextBoxIsReadOnceAfterItsParagraph() {
    String body =
        "<w:p><w:r><w:t>Đoạn</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
            + p("trong khung")
            + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
            + p("trong khung")
            + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>";

    assertThat(read(body)).isEqualTo("Đoạn\ntrong khung\n");
  }

  private static String read(String body) {
    return text(DocxFile.withBody(body).bytes());
  }

  private static String text(byte[] file) {
    return ((Extracted) TextExtractor.standard().read(file, "cong-van.docx")).text();
  }
}
