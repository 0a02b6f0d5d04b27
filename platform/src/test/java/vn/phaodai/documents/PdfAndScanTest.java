// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.phaodai.documents.DocumentText.Extracted;
import vn.phaodai.documents.DocumentText.NeedsTyping;
import vn.phaodai.documents.DocumentText.Unreadable;
import vn.phaodai.documents.PdfFile.Placed;
import vn.phaodai.documents.internal.Tesseract;

class PdfAndScanTest {
  private static final Placed[] LETTER = {
    new Placed(90, 780, "TỈNH ỦY TRÀ VINH"),
    new Placed(330, 780, "ĐẢNG CỘNG SẢN VIỆT NAM"),
    new Placed(140, 764, "*"),
    new Placed(90, 748, "Số 202-CV/TU"),
    new Placed(320, 740, "Trà Vinh, ngày 10 tháng 9 năm 2021"),
    new Placed(200, 690, "Kính gửi: Bí thư các xã, phường, thị trấn"),
    new Placed(90, 660, "Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy, chính quyền tập trung truy vết"),
    new Placed(90, 644, "thần tốc, khoanh vùng nhanh, xét nghiệm hợp lý, điều trị hiệu quả."),
    new Placed(90, 600, "Nơi nhận:"),
    new Placed(350, 600, "T/M BAN THƯỜNG VỤ"),
    new Placed(90, 584, "- Như trên,"),
    new Placed(350, 584, "PHÓ BÍ THƯ"),
    new Placed(90, 568, "- Lưu Văn phòng Tỉnh ủy."),
  };

  private final TextExtractor extractor = TextExtractor.standard();

  @Test
  void headAndFootOfALetterAreReadColumnByColumn() throws Exception {
    var got = (Extracted) extractor.read(PdfFile.ofLines(LETTER), "cv.pdf");

    assertThat(got.text())
        .isEqualTo(
            """
            TỈNH ỦY TRÀ VINH
            *
            Số 202-CV/TU
            ĐẢNG CỘNG SẢN VIỆT NAM
            Trà Vinh, ngày 10 tháng 9 năm 2021
            Kính gửi: Bí thư các xã, phường, thị trấn
            Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy, chính quyền tập trung truy vết
            thần tốc, khoanh vùng nhanh, xét nghiệm hợp lý, điều trị hiệu quả.
            Nơi nhận:
            - Như trên,
            - Lưu Văn phòng Tỉnh ủy.
            T/M BAN THƯỜNG VỤ
            PHÓ BÍ THƯ
            """);
    assertThat(got.source()).isEqualTo(DocumentText.Source.TEXT);
  }

  @Test
  void aPdfBehindAPasswordIsRefusedWithItsCure() throws Exception {
    byte[] file = PdfFile.withPassword("bí mật", LETTER);

    var got = (Unreadable) extractor.read(file, "cv.pdf");

    assertThat(got.refusal().code()).isEqualTo("DOCUMENTS-004");
    assertThat(got.refusal().vi()).contains("bỏ mật khẩu");
  }

  @Test
  void aScanIsReadByOcrWithAConfidenceForEachLine() throws Exception {
    assumeTrue(Tesseract.find("tesseract").isPresent(), "tesseract-ocr-vie is not installed");
    var scan = PdfFile.scan("Số 202-CV/TU", "Ban Thường vụ Tỉnh ủy yêu cầu truy vết thần tốc");

    var got = (Extracted) extractor.read(PdfFile.ofScan(scan), "scan.pdf");

    assertThat(got.source()).isEqualTo(DocumentText.Source.OCR);
    assertThat(got.text()).contains("202-CV/TU").contains("Ban Thường vụ Tỉnh ủy yêu cầu");
    assertThat(got.lineConfidences()).hasSize(2);
    for (var line : got.lineConfidences()) {
      assertThat(got.text().substring(line.start(), line.end())).isNotBlank().doesNotContain("\n");
      assertThat(line.percent()).isGreaterThan(60);
    }
    assertThat(got.notes())
        .extracting(DocumentNote::kind)
        .contains(DocumentNote.Kind.READ_BY_OCR)
        .doesNotContain(DocumentNote.Kind.POOR_SCAN);
  }

  @Test
  void everyKindOfPictureIsRead() throws Exception {
    assumeTrue(Tesseract.find("tesseract").isPresent(), "tesseract-ocr-vie is not installed");
    var scan = PdfFile.scan("Ủy ban nhân dân tỉnh Kiên Giang");

    for (String format : new String[] {"png", "jpg", "tiff"}) {
      var got = (Extracted) extractor.read(PdfFile.encode(scan, format), "anh." + format);

      assertThat(got.text()).as(format).contains("nhân dân tỉnh Kiên Giang");
    }
  }

  @Test
  void aPoorScanIsSaidToBePoor() throws Exception {
    assumeTrue(Tesseract.find("tesseract").isPresent(), "tesseract-ocr-vie is not installed");
    var strict =
        TextExtractor.withLimits(
            new ExtractionLimits(50 << 20, 200 << 20, 80_000_000, 40, Duration.ofSeconds(60), 99));

    var got =
        (Extracted)
            strict.read(PdfFile.encode(PdfFile.scan("Tỉnh ủy Trà Vinh chỉ đạo"), "png"), "a.png");

    assertThat(got.notes()).extracting(DocumentNote::kind).contains(DocumentNote.Kind.POOR_SCAN);
  }

  @Test
  void withoutOcrAScanIsSoundButMustBeTyped() throws Exception {
    var bare = TextExtractor.withOcrProgram(ExtractionLimits.DEFAULT, "khong-co-chuong-trinh-nay");
    byte[] scan = PdfFile.encode(PdfFile.scan("Tỉnh ủy"), "png");

    var got = (NeedsTyping) bare.read(scan, "scan.png");

    assertThat(got.pages()).isEqualTo(1);
    assertThat(got.refusal().code()).isEqualTo("DOCUMENTS-011");
    assertThat(got.refusal().vi()).contains("gõ lại bên cạnh ảnh");
  }

  @Test
  void ocrThatTakesTooLongIsStoppedAndSaidSo() throws Exception {
    assumeTrue(Tesseract.find("tesseract").isPresent(), "tesseract-ocr-vie is not installed");
    var hasty =
        TextExtractor.withLimits(
            new ExtractionLimits(50 << 20, 200 << 20, 80_000_000, 40, Duration.ofMillis(1), 60));

    var got = (NeedsTyping) hasty.read(PdfFile.encode(PdfFile.scan("Tỉnh ủy"), "png"), "scan.png");

    assertThat(got.refusal().code()).isEqualTo("DOCUMENTS-013");
  }

  @Test
  void anImageWithTooManyPixelsIsRefusedByItsHeader() throws Exception {
    var small =
        TextExtractor.withLimits(
            new ExtractionLimits(50 << 20, 200 << 20, 1_000_000, 40, Duration.ofSeconds(9), 60));

    var got = (Unreadable) small.read(PdfFile.encode(PdfFile.scan("Tỉnh ủy"), "png"), "scan.png");

    assertThat(got.refusal().code()).isEqualTo("DOCUMENTS-014");
  }
}
