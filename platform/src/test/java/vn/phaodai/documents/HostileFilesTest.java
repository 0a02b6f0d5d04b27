// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phaodai.documents.DocxFile.p;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phaodai.documents.DocumentText.Extracted;
import vn.phaodai.documents.DocumentText.NeedsTyping;
import vn.phaodai.documents.DocumentText.Unreadable;
import vn.phaodai.documents.PdfFile.Placed;
import vn.phaodai.refusal.Refusal;

class HostileFilesTest {
  private static final byte[] DOCX =
      DocxFile.withBody(p("Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy thực hiện")).bytes();

  private final TextExtractor extractor = TextExtractor.standard();

  @Test
  void anEmptyFileIsRefused() {
    assertThat(code(new byte[0], "a.txt")).isEqualTo("DOCUMENTS-001");
  }

  @Test
  void twoHundredMegabytesAreRefusedWithoutBeingRead(@TempDir Path folder) throws Exception {
    Path large = folder.resolve("lon.pdf");
    try (var file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(200L << 20);
    }
    var counted = new CountingStream();

    assertThat(refusal(extractor.read(large)).code()).isEqualTo("DOCUMENTS-002");
    assertThat(refusal(extractor.read(counted, "lon.pdf")).code()).isEqualTo("DOCUMENTS-002");
    assertThat(counted.read).isLessThan(51L << 20);
  }

  @Test
  void aFolderOrAMissingFileIsAnAnswerToo(@TempDir Path folder) {
    assertThat(refusal(extractor.read(folder)).code()).isEqualTo("DOCUMENTS-010");
    assertThat(refusal(extractor.read(folder.resolve("khong-co.txt"))).code())
        .isEqualTo("DOCUMENTS-010");
  }

  @Test
  void aZipBombIsStoppedWhileItExpands() {
    byte[] bomb = DocxFile.withBody(p("x")).part("word/media/a.bin", new byte[201 << 20]).bytes();

    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(code(bomb, "bom.docx")).isEqualTo("DOCUMENTS-006");
  }

  @Test
  void aPdfThatExpandsWithoutEndIsStopped() throws Exception {
    byte[] bomb;
    try (var pdf = new PDDocument()) {
      var page = new PDPage();
      pdf.addPage(page);
      page.setContents(
          new PDStream(pdf, new ByteArrayInputStream(new byte[201 << 20]), COSName.FLATE_DECODE));
      var out = new ByteArrayOutputStream();
      pdf.save(out);
      bomb = out.toByteArray();
    }

    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(code(bomb, "bom.pdf")).isEqualTo("DOCUMENTS-006");
  }

  @Test
  void aDocumentTypeOrAnExternalEntityIsRefused(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("mat-khau.txt"), "không được đọc");
    String xml =
        "<!DOCTYPE w [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]><w:document"
            + " xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
    byte[] file = new DocxFile().part("word/document.xml", xml).bytes();

