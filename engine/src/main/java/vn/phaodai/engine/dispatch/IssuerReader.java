// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The issuing body of a header: the last of the names in capitals above number, title and subject,
/// with the lines that continue it: a unit behind a body that has none, the rest of a long name.
final class IssuerReader {
  private static final Pattern UNIT =
      Pattern.compile("^(?:TỈNH|THÀNH PHỐ|TP\\.|HUYỆN|THỊ XÃ|QUẬN|XÃ|PHƯỜNG|THỊ TRẤN) .*");
  private static final Pattern PLACED =
      Pattern.compile(".*(?: TỈNH| HUYỆN| THÀNH PHỐ| ỦY| QUẬN| XÃ| PHƯỜNG) .*");
  private static final Pattern PURPOSE = Pattern.compile("^PHÒNG(?:,| CHỐNG| NGỪA) .*");

  private final Layout layout;
  private final CleanText source;
  private final Lexicon lexicon;

  IssuerReader(Layout layout, CleanText source, Lexicon lexicon) {
    this.layout = layout;
    this.source = source;
    this.lexicon = lexicon;
  }

  @Nullable Found<String> issuer() {
    List<Layout.Line> names = names();
    if (names.isEmpty()) {
      return null;
    }
    int first = names.size() - 1;
    while (first > 0 && continues(names.get(first - 1).text(), names.get(first).text())) {
      first--;
    }
    List<Layout.Line> lines = names.subList(first, names.size());
    String name = String.join(" ", lines.stream().map(Layout.Line::text).toList());
    return new Found<>(name, source.span(lines.getFirst().start(), lines.getLast().end()));
  }

  private List<Layout.Line> names() {
    List<Layout.Line> names = new ArrayList<>();
    for (int i = 0; i < layout.addressees; i++) {
      Layout.Line line = layout.lines.get(i);
      if (HeaderReader.isTitle(line.text(), lexicon) || SubjectReader.isAbout(line.text())) {
        break;
      }
      String text = line.text().replaceAll("[\\s*_–=-]{1,40}$", "");
      if (isName(text)) {
        names.add(new Layout.Line(line.start(), line.start() + text.length(), line.gap(), text));
      }
    }
    return names;
  }

  private boolean isName(String text) {
    return HeaderReader.isUpper(text)
        && text.length() > 3
        && Character.isLetter(text.charAt(0))
        && !text.startsWith("SỐ ")
        && !HeaderReader.MOTTO.matcher(text).find()
        && !HeaderReader.URGENCY.matcher(text).find()
        && SecrecyMark.find(text).isEmpty()
        && !isPosition(text);
  }

  /// “CHỦ TỊCH” under the body whose chair issues.
  private boolean isPosition(String text) {
    Words words = new Words(text);
    return lexicon.positions.match(words, 0, words.size()) == words.size();
  }

  /// Whether a line of a name goes on in the next: a unit behind a body that has none yet, or words
  /// with which no body's name begins.
  private boolean continues(String before, String line) {
    if (UNIT.matcher(line).matches()) {
      return !UNIT.matcher(before).matches() && !PLACED.matcher(before + " ").matches();
    }
    Words words = new Words(line);
    boolean body = lexicon.bodies.match(words, 0, words.size()) > 0;
    return PURPOSE.matcher(line).matches()
        || before.endsWith(",")
        || before.endsWith(" VÀ")
        || !body;
  }
}
