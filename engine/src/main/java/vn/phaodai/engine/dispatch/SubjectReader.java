// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a document is about: behind “V/v”, or behind and under the name of its kind.
final class SubjectReader {
  private static final Pattern ABOUT =
      Pattern.compile("^V/v:?\\s{0,3}|^V/V:?\\s|^V[ềỀ] (?:việc|VIỆC)\\s|^\\(?V/v:?\\s");
  private static final Pattern OPENING =
      Pattern.compile("^(?:[Vv]ề việc|VỀ VIỆC|[Vv]ề|VỀ|V/v|V/V):?\\s");
  private static final Pattern ORIGIN = Pattern.compile("^(?:CỦA|của|HỘI NGHỊ) .*");
  private static final Pattern ABOUT_INSIDE = Pattern.compile("\\s(?:về việc|VỀ VIỆC|về|VỀ)\\s");
  private static final int TITLE_REST = 3;

  private final Layout layout;
  private final CleanText source;
  private final Lexicon lexicon;
  private final @Nullable String issuer;

  SubjectReader(Layout layout, CleanText source, Lexicon lexicon, @Nullable String issuer) {
    this.layout = layout;
    this.source = source;
    this.lexicon = lexicon;
    this.issuer = issuer;
  }

  static boolean isAbout(String line) {
    return ABOUT.matcher(line).find();
  }

  @Nullable Found<String> subject() {
    int title = -1;
    for (int i = 0; i < layout.addressees; i++) {
      Layout.Line line = layout.lines.get(i);
      Matcher m = ABOUT.matcher(line.text());
      if (m.find() && line.text().length() > m.end()) {
        return subject(i, m.end());
      }
      if (HeaderReader.isTitle(line.text(), lexicon)) {
        int rest = rest(line.text());
        if (rest > 0) {
          return subject(i, rest);
        }
        title = i;
      }
    }
    int first = title + 1;
    while (title >= 0
        && first < layout.addressees
        && (ORIGIN.matcher(layout.lines.get(first).text()).matches() || isIssuer(first))) {
      Matcher about = ABOUT_INSIDE.matcher(layout.lines.get(first).text());
      if (!isIssuer(first) && about.find()) {
        return subject(first, about.end());
      }
      first++;
    }
    return title >= 0 && first < layout.addressees
        ? subject(first, opening(layout.lines.get(first).text(), 0))
        : null;
  }

  private boolean isIssuer(int line) {
    String text = layout.lines.get(line).text();
    return issuer != null && text.equalsIgnoreCase(issuer);
  }

  /// Where in a title's own line the subject begins (`CHỈ THỊ VỀ CÔNG TÁC …`); 0 when it only names
  /// the kind.
  private int rest(String line) {
    Words words = new Words(line);
    var entry = lexicon.typeNames.find(words, 0, words.size());
    int i = entry == null ? words.size() : entry.words().length;
    boolean same = i < words.size() && HeaderReader.isUpper(line.substring(words.start(i)));
    boolean origin = i < words.size() && ORIGIN.matcher(line.substring(words.start(i))).matches();
    return i + TITLE_REST < words.size()
            && same
            && !origin
            && !HeaderReader.URGENCY.matcher(line).find()
        ? opening(line, words.start(i))
        : 0;
  }

  private static int opening(String line, int from) {
    Matcher m = OPENING.matcher(line).region(from, line.length());
    return m.lookingAt() ? m.end() : from;
  }

  private Found<String> subject(int first, int skip) {
    int start = layout.lines.get(first).start() + skip;
    int last = first;
    StringBuilder text = new StringBuilder(layout.lines.get(first).text().substring(skip));
    for (int i = first + 1; i < layout.addressees; i++) {
      Layout.Line line = layout.lines.get(i);
      boolean aside =
          HeaderReader.MOTTO.matcher(line.text()).find()
              || HeaderReader.PLACE_DATE.matcher(line.text()).lookingAt();
      if (aside && Character.isLowerCase(nextText(i))) {
        continue;
      }
      if (aside || ends(text, line)) {
        break;
      }
      text.append(' ').append(line.text());
      last = i;
    }
    int length = withoutIssuer(text.toString().strip());
    String value = text.toString().strip().substring(0, length);
    int end =
        length < text.length() && last == first ? start + length : layout.lines.get(last).end();
    return new Found<>(value, source.span(start, end));
  }

  private static boolean ends(StringBuilder text, Layout.Line line) {
    boolean open =
        text.charAt(text.length() - 1) == ',' || Character.isLowerCase(line.text().charAt(0));
    boolean capitals = HeaderReader.isUpper(line.text()) && !HeaderReader.isUpper(text.toString());
    return (line.gap() && !open)
        || capitals
        || line.text().startsWith("Số")
        || HeaderReader.URGENCY.matcher(line.text()).find();
  }

  /// Length of the subject without the issuer that follows it on the same line.
  private int withoutIssuer(String subject) {
    if (issuer == null || subject.length() <= issuer.length() + 1) {
      return subject.length();
    }
    int at = subject.length() - issuer.length() - (subject.endsWith(" NƯỚC") ? 5 : 0);
    boolean repeated = at > 0 && subject.regionMatches(true, at, issuer, 0, issuer.length());
    return repeated ? subject.substring(0, at).stripTrailing().length() : subject.length();
  }

  private char nextText(int line) {
    return line + 1 < layout.addressees ? layout.lines.get(line + 1).text().charAt(0) : 'X';
  }
}