    assertThat(code(file, "xxe.docx")).isEqualTo("DOCUMENTS-007");
  }

  @Test
  void aDocxBehindAPasswordIsRefused() throws Exception {
    byte[] locked;
    try (var files = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("matkhau");
      try (var out = encryptor.getDataStream(files)) {
        out.write(DOCX);
      }
      var bytes = new ByteArrayOutputStream();
      files.writeFilesystem(bytes);
      locked = bytes.toByteArray();
    }

    assertThat(code(locked, "khoa.docx")).isEqualTo("DOCUMENTS-004");
  }

  @Test
  void cutFilesAreCalledDamaged() throws Exception {
    byte[] pdf = PdfFile.ofLines(new Placed(90, 700, "Tỉnh ủy Kiên Giang"));

    assertThat(code(Arrays.copyOf(DOCX, DOCX.length / 2), "cut.docx")).isEqualTo("DOCUMENTS-005");
    assertThat(code(Arrays.copyOf(pdf, 40), "cut.pdf")).isEqualTo("DOCUMENTS-005");
  }

  @Test
  void theContentDecidesAndAWrongNameIsNoted() {
    var got = (Extracted) extractor.read(DOCX, "cong-van.pdf");

    assertThat(got.text()).startsWith("Ban Thường vụ");
    assertThat(got.notes())
        .extracting(DocumentNote::kind)
        .containsExactly(DocumentNote.Kind.WRONG_EXTENSION);
  }

  @Test
  void kindsThatAreNotReadAreNamedWithTheirCure() {
    byte[] rtf = "{\\rtf1 x}".getBytes(StandardCharsets.US_ASCII);
    byte[] sheet = new DocxFile().part("xl/workbook.xml", "<x/>").bytes();

    assertThat(code(rtf, "a.rtf")).isEqualTo("DOCUMENTS-003");
    assertThat(refusal(extractor.read(sheet, "a.xlsx")).vi())
        .contains("Excel .xlsx")
        .contains("lưu lại");
  }

  @Test
  void aDocxWithoutAnyWordIsNoDocument() {
    assertThat(code(DocxFile.withBody(p(" ")).bytes(), "trang.docx")).isEqualTo("DOCUMENTS-008");
  }

  @Test
  void aMarkOfSecrecyRefusesWhateverTheFormat() throws Exception {
    for (String mark : new String[] {"MẬT", "TỐI MẬT", "TUYỆT MẬT"}) {
      String text = "TỈNH ỦY TRÀ VINH\n" + mark + "\nSố 15-BC/TU\nNội dung báo cáo\n";
      byte[] docx =
          DocxFile.withBody(p("Nội dung báo cáo"))
              .part("word/header1.xml", "<w:hdr xmlns:w=\"w\">" + p(mark) + "</w:hdr>")
              .bytes();
      byte[] pdf =
          PdfFile.ofLines(new Placed(90, 780, mark), new Placed(90, 700, "Nội dung báo cáo"));

      assertThat(code(text.getBytes(StandardCharsets.UTF_8), "a.txt")).isEqualTo("DOCUMENTS-009");
      assertThat(code(docx, "a.docx")).as("in the margin").isEqualTo("DOCUMENTS-009");
      assertThat(code(pdf, "a.pdf")).isEqualTo("DOCUMENTS-009");
    }
  }

  @Test
  void theWordSecretInsideASentenceIsNoMark() {
    String text =
        "Yêu cầu bảo vệ bí mật nhà nước, tài liệu MẬT quản lý theo quy định của pháp luật";

    assertThat(extractor.read(text.getBytes(StandardCharsets.UTF_8), "a.txt"))
        .isInstanceOf(Extracted.class);
  }

  @Test
  void refusalsNeverQuoteTheFile() {
    theWholeRange()
        .forEach(
            file -> {
              if (extractor.read(file, "a.docx") instanceof Unreadable refused) {
                assertThat(refused.refusal().vi()).doesNotContain("Ban Thường vụ");
              }
            });
  }

  /// The folder is the machine's: a stranger may leave a file there during one round, not in each.
  @Test
  void readingLeavesNoTemporaryFile() throws Exception {
    Path temp = Path.of(System.getProperty("java.io.tmpdir"));
    long left = Long.MAX_VALUE;
    for (int round = 0; round < 5 && left > 0; round++) {
      long before = count(temp);
      theWholeRange().forEach(file -> extractor.read(file, "a.docx"));
      left = count(temp) - before;
    }

    assertThat(left).isNotPositive();
  }

  private static Stream<byte[]> theWholeRange() {
    return Stream.iterate(0, cut -> cut < DOCX.length, cut -> cut + 7)
        .map(cut -> Arrays.copyOf(DOCX, cut));
  }

  @Property(tries = 300)
  void randomBytesNeverThrowAndAlwaysGetAnAnswer(@ForAll @Size(max = 400) byte[] bytes) {
    assertAnswered(bytes);
  }

  @Property(tries = 200)
  void randomBytesBehindASignatureNeverThrow(
      @ForAll @Size(max = 700) byte[] bytes, @ForAll @IntRange(max = 6) int which) {
    String[] signatures = {
      "%PDF-1.7\n",
      "PK\u0003\u0004word/document",
      "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1WordDocument",
      "\u0089PNG\r\n\u001A\n",
      "\u00FF\u00D8\u00FF",
      "II*\u0000",
      "<html>"
    };
    byte[] head = signatures[which].getBytes(StandardCharsets.ISO_8859_1);
    byte[] file = Arrays.copyOf(head, head.length + bytes.length);
    System.arraycopy(bytes, 0, file, head.length, bytes.length);

    assertAnswered(file);
  }

  @Property(tries = 200)
  void aSoundFileWithDamagedBytesNeverThrows(
      @ForAll @IntRange(max = 100_000) int at, @ForAll byte value, @ForAll boolean asPdf)
      throws Exception {
    byte[] file = asPdf ? PdfFile.ofLines(new Placed(90, 700, "Tỉnh ủy Kiên Giang")) : DOCX.clone();
    file[at % file.length] = value;

    assertAnswered(file);
    assertAnswered(Arrays.copyOf(file, at % file.length));
  }

  private static void assertAnswered(byte[] file) {
    var bare = TextExtractor.withOcrProgram(ExtractionLimits.DEFAULT, "khong-co");
    switch (bare.read(file, "tep.bin")) {
      case Extracted got -> assertThat(got.text()).isNotBlank();
      case NeedsTyping typing -> assertThat(typing.refusal().code()).startsWith("DOCUMENTS-");
      case Unreadable refused -> assertThat(refused.refusal().code()).startsWith("DOCUMENTS-");
    }
  }

  private String code(byte[] bytes, String name) {
    return refusal(extractor.read(bytes, name)).code();
  }

  private static Refusal refusal(DocumentText text) {
    return ((Unreadable) text).refusal();
  }

  private static long count(Path folder) throws Exception {
    try (var files = Files.list(folder)) {
      return files.filter(file -> !file.getFileName().toString().startsWith("hsperf")).count();
    }
  }

  /// Gives zeros for ever and remembers how many were taken.
  private static final class CountingStream extends InputStream {
    private long read;

    @Override
    public int read() {
      read++;
      return 0;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      read += length;
      return length;
    }
  }
}
