// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/// What officials do to the template of a report, and what they are told.
class TemplateCheckTest {
  private static final LetterProfile STATE = LetterProfile.named("state-30-2020-nd-cp");

  private static String fault(byte[] template) {
    return Letters.fault(template, "mau.docx", STATE)
        .map(no -> no.code() + " " + no.vi())
        .orElse("");
  }

  private static byte[] edited(Consumer<XWPFDocument> change) throws IOException {
    try (var docx = new XWPFDocument(new ByteArrayInputStream(Letters.template(STATE)))) {
      change.accept(docx);
      var out = new ByteArrayOutputStream();
      docx.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] typed(String text) throws IOException {
    return edited(docx -> docx.createParagraph().createRun().setText(text));
  }

  /// The template with one part rewritten, or added where there is none of the name.
  private static byte[] with(String part, UnaryOperator<String> change) throws IOException {
    var out = new ByteArrayOutputStream();
    boolean found = false;
    try (var in = new ZipInputStream(new ByteArrayInputStream(Letters.template(STATE)));
        var zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        if (entry.getName().equals(part)) {
          found = true;
          bytes =
              change
                  .apply(new String(bytes, StandardCharsets.UTF_8))
                  .getBytes(StandardCharsets.UTF_8);
        }
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(bytes);
      }
      if (!found) {
        zip.putNextEntry(new ZipEntry(part));
        zip.write(change.apply("").getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  @Test
  void theBuiltInOneAndOneWithOtherLooksAndWordsAreSound() throws Exception {
    assertThat(fault(Letters.template(STATE))).isEmpty();
    assertThat(fault(typed("Điện thoại trực ban: 0294 3855 000"))).isEmpty();
  }

  @Test
  void whatIsNoWordFileIsNamedForWhatItIs() {
    assertThat(fault("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
        .startsWith("DOCUMENTS-016")
        .contains("PDF");
    assertThat(fault(new byte[0])).startsWith("DOCUMENTS-001");
    byte[] whole = Letters.template(STATE);
    assertThat(fault(java.util.Arrays.copyOf(whole, whole.length / 2))).startsWith("DOCUMENTS-005");
  }

  @Test
  void aPlaceThatNobodyKnowsIsNamedAlsoWhereItIsWrittenSoThatItIsNone() throws Exception {
    assertThat(fault(typed("{{so_ca_moi}}"))).startsWith("DOCUMENTS-018").contains("so_ca_moi");
    assertThat(fault(typed("{{số ca mới}}"))).startsWith("DOCUMENTS-018").contains("số ca mới");
    assertThat(fault(typed("{{heading}}"))).startsWith("DOCUMENTS-018");
  }

  @Test
  void aPlaceThatTheReportNeedsAndSomebodyDeletedIsNamed() throws Exception {
    byte[] withoutSubject = with("word/document.xml", xml -> xml.replace("{{subject}}", ""));
    byte[] withoutTables = with("word/document.xml", xml -> xml.replace("{{#table}}", ""));

    assertThat(fault(withoutSubject)).startsWith("DOCUMENTS-019").contains("title/subject");
    assertThat(fault(withoutTables)).startsWith("DOCUMENTS-019").contains("body/table");
  }

  @Test
  void aSectionThatIsNeverClosedIsNamed() throws Exception {
    byte[] open = with("word/document.xml", xml -> xml.replace("{{/body}}", ""));

    assertThat(fault(open)).startsWith("DOCUMENTS-020").contains("{{?body}}");
  }

  @Test
  void macrosAndWhatLoadsByItselfAreRefused() throws Exception {
    assertThat(fault(with("word/vbaProject.bin", _ -> "Sub AutoOpen()")))
        .startsWith("DOCUMENTS-017")
        .contains("vbaProject.bin");
    assertThat(
            fault(
                with(
                    "word/_rels/settings.xml.rels",
                    _ ->
                        """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                        <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
                          Target="http://example.vn/mau.dotm" TargetMode="External"/></Relationships>""")))
        .startsWith("DOCUMENTS-017");
    assertThat(fault(with("[Content_Types].xml", xml -> xml + "<!-- macroEnabled -->")))
        .startsWith("DOCUMENTS-017");
  }
}
