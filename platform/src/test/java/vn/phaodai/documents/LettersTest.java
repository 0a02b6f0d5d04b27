// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.phaodai.documents.DocumentText.Extracted;
import vn.phaodai.documents.Letter.Block;
import vn.phaodai.documents.Letter.Signature;
import vn.phaodai.documents.LetterProfile.Side;

class LettersTest {
  private static final LetterProfile PARTY = LetterProfile.named("party-36-hd-vptw");
  private static final LetterProfile STATE = LetterProfile.named("state-30-2020-nd-cp");

  @Test
  void aPartyDispatchIsWrittenAsReadBack() throws Exception {
    String docx = text(Letters.docx(reminder()), "nhac-viec.docx");
    String pdf = text(Letters.pdf(reminder()), "nhac-viec.pdf");

    for (String text : List.of(docx, pdf)) {
      assertThat(text.lines().map(String::strip))
          .containsSubsequence(
              "TỈNH ỦY TRÀ VINH",
              "*",
              "Số 215-CV/TU",
              "ĐẢNG CỘNG SẢN VIỆT NAM",
              "Trà Vinh, ngày 05 tháng 10 năm 2021",
              "Kính gửi:",
              "- Huyện ủy Cầu Ngang,",
              "- Thành ủy Trà Vinh.");
      assertThat(text.replaceAll("\\s+", " "))
          .contains("V/v nhắc thực hiện Công văn số 202-CV/TU")
          .contains("báo cáo về Văn phòng Tỉnh ủy trước ngày 10/10/2021. Nơi nhận:")
          .contains("- Như trên, - Lưu Văn phòng Tỉnh ủy. T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ");
    }
  }

  @Test
  void aStateNoticeHasMottoTypeAndItsOwnEndMark() throws Exception {
    String docx = text(Letters.docx(notice()), "thong-bao.docx");
    String pdf = text(Letters.pdf(notice()), "thong-bao.pdf");

    for (String text : List.of(docx, pdf)) {
      assertThat(text.lines().map(String::strip))
          .containsSubsequence("ỦY BAN NHÂN DÂN", "TỈNH KIÊN GIANG", "Số: 512/TB-UBND");
      assertThat(text)
          .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
          .contains("Độc lập - Tự do - Hạnh phúc")
          .contains("Kiên Giang, ngày 02 tháng 01 năm 2022")
          .contains("HỎA TỐC")
          .contains("THÔNG BÁO")
          .contains("thực hiện nghiêm túc Thông báo này./.")
          .contains("- Lưu: VT, KGVX.");
    }
  }

