// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import vn.phaodai.documents.LetterProfile;
import vn.phaodai.documents.LetterProfile.RecipientStyle;
import vn.phaodai.documents.LetterProfile.Sizes;

/// Draws the .docx template of a form: A4, its margins, its head and foot as two columns without
/// lines, the page number above every page but the first, and a tag where each text goes.
public final class LetterTemplate {
  private static final String FONT = "Times New Roman";
  private static final double TWIPS_PER_MM = 1440 / 25.4;
  private static final int PAGE_WIDTH_MM = 210;
  private static final int PAGE_HEIGHT_MM = 297;

  private final LetterProfile profile;
  private final XWPFDocument docx = new XWPFDocument();

  private LetterTemplate(LetterProfile profile) {
    this.profile = profile;
  }

  public static byte[] of(LetterProfile profile) {
    var template = new LetterTemplate(profile);
    try (template.docx) {
      template.page();
      template.head();
      template.middle();
      template.foot();
      var out = new ByteArrayOutputStream();
      template.docx.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void page() {
    CTSectPr section = docx.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(twips(PAGE_WIDTH_MM));
    size.setH(twips(PAGE_HEIGHT_MM));
    var margins = section.addNewPgMar();
    margins.setTop(twips(profile.margins().top()));
    margins.setBottom(twips(profile.margins().bottom()));
    margins.setLeft(twips(profile.margins().left()));
    margins.setRight(twips(profile.margins().right()));
    margins.setHeader(twips(10));
    margins.setFooter(twips(10));
    margins.setGutter(BigInteger.ZERO);
    // the first page has a header of its own, and it is empty
    section.addNewTitlePg();
    var above = docx.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    above.setAlignment(ParagraphAlignment.CENTER);
    above.getCTP().addNewFldSimple().setInstr("PAGE");
    docx.createHeader(HeaderFooterType.FIRST).createParagraph();
  }

  private void head() {
    Sizes sizes = profile.sizes();
    XWPFTable table = columns(profile.headLeftPercent());
    XWPFTableCell left = table.getRow(0).getCell(0);
    XWPFTableCell right = table.getRow(0).getCell(1);
    section(left, "parent", "=#this", sizes.parent(), run -> {});
    line(left, "{{issuer}}", sizes.issuer(), run -> run.setBold(true));
    if (profile.issuerMark().equals("line")) {
      rule(left, 19);
    } else {
      line(left, profile.issuerMark(), sizes.issuer(), run -> run.setBold(true));
    }
    line(left, "{{number}}", sizes.number(), run -> {});
    section(
        left,
        "dispatchSubject",
        "=#this",
        sizes.dispatchSubject(),
        run -> run.setItalic(profile.dispatchSubjectItalic()));
    section(left, "urgency", "=#this", sizes.number(), run -> run.setBold(true));
    line(right, profile.motto().getFirst(), sizes.mottoFirst(), run -> run.setBold(true));
    if (!profile.motto().getLast().isEmpty()) {
      line(right, profile.motto().getLast(), sizes.mottoSecond(), run -> run.setBold(true));
    }
    rule(right, profile.motto().getLast().isEmpty() ? 12 : 18);
    line(right, "{{placeAndDate}}", sizes.date(), run -> run.setItalic(true));
  }

  private void middle() {
    Sizes sizes = profile.sizes();
    paragraph("{{?title}}", sizes.body());
    XWPFParagraph type = paragraph("{{type}}", sizes.type());
    type.setAlignment(ParagraphAlignment.CENTER);
    type.setSpacingBefore(240);
    type.getRuns().getFirst().setBold(true);
    XWPFParagraph subject = paragraph("{{subject}}", sizes.subject());
    subject.setAlignment(ParagraphAlignment.CENTER);
    subject.getRuns().getFirst().setBold(true);
    paragraph("{{/title}}", sizes.body());

    paragraph("{{?salutation}}", sizes.body());
    XWPFParagraph to = paragraph("{{=#this}}", sizes.body());
    to.setIndentationLeft(twips(45).intValue());
    paragraph("{{/salutation}}", sizes.body());

    paragraph("{{?body}}", sizes.body());
    paragraph("{{?heading}}", sizes.body());
    XWPFParagraph heading = running("{{=#this}}");
    heading.getRuns().getFirst().setBold(true);
    paragraph("{{/heading}}", sizes.body());
    paragraph("{{?text}}", sizes.body());
    running("{{=#this}}");
    paragraph("{{/text}}", sizes.body());
    paragraph("{{#table}}", sizes.body());
    paragraph("{{/body}}", sizes.body());
    paragraph("", sizes.body());
  }

  private XWPFParagraph running(String tag) {
    XWPFParagraph text = paragraph(tag, profile.sizes().body());
    text.setAlignment(ParagraphAlignment.BOTH);
    text.setFirstLineIndent(twips(10).intValue());
    text.setSpacingAfter(120);
    text.setSpacingBetween(1.15);
    return text;
  }

  private void foot() {
    Sizes sizes = profile.sizes();
    XWPFTable table = columns(50);
    XWPFTableCell left = table.getRow(0).getCell(0);
    XWPFTableCell right = table.getRow(0).getCell(1);
    XWPFParagraph title =
        line(
            left,
            "Nơi nhận:",
            sizes.recipientTitle(),
            run -> {
              boolean underlined = profile.recipientStyle() == RecipientStyle.UNDERLINE;
              run.setUnderline(underlined ? UnderlinePatterns.SINGLE : UnderlinePatterns.NONE);
              run.setBold(!underlined);
              run.setItalic(!underlined);
            });
    title.setAlignment(ParagraphAlignment.LEFT);
    for (String text : new String[] {"{{?recipients}}", "{{=#this}}", "{{/recipients}}"}) {
      line(left, text, sizes.recipients(), run -> {}).setAlignment(ParagraphAlignment.LEFT);
    }
    section(right, "capacity", "=#this", sizes.signature(), run -> run.setBold(true));
    line(right, "{{position}}", sizes.signature(), run -> run.setBold(true));
    for (int i = 0; i < 4; i++) {
      line(right, "", sizes.signature(), run -> {});
    }
    line(right, "{{name}}", sizes.signature(), run -> run.setBold(true));
  }

  /// Two columns without lines.
  private XWPFTable columns(int leftPercent) {
    XWPFTable table = docx.createTable(1, 2);
    table.removeBorders();
    table.setWidth("100%");
    table.getRow(0).getCell(0).setWidth(leftPercent + "%");
    table.getRow(0).getCell(1).setWidth(100 - leftPercent + "%");
    for (XWPFTableCell cell : table.getRow(0).getTableCells()) {
      cell.removeParagraph(0);
    }
    return table;
  }

  /// How one run is set.
  private interface Style {
    void apply(XWPFRun run);
  }

  private XWPFParagraph line(XWPFTableCell cell, String text, int size, Style style) {
    XWPFParagraph line = cell.addParagraph();
    line.setAlignment(ParagraphAlignment.CENTER);
    line.setSpacingAfter(0);
    style.apply(run(line, text, size));
    return line;
  }

  /// Shown only where the letter has it: tag open, text, tag close, each a paragraph of its own.
  private void section(XWPFTableCell cell, String name, String tag, int size, Style style) {
    line(cell, "{{?" + name + "}}", size, style);
    line(cell, "{{" + tag + "}}", size, style);
    line(cell, "{{/" + name + "}}", size, style);
  }

  /// A short line under the words above it: an empty paragraph drawn in from both sides.
  private void rule(XWPFTableCell cell, int indentMm) {
    XWPFParagraph rule = line(cell, "", 2, run -> {});
    rule.setBorderTop(Borders.SINGLE);
    rule.setIndentationLeft(twips(indentMm).intValue());
    rule.setIndentationRight(twips(indentMm).intValue());
  }

  private XWPFParagraph paragraph(String text, int size) {
    XWPFParagraph paragraph = docx.createParagraph();
    paragraph.setSpacingAfter(0);
    run(paragraph, text, size);
    return paragraph;
  }

  private static XWPFRun run(XWPFParagraph paragraph, String text, int size) {
    XWPFRun run = paragraph.createRun();
    run.setFontFamily(FONT);
    run.setFontFamily(FONT, XWPFRun.FontCharRange.hAnsi);
    run.setFontFamily(FONT, XWPFRun.FontCharRange.cs);
    run.setFontSize(size);
    run.setText(text);
    return run;
  }

  private static BigInteger twips(int mm) {
    return BigInteger.valueOf(Math.round(mm * TWIPS_PER_MM));
  }
}
