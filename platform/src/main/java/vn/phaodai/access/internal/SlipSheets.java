// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access.internal;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import vn.phaodai.access.Accounts.PrintedSlip;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.documents.PrintedHtml;

/// Sign-in slips on paper: each place begins a new sheet, each slip is a strip to be cut off.
@Component
final class SlipSheets {
  private static final DateTimeFormatter UNTIL =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(OperatingClock.ZONE);
  private static final String STYLE =
      """
      @page { size: A4; margin: 15mm; }
      body { font-family: 'Liberation Serif'; font-size: 12pt; margin: 0; }
      h1 { font-size: 14pt; margin: 0 0 6pt 0; } h1.next { page-break-before: always; }
      div.slip { border: 0.5pt dashed black; padding: 6pt 8pt; margin-bottom: 6pt; page-break-inside: avoid; }
      p { margin: 0 0 2pt 0; } p.name { font-weight: bold; } .code { font-size: 15pt; font-weight: bold; }
      p.how { font-size: 10pt; font-style: italic; }
      """;

  private final MessageSource messages;

  SlipSheets(MessageSource messages) {
    this.messages = messages;
  }

  /// @param slips those of one place next to each other
  byte[] pdf(List<PrintedSlip> slips, Locale language) {
    StringBuilder out = new StringBuilder("<html><head><style>").append(STYLE);
    out.append("</style></head><body>");
    String place = "";
    for (int i = 0; i < slips.size(); i++) {
      PrintedSlip slip = slips.get(i);
      if (i == 0 || !slip.place().equals(place)) {
        place = slip.place();
        out.append(i == 0 ? "<h1>" : "<h1 class=\"next\">");
        out.append(escaped(text("access.slips.of", language, place))).append("</h1>");
      }
      strip(out, slip, language);
    }
    return PrintedHtml.pdf(out.append("</body></html>").toString());
  }

  private void strip(StringBuilder out, PrintedSlip slip, Locale language) {
    out.append("<div class=\"slip\"><p class=\"name\">");
    out.append(escaped(slip.account().fullName())).append("</p><p>");
    out.append(escaped(String.join("; ", slip.account().seats()))).append("</p>");
    fact(out, text("access.sign-in.login", language), slip.account().login());
    fact(out, text("access.slips.code", language), slip.code());
    out.append("<p>").append(escaped(text("access.slips.until", language)));
    out.append(": ").append(UNTIL.format(slip.until())).append("</p><p class=\"how\">");
    out.append(escaped(text("access.slips.how", language))).append("</p></div>");
  }

  private static void fact(StringBuilder out, String name, String value) {
    out.append("<p>").append(escaped(name)).append(": <span class=\"code\">");
    out.append(escaped(value)).append("</span></p>");
  }

  private String text(String key, Locale language, Object... values) {
    return messages.getMessage(key, values, language);
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
