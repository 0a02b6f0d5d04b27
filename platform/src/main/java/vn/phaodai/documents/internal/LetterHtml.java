// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents.internal;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.phaodai.documents.Letter;
import vn.phaodai.documents.Letter.Block;
import vn.phaodai.documents.LetterProfile;
import vn.phaodai.documents.LetterProfile.RecipientStyle;

/// A letter as one XHTML page in its form's measures.
final class LetterHtml {
  private static final Pattern CODE =
      Pattern.compile("[\\p{L}\\d-]{1,20}(?:/[\\p{L}\\d-]{1,20}){1,3}");

  private final Letter letter;
  private final LetterProfile profile;
  private final LetterLines lines;
  private final StringBuilder out = new StringBuilder();

  private LetterHtml(Letter letter) {
    this.letter = letter;
    this.profile = letter.profile();
    this.lines = new LetterLines(letter);
  }

  static String of(Letter letter) {
    var html = new LetterHtml(letter);
    html.out.append("<html><head><style>");
    html.out.append(html.style()).append("</style></head><body>");
    html.head();
    html.middle();
    html.foot();
    return html.out.append("</body></html>").toString();
  }

  private String style() {
    var margins = profile.margins();
    return """
        @page { size: A4; margin: %dmm %dmm %dmm %dmm;
          @top-center { content: counter(page); font: 13pt 'Liberation Serif'; } }
        @page :first { @top-center { content: none; } }
        body { font-family: 'Liberation Serif'; font-size: %dpt; line-height: 1.35; margin: 0; }
        table.two { width: 100%%; border-collapse: collapse; }
        table.two td { vertical-align: top; padding: 0; }
        .c { text-align: center; } .b { font-weight: bold; } .i { font-style: italic; }
        .u { text-decoration: underline; } td.r { text-align: right; }
        p { margin: 0; } p.n { white-space: nowrap; } p.t { text-align: justify; text-indent: 10mm; margin: 0 0 6pt 0; }
        div.rule { border-top: 0.75pt solid black; height: 3pt; }
        div.box { border: 1pt solid black; display: inline-block; padding: 1pt 6pt; margin-top: 4pt; }
        table.data { width: 100%%; border-collapse: collapse; margin: 4pt 0 8pt 0; }
        table.data tr { page-break-inside: avoid; }
        table.data td, table.data th { border: 0.5pt solid black; padding: 2pt 4pt; }
        """
        .formatted(
            margins.top(),
            margins.right(),
            margins.bottom(),
            margins.left(),
            profile.sizes().body());
  }

  private void head() {
    var sizes = profile.sizes();
    out.append(
        "<table class='two'><tr><td style='width:%d%%'>".formatted(profile.headLeftPercent()));
    line(letter.parent(), "c", sizes.parent());
    line(letter.issuer(), "c b", sizes.issuer());
    if (profile.issuerMark().equals("line")) {
      rule(19);
    } else {
      line(profile.issuerMark(), "c b", sizes.issuer());
    }
    line(lines.number(), "c", sizes.number());
    line(
        lines.dispatchSubject().orElse(null),
        profile.dispatchSubjectItalic() ? "c i" : "c",
        sizes.dispatchSubject());
    if (letter.urgency() != null) {
      out.append("<div class='c'><div class='box b'>");
      out.append(escaped(letter.urgency())).append("</div></div>");
    }
    out.append("</td><td>");
    line(profile.motto().getFirst(), "c b n", sizes.mottoFirst());
    if (!profile.motto().getLast().isEmpty()) {
      line(profile.motto().getLast(), "c b", sizes.mottoSecond());
    }
    rule(profile.motto().getLast().isEmpty() ? 10 : 18);
    line(lines.placeAndDate(), "c i n", sizes.date());
    out.append("</td></tr></table>");
  }

  private void middle() {
    var sizes = profile.sizes();
    out.append("<div style='height:14pt'></div>");
    if (letter.type() != null) {
      line(letter.type(), "c b", sizes.type());
      line(letter.subject(), "c b", sizes.subject());
      out.append("<div style='height:12pt'></div>");
    }
    salutation();
    for (Block block : lines.body()) {
      switch (block) {
        case Block.Paragraph paragraph ->
            out.append("<p class='t'>").append(escaped(paragraph.text())).append("</p>");
        case Block.Heading heading ->
            out.append("<p class='t b'>").append(escaped(heading.text())).append("</p>");
        case Block.Table table -> table(table);
      }
    }
    out.append("<div style='height:10pt'></div>");
  }

  private void salutation() {
    List<String> bare = letter.addressees();
    if (bare.isEmpty()) {
      return;
    }
    out.append("<div style='margin:0 0 12pt 35mm'>");
    if (bare.size() == 1) {
      line("Kính gửi: " + bare.getFirst(), "", profile.sizes().body());
    } else {
      line("Kính gửi:", "", profile.sizes().body());
      lines.addressees().forEach(one -> line(one, "", profile.sizes().body()));
    }
    out.append("</div>");
  }

  private void table(Block.Table table) {
    out.append("<table class='data'><tr>");
    table.head().forEach(cell -> out.append("<th>").append(escaped(cell)).append("</th>"));
    out.append("</tr>");
    for (List<String> row : table.rows()) {
      out.append("<tr>");
      row.forEach(
          cell ->
              out.append(Block.Table.isFigure(cell) ? "<td class='r'>" : "<td>")
                  .append(escaped(cell))
                  .append("</td>"));
      out.append("</tr>");
    }
    out.append("</table>");
  }

  private void foot() {
    var sizes = profile.sizes();
    boolean underlined = profile.recipientStyle() == RecipientStyle.UNDERLINE;
    out.append("<table class='two' style='page-break-inside:avoid'><tr><td style='width:50%'>");
    line("Nơi nhận:", underlined ? "u" : "b i", sizes.recipientTitle());
    lines.recipients().forEach(recipient -> line(recipient, "", sizes.recipients()));
    out.append("</td><td>");
    line(letter.signature().capacity(), "c b", sizes.signature());
    line(letter.signature().position(), "c b", sizes.signature());
    out.append("<div style='height:26mm'></div>");
    line(letter.signature().name(), "c b", sizes.signature());
    out.append("</td></tr></table>");
  }

  private void rule(int indentMm) {
    out.append("<div class='rule' style='margin:1pt %dmm'></div>".formatted(indentMm));
  }

  /// Nothing where the letter has nothing.
  private void line(@Nullable String text, String classes, int size) {
    if (text != null && !text.isEmpty()) {
      out.append("<p class='%s' style='font-size:%dpt;line-height:1.2'>".formatted(classes, size));
      out.append(escaped(text)).append("</p>");
    }
  }

  /// The number of a document is never broken over two lines.
  private static String escaped(String text) {
    String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return CODE.matcher(safe).replaceAll("<span style='white-space:nowrap'>$0</span>");
  }
}
