// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.phaodai.Ground;
import vn.phaodai.RoomTest;
import vn.phaodai.documents.Documents;

/// The office of Trà Vinh changes the template of the daily report on 12/9/2021.
@RoomTest(Ground.TERRITORY)
class ReportTemplatesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);

  @Autowired private ReportTemplates templates;
  @Autowired private ReportPaper paper;
  @Autowired private DailyCycle cycle;
  @Autowired private Documents documents;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void noProvinceHasATemplate() {
    jdbc.sql("truncate command.report_template, command.daily_report restart identity").update();
  }

  private byte[] edited(String words) throws Exception {
    try (var docx = new XWPFDocument(new ByteArrayInputStream(paper.builtIn(DAY)))) {
      docx.createParagraph().createRun().setText(words);
      var out = new ByteArrayOutputStream();
      docx.write(out);
      return out.toByteArray();
    }
  }

  private static String text(byte[] docx) throws Exception {
    try (var read = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
      return read.getText();
    }
  }

  private ReportTemplate adopted(String words) throws Exception {
    ReportTemplate template = templates.handIn("84", edited(words), "mau.docx");
    paper.trial(template.publicId());
    templates.adopt(template.publicId(), DAY);
    return templates.get(template.publicId());
  }

  @Test
  void anAdoptedTemplateWritesTheReportsOfItsProvinceAloneAndTheNextOneTakesOver()
      throws Exception {
    DailyReport here = cycle.run("84", DAY).report();
    DailyReport there = cycle.run("91", DAY).report();
    adopted("Trực ban: 0294 3855 000");

    assertThat(text(paper.docx(here))).contains("Trực ban: 0294 3855 000", "Kế hoạch ngày mai");
    assertThat(text(paper.docx(there))).doesNotContain("Trực ban");

    ReportTemplate second = templates.handIn("84", edited("Trực ban: 1900 9095"), "mau-2.docx");
    paper.trial(second.publicId());
    templates.adopt(second.publicId(), DAY.plusDays(1));
    assertThat(text(paper.docx(here))).contains("0294 3855 000").doesNotContain("1900 9095");
    assertThat(templates.list())
        .extracting(ReportTemplate::from, ReportTemplate::until)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(DAY.plusDays(1), null),
            org.assertj.core.api.Assertions.tuple(DAY, DAY.plusDays(1)));
  }

  @Test
  void aBrokenTemplateIsNotTakenInAndLeavesNothing() throws Exception {
    byte[] strange = edited("{{so_ca_moi}}");

    assertThatThrownBy(() -> templates.handIn("84", strange, "mau.docx"))
        .hasMessageContaining("DOCUMENTS-018");
    assertThatThrownBy(() -> templates.handIn("84", new byte[] {'P', 'K'}, "mau.docx"))
        .hasMessageContaining("DOCUMENTS-016");
    assertThatThrownBy(() -> templates.handIn("844", edited(""), "mau.docx"))
        .hasMessageContaining("COMMAND-003");
    assertThat(templates.list()).isEmpty();
  }

  @Test
  void oneThatNobodyTriedOrForADayGoneByIsNotAdopted() throws Exception {
    ReportTemplate template = templates.handIn("84", edited("Trực ban"), "mau.docx");

    assertThatThrownBy(() -> templates.adopt(template.publicId(), DAY))
        .hasMessageContaining("COMMAND-017");
    assertThatThrownBy(() -> paper.trial(template.publicId())).hasMessageContaining("COMMAND-021");

    cycle.run("84", DAY);
    assertThat(text(paper.trial(template.publicId()))).contains("Trực ban", "Vùng nguy cơ");
    assertThatThrownBy(() -> templates.adopt(template.publicId(), DAY.minusDays(1)))
        .hasMessageContaining("COMMAND-019");
    templates.adopt(template.publicId(), DAY);
    assertThatThrownBy(() -> templates.adopt(template.publicId(), DAY))
        .hasMessageContaining("COMMAND-018");
  }

  @Test
  void anAdoptedOneThatFailsAtWritingGivesWayToTheBuiltInAndTheReportSaysSo() throws Exception {
    DailyReport report = cycle.run("84", DAY).report();
    ReportTemplate template = adopted("Trực ban: 0294 3855 000");
    var other =
        (Documents.Outcome.Kept)
            documents.store("Không phải mẫu".getBytes(StandardCharsets.UTF_8), "khac.txt");
    jdbc.sql("update command.report_template set file_id = :file")
        .param("file", other.file().publicId())
        .update();

    String written = text(paper.docx(report));

    assertThat(written)
        .contains("Mẫu của tỉnh (lần 1) không điền được", "Kế hoạch ngày mai")
        .doesNotContain("Trực ban");
    assertThat(templates.get(template.publicId()).failedAt()).isNotNull();
  }

  @Test
  void aWithdrawnOneIsUsedNoMoreAndStaysInTheList() throws Exception {
    DailyReport report = cycle.run("84", DAY).report();
    ReportTemplate template = adopted("Trực ban: 0294 3855 000");

    assertThatThrownBy(() -> templates.withdraw(template.publicId(), " "))
        .hasMessageContaining("COMMAND-020");
    templates.withdraw(template.publicId(), "Sai số điện thoại");

    assertThat(text(paper.docx(report))).doesNotContain("Trực ban");
    assertThat(templates.list())
        .singleElement()
        .returns("Sai số điện thoại", ReportTemplate::reason);
  }
}