  @Test
  void theDocxKeepsMarginsFontAndHidesTheFirstPageNumber() throws Exception {
    try (var docx = new XWPFDocument(new ByteArrayInputStream(Letters.docx(reminder())))) {
      var section = docx.getDocument().getBody().getSectPr();
      assertThat(mm(section.getPgMar().getTop())).isEqualTo(20);
      assertThat(mm(section.getPgMar().getLeft())).isEqualTo(30);
      assertThat(mm(section.getPgMar().getRight())).isEqualTo(15);
      assertThat(section.isSetTitlePg()).isTrue();
      assertThat(docx.getHeaderList()).hasSize(2);
      var body =
          docx.getParagraphs().stream()
              .filter(p -> p.getText().startsWith("Thực hiện"))
              .findFirst();
      assertThat(body).isPresent();
      assertThat(body.get().getRuns().getFirst().getFontFamily()).isEqualTo("Times New Roman");
      assertThat(body.get().getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(14);
      assertThat(docx.getTables().stream().map(t -> t.getText())).noneMatch(t -> t.contains("{{"));
      assertThat(docx.getParagraphs()).noneMatch(p -> p.getText().contains("{{"));
    }
  }

  @Test
  void thePdfCarriesItsOwnFontsAndNumbersPagesFromTheSecond() throws Exception {
    byte[] file = Letters.pdf(longReport());

    try (var pdf = Loader.loadPDF(file)) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
      for (var page : pdf.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
      var stripper = new org.apache.pdfbox.text.PDFTextStripper();
      stripper.setEndPage(1);
      assertThat(stripper.getText(pdf).lines().findFirst()).hasValue("HUYỆN ỦY CẦU KÈ");
      stripper.setStartPage(2);
      stripper.setEndPage(2);
      assertThat(stripper.getText(pdf).lines().findFirst()).hasValue("2");
    }
  }

  @Test
  void aTableOfFiguresIsATableInBothFormats() throws Exception {
    assertThat(text(Letters.docx(longReport()), "a.docx")).contains("Hòa Ân\t12\tchưa báo cáo");
    assertThat(text(Letters.pdf(longReport()), "a.pdf").replace('\t', ' '))
        .contains("Hòa Ân 12 chưa báo cáo");
  }

  @Test
  void aDraftKeepsThePlacesOfNumberAndDateOpen() {
    var draft =
        new Letter(
            PARTY,
            null,
            "TỈNH ỦY TRÀ VINH",
            null,
            "CV/TU",
            null,
            "nhắc việc",
            "Trà Vinh",
            null,
            null,
            List.of("Huyện ủy Trà Cú"),
            List.of(new Block.Paragraph("Nội dung")),
            new Signature(null, "CHÁNH VĂN PHÒNG", null),
            List.of("Như trên"));

    assertThat(text(Letters.docx(draft), "du-thao.docx"))
        .contains("Số\u0020\u00A0\u00A0")
        .contains("-CV/TU")
        .contains("Kính gửi: Huyện ủy Trà Cú")
        .contains("Nội dung.");
  }

  @Test
  void anOfficeMayChangeTheTemplateAndKeepsItsTags() throws Exception {
    byte[] edited;
    try (var template = new XWPFDocument(new ByteArrayInputStream(Letters.template(PARTY)))) {
      template.createParagraph().createRun().setText("Điện thoại: 0294 3855 000");
      var out = new java.io.ByteArrayOutputStream();
      template.write(out);
      edited = out.toByteArray();
    }

    assertThat(text(Letters.docx(reminder(), edited), "a.docx"))
        .contains("Số 215-CV/TU")
        .contains("Điện thoại: 0294 3855 000");
    assertThatThrownBy(() -> Letters.docx(reminder(), new byte[] {1, 2, 3}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFormHoldsOnlyWhileItsLawDoes() {
    assertThat(LetterProfile.inForce(Side.PARTY, LocalDate.of(2021, 9, 10)))
        .hasValueSatisfying(profile -> assertThat(profile.id()).isEqualTo("party-36-hd-vptw"));
    assertThat(LetterProfile.inForce(Side.STATE, LocalDate.of(2021, 9, 10))).isPresent();
    assertThat(LetterProfile.inForce(Side.PARTY, LocalDate.of(2026, 6, 1))).isEmpty();
    assertThat(LetterProfile.inForce(Side.STATE, LocalDate.of(2019, 1, 1))).isEmpty();
  }

  static Letter reminder() {
    return new Letter(
        PARTY,
        null,
        "TỈNH ỦY TRÀ VINH",
        "215",
        "CV/TU",
        null,
        "nhắc thực hiện Công văn số 202-CV/TU về phòng, chống dịch Covid-19",
        "Trà Vinh",
        LocalDate.of(2021, 10, 5),
        "KHẨN",
        List.of("Huyện ủy Cầu Ngang", "Thành ủy Trà Vinh"),
        List.of(
            new Block.Paragraph(
                "Thực hiện Công văn số 202-CV/TU, ngày 10/9/2021 của Ban Thường vụ Tỉnh ủy, đến nay"
                    + " các đơn vị nêu trên chưa gửi báo cáo kết quả phổ biến Công văn đến cán bộ,"
                    + " đảng viên và nhân dân."),
            new Block.Paragraph(
                "Ban Thường vụ Tỉnh ủy yêu cầu các đơn vị khẩn trương thực hiện, báo cáo về Văn"
                    + " phòng Tỉnh ủy trước ngày 10/10/2021")),
        new Signature("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Nguyễn Văn Hiểu"),
        List.of("Như trên", "Lưu Văn phòng Tỉnh ủy"));
  }

  static Letter notice() {
    return new Letter(
        STATE,
        "ỦY BAN NHÂN DÂN",
        "TỈNH KIÊN GIANG",
        "512",
        "TB-UBND",
        "THÔNG BÁO",
        "Về cấp độ dịch trên địa bàn tỉnh Kiên Giang",
        "Kiên Giang",
        LocalDate.of(2022, 1, 2),
        "HỎA TỐC",
        List.of(),
        List.of(
            new Block.Heading("1. Cấp độ dịch"),
            new Block.Paragraph("Cấp độ dịch của các huyện, thành phố được nêu ở bảng sau:"),
            new Block.Table(
                List.of("Đơn vị", "Cấp độ"),
                List.of(List.of("TP Rạch Giá", "2"), List.of("TP Phú Quốc", "3"))),
            new Block.Paragraph(
                "Các sở, ban, ngành, địa phương thực hiện nghiêm túc Thông báo này.")),
        new Signature("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lâm Minh Thành"),
        List.of("Thường trực Tỉnh ủy", "Các sở, ban, ngành cấp tỉnh", "Lưu: VT, KGVX"));
  }

  private static Letter longReport() {
    var body = new java.util.ArrayList<Block>();
    for (int i = 0; i < 40; i++) {
      body.add(
          new Block.Paragraph(
              "Các xã, thị trấn đã tổ chức phổ biến Công văn đến từng chi bộ, từng hộ dân; kết quả"
                  + " được tổng hợp hằng ngày và gửi về Văn phòng Huyện ủy."));
    }
    body.add(
        new Block.Table(
            List.of("Xã", "Chi bộ", "Ghi chú"),
            List.of(List.of("Hòa Ân", "12", "chưa báo cáo"), List.of("Châu Điền", "9", ""))));
    return new Letter(
        PARTY,
        null,
        "HUYỆN ỦY CẦU KÈ",
        "31",
        "BC/HU",
        "BÁO CÁO",
        "kết quả phổ biến Công văn số 202-CV/TU",
        "Cầu Kè",
        LocalDate.of(2021, 9, 20),
        null,
        List.of(),
        body,
        new Signature("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Thạch Phước Bình"),
        List.of("Ban Thường vụ Tỉnh ủy", "Lưu Văn phòng Huyện ủy"));
  }

  private static String text(byte[] file, String name) {
    return ((Extracted) TextExtractor.standard().read(file, name)).text();
  }

  private static long mm(Object twips) {
    return Math.round(((Number) twips).doubleValue() * 25.4 / 1440);
  }
}
