// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

/// What offices really send, through the form by which they send it: each gets a clear answer in
/// Vietnamese with its code, and nothing half-registered stays behind.
class BadInputTest {
  private static final String SECRET_WORDS = "địa điểm tập kết của đơn vị 7391";

  private static Visit clerk() {
    return Browser.shared().as(Person.CLERK_KG);
  }

  private static String dispatch(String number, String day, String task) {
    return """
        TỈNH ỦY KIÊN GIANG
        *
        Số %s
        V/v phòng, chống dịch

        ĐẢNG CỘNG SẢN VIỆT NAM
        Kiên Giang, ngày %s tháng 9 năm 2021

        Kính gửi: - Các huyện, thành ủy

        Ban Thường vụ Tỉnh ủy yêu cầu các huyện, thành ủy %s.

        Nơi nhận:
        - Như trên (để thực hiện).

        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ THƯỜNG TRỰC

        Mai Văn Huỳnh
        """
        .formatted(number, day, task);
  }

  private static void send(String name, byte[] bytes) {
    clerk()
        .see("/chi-dao/moi")
        .form("/chi-dao")
        .attach("tep", name, "application/octet-stream", bytes)
        .send();
  }

  private static void refused(String code, String words) {
    assertThat(clerk().status()).isBetween(400, 499);
    assertThat(clerk().text()).contains(code).contains(words);
  }

  /// How many documents the clerk's list shows, and the number that the next arrival would follow.
  private static String shelf() {
    Locator rows = clerk().see("/chi-dao").page().locator("main tbody tr");
    return rows.count() + " " + Visit.text(rows.first());
  }

  @Test
  void anEmptyFileIsNamedEmpty() {
    String before = shelf();

    send("trong.txt", new byte[0]);

    refused("DOCUMENTS-001", "Tệp rỗng");
    assertThat(shelf()).isEqualTo(before);
  }

  @Test
  void neitherFileNorTextIsNoDocument() {
    String before = shelf();

    clerk().see("/chi-dao/moi").form("/chi-dao").send();

    refused("DIRECTIVES-013", "Nội dung để trống");
    assertThat(shelf()).isEqualTo(before);
  }

  @Test
  void aSecretFileIsTurnedAwayAndNothingOfItIsKept() {
    String before = shelf();
    String secret = "MẬT\n" + dispatch("901-CV/TU", "10", "giữ kín " + SECRET_WORDS);

    send("mat.txt", secret.getBytes(StandardCharsets.UTF_8));

    refused("DOCUMENTS-009", "Văn bản mật không được đưa vào hệ thống");
    assertThat(clerk().text()).doesNotContain(SECRET_WORDS);
    assertThat(shelf()).isEqualTo(before);
    assertThat(
            clerk()
                .see("/chi-dao?q=" + Encoded.of("901-CV/TU"))
                .page()
                .locator("main tbody tr")
                .count())
        .isZero();
    assertThat(Product.shared().wrote(SECRET_WORDS)).isFalse();
  }

  @Test
  void aSecretTextTypedInIsTurnedAwayToo() {
    String before = shelf();

    clerk()
        .see("/chi-dao/moi")
        .form("/chi-dao")
        .set("vanBan", "TUYỆT MẬT\n" + dispatch("902-CV/TU", "10", "giữ kín"))
        .send();

    refused("DIRECTIVES-018", "Văn bản mật không được đưa vào hệ thống");
    assertThat(shelf()).isEqualTo(before);
  }

  @Test
  void aPdfWithAPasswordAsksForOneWithout() throws IOException {
    String before = shelf();

    send("khoa.pdf", lockedPdf());

    refused("DOCUMENTS-004", "Tệp được đặt mật khẩu");
    assertThat(shelf()).isEqualTo(before);
  }

  @Test
  void aZipBombInADocxIsNotOpened() throws IOException {
    String before = shelf();

    send("bom.docx", bomb());

    refused("DOCUMENTS-006", "phình ra quá mức");
    assertThat(shelf()).isEqualTo(before);
  }

  @Test
  void aDocxCutShortAsksForTheOriginal() throws IOException {
    String before = shelf();
    byte[] whole = bomb();

    send("cut.docx", Arrays.copyOf(whole, whole.length / 3));

    refused("DOCUMENTS-005", "bị hỏng hoặc bị cắt cụt");
    assertThat(shelf()).isEqualTo(before);
  }

