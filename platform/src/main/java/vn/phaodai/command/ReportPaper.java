// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.phaodai.documents.Letter;
import vn.phaodai.documents.LetterProfile;
import vn.phaodai.documents.Letters;
import vn.phaodai.refusal.RefusedException;

/// A daily report as a letter: .docx in the province's own template where it adopted one, PDF in
/// the form's looks. Where the province's template fails at writing, the built-in one is used and
/// the report says so.
@Service
public class ReportPaper {
  private static final Logger LOG = LoggerFactory.getLogger(ReportPaper.class);

  private final ReportTemplates templates;
  private final DailyReports reports;
  private final ReportWords words;

  ReportPaper(ReportTemplates templates, DailyReports reports, ReportWords words) {
    this.templates = templates;
    this.reports = reports;
    this.words = words;
  }

  /// The State's form of a day. Throws COMMAND-002.
  static LetterProfile form(LocalDate day) {
    return LetterProfile.inForce(LetterProfile.Side.STATE, day)
        .orElseThrow(() -> CommandRefusals.NO_FORM.with(day).raise());
  }

  public byte[] pdf(DailyReport report) {
    return Letters.pdf(letter(report, null));
  }

  public byte[] docx(DailyReport report) {
    Optional<ReportTemplate> own = templates.of(report);
    if (own.isEmpty()) {
      return Letters.docx(letter(report, null));
    }
    ReportTemplate template = own.get();
    try {
      return Letters.docx(letter(report, null), templates.file(template));
    } catch (IllegalArgumentException | RefusedException e) {
      LOG.error("template {} of {} cannot be filled", template.version(), template.province(), e);
      templates.failed(template);
      return Letters.docx(letter(report, words.say("command.template.failed", template.version())));
    }
  }

  /// A template filled with the latest report of its province: what it will look like. Throws
  /// COMMAND-016, -021, and DOCUMENTS-020 where it cannot be filled.
  public byte[] trial(UUID id) {
    ReportTemplate template = templates.get(id);
    DailyReport latest =
        reports.latest(template.provinceId()).orElseThrow(CommandRefusals.NOTHING_TO_TRY::raise);
    byte[] file = templates.file(template);
    Letters.fault(file, template.name(), form(latest.day()))
        .ifPresent(
            fault -> {
              throw fault.raise();
            });
    byte[] filled = Letters.docx(letter(latest, null), file);
    templates.tried(template);
    return filled;
  }

  /// The built-in template, for an office to change.
  public byte[] builtIn(LocalDate day) {
    return Letters.template(form(day));
  }

  /// A draft in the State's form: number, date and signature stay open.
  ///
  /// @param note that stands before everything; null for none
  private Letter letter(DailyReport report, @Nullable String note) {
    List<Letter.Block> body = new ArrayList<>();
    if (note != null) {
      body.add(new Letter.Block.Paragraph(note));
    }
    for (DailyReport.Section section : report.content().sections()) {
      body.add(new Letter.Block.Heading(section.title()));
      section.paragraphs().forEach(text -> body.add(new Letter.Block.Paragraph(text)));
      if (!section.rows().isEmpty()) {
        body.add(new Letter.Block.Table(section.head(), section.rows()));
      }
    }
    return new Letter(
        form(report.day()),
        null,
        "Ban Chỉ đạo phòng, chống dịch COVID-19 " + report.province(),
        null,
        "BC-BCĐ",
        "BÁO CÁO",
        "Công tác phòng, chống dịch COVID-19 ngày " + words.date(report.day()),
        report.province().replaceFirst("^(Tỉnh|Thành phố) ", ""),
        null,
        null,
        List.of(),
        body,
        new Letter.Signature(null, "TRƯỞNG BAN", null),
        List.of("Lưu: VT"));
  }
}