  @Test
  void windows1258IsReadAsTheSameWords() {
    // its letters are composed of a base and a combining tone, as that code page has them
    String composed =
        Normalizer.normalize(dispatch("903-CV/TU", "10", "kiểm tra các chợ"), Normalizer.Form.NFC);
    byte[] bytes = windows1258(composed);

    send("cu.txt", bytes);

    assertThat(clerk().status()).as(clerk().text()).isEqualTo(200);
    assertThat(clerk().text()).contains("903-CV/TU").contains("kiểm tra các chợ");
  }

  @Test
  void decomposedLettersAreReadAsTheSameWords() {
    String apart =
        Normalizer.normalize(dispatch("904-CV/TU", "10", "kiểm tra bến xe"), Normalizer.Form.NFD);

    send("nfd.txt", apart.getBytes(StandardCharsets.UTF_8));

    assertThat(clerk().status()).as(clerk().text()).isEqualTo(200);
    assertThat(clerk().page().content()).contains("kiểm tra bến xe");
  }

  @Test
  void theSameFileTwiceCountsOnce() {
    byte[] bytes = dispatch("905-CV/TU", "10", "kiểm tra bến tàu").getBytes(StandardCharsets.UTF_8);
    send("hai-lan.txt", bytes);
    assertThat(clerk().status()).isEqualTo(200);
    String before = shelf();

    send("ten-khac.txt", bytes);

    refused("DIRECTIVES-006", "đã có trong sổ");
    assertThat(shelf()).isEqualTo(before);
  }

  @Test
  void theSameNumberOfAnotherDayWaitsForAPerson() {
    send("a.txt", dispatch("906-CV/TU", "09", "kiểm tra chợ nổi").getBytes(StandardCharsets.UTF_8));
    clerk().form("/xac-nhan").send();
    assertThat(clerk().status()).isEqualTo(200);
    send("b.txt", dispatch("906-CV/TU", "10", "kiểm tra chợ nổi").getBytes(StandardCharsets.UTF_8));

    clerk().form("/xac-nhan").send();

    refused("DIRECTIVES-007", "Trong sổ đã có văn bản số 906-CV/TU");
    assertThat(clerk().see("/chi-dao?q=" + Encoded.of("906-CV/TU")).text()).contains("Dự thảo");
  }

  @Test
  void aDocumentInEnglishIsFlaggedNotGuessed() {
    send(
        "english.txt",
        """
        MINISTRY OF HEALTH
        No. 12/2021
        To: all provincial departments of health

        The Ministry requests that every department check the markets and the bus stations under its
        responsibility before Friday, and report the results together with the number of people who
        were tested, the number of those who were found positive, and the measures that were taken.

        For the Minister
        """
            .getBytes(StandardCharsets.UTF_8));

    assertThat(clerk().status()).as(clerk().text()).isEqualTo(200);
    assertThat(clerk().text()).contains("Có vẻ không phải tiếng Việt");
  }

  private static byte[] windows1258(String composed) {
    Charset old = Charset.forName("windows-1258");
    StringBuilder text = new StringBuilder();
    composed
        .codePoints()
        .forEach(
            letter -> {
              String one = Character.toString(letter);
              text.append(old.newEncoder().canEncode(one) ? one : toneApart(one));
            });
    return text.toString().getBytes(old);
  }

  /// `ế` is `ê` and an acute there: the tone alone is apart, not the circumflex or the horn.
  private static String toneApart(String letter) {
    String apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
    String tones = "\u0300\u0301\u0303\u0309\u0323";
    StringBuilder base = new StringBuilder();
    StringBuilder tone = new StringBuilder();
    apart.codePoints().forEach(c -> (tones.indexOf(c) < 0 ? base : tone).appendCodePoint(c));
    return Normalizer.normalize(base, Normalizer.Form.NFC) + tone;
  }

  private static byte[] lockedPdf() throws IOException {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      pdf.addPage(new PDPage());
      pdf.protect(new StandardProtectionPolicy("chủ", "mat-khau", new AccessPermission()));
      pdf.save(out);
      return out.toByteArray();
    }
  }

  /// A few hundred kilobytes that would become hundreds of megabytes.
  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(
          """
          <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml"
          ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
          """
              .strip()
              .getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] blank = new byte[1 << 20];
      for (int i = 0; i < 600; i++) {
        zip.write(blank);
      }
    }
    return out.toByteArray();
  }
}
