// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The signature block: `T/M` with a collective, position and name, `KT. CHỦ TỊCH / PHÓ CHỦ TỊCH /
/// name`, or a position in capitals alone.
final class SignatureReader {
  private static final Pattern NAME =
      Pattern.compile(
          "^(?:(?:TS|ThS|BS|BSCKI{1,2}|PGS|GS|KS|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy))\\.?\\s?){0,3}\\p{Lu}(?:['’]\\p{Lu}?)?\\p{Ll}{0,9}(?: \\p{Lu}(?:['’]\\p{Lu}?)?\\p{Ll}{0,9}){1,5}$");

  private static final Pattern BESIDE = Pattern.compile("^Nơi nhận\\s?:\\s{1,9}");

  /// The last recipient with the name that stood in the column beside it.
  private static final Pattern NAME_BESIDE =
      Pattern.compile("^[-–] Lưu:? [^.;]{1,40}[.;]\\s{1,99}(?=\\p{Lu}\\p{Ll})");

  /// So many lines above the recipients.
  private static final int ABOVE = 6;

  private final Lexicon lexicon;

  SignatureReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Nullable Signatory read(Layout layout, CleanText source) {
    List<Layout.Line> lines = layout.lines;
    for (int i = layout.footer; i < lines.size(); i++) {
      Matcher m = Layout.SIGNATURE.matcher(lines.get(i).text());
      if (m.find()) {
        return capacity(lines, i, m, source);
      }
    }
    int from =
        layout.footer < layout.end ? layout.footer : Math.max(layout.body, lines.size() - 30);
    for (int i = from; i < lines.size(); i++) {
      // “Nơi nhận: CHỦ TỊCH”: two columns of the page read as one line
      String text = BESIDE.matcher(lines.get(i).text()).replaceFirst("");
      if (HeaderReader.isUpper(text) && position(text) == 0) {
        return signed(lines, i + 1, null, null, text, lines.get(i), source);
      }
    }
    return above(layout, source);
  }

  /// A signature that stands above the recipients.
  private @Nullable Signatory above(Layout layout, CleanText source) {
    List<Layout.Line> lines = layout.lines;
    for (int i = Math.max(layout.body, layout.footer - ABOVE); i < layout.footer; i++) {
      String text = lines.get(i).text();
      if (HeaderReader.isUpper(text) && position(text) == 0) {
        return signed(lines, i + 1, null, null, text, lines.get(i), source);
      }
    }
    return null;
  }

  private Signatory capacity(List<Layout.Line> lines, int i, Matcher m, CleanText source) {
    String rest = lines.get(i).text().substring(m.end()).strip();
    if (m.group(1).startsWith("Q")) {
      return signed(lines, i + 1, "Q.", null, rest, lines.get(i), source);
    }
    int next = i + 1;
    if (rest.isEmpty() && next < lines.size()) {
      rest = lines.get(next++).text();
    }
    int inside = signer(rest);
    String onBehalf = inside > 0 ? rest.substring(0, inside).strip() : rest;
    String position = inside > 0 ? rest.substring(inside) : null;
    for (; next < lines.size() && position == null; next++) {
      String text = lines.get(next).text();
      boolean recipient = Blocks.markerLength(text) > 0 || Layout.isRecipients(text);
      if (!recipient && !HeaderReader.isUpper(text)) {
        break;
      }
      if (!recipient && position(text) == 0) {
        position = text;
      } else if (!recipient) {
        Matcher nested = Layout.SIGNATURE.matcher(text);
        int from = nested.find() ? nested.end() : 0;
        int own = from == 0 ? -1 : signer(text.substring(from));
        onBehalf += " " + (own > 0 ? text.substring(0, from + own).strip() : text);
        position = own > 0 ? text.substring(from + own) : null;
      }
    }
    String capacity =
        m.group(1).replaceAll("^(TM|KT|TL|TUQ)$", "$1.").replaceAll("^([TK])\\.([MTL])$", "$1$2.");
    return signed(lines, next, capacity, onBehalf, position, lines.get(i), source);
  }

  private Signatory signed(
      List<Layout.Line> lines,
      int from,
      @Nullable String capacity,
      @Nullable String onBehalf,
      @Nullable String position,
      Layout.Line first,
      CleanText source) {
    String name = null;
    int end = lines.get(from - 1).end();
    for (int i = from; i < Math.min(lines.size(), from + 14) && name == null; i++) {
      Layout.Line line = lines.get(i);
      String beside = NAME_BESIDE.matcher(line.text()).replaceFirst("");
      String text = beside.replaceAll("^\\(?(?:Đã ký|đã ký)(?:\\)|:)\\s{0,3}|[.]$", "");
      if (NAME.matcher(text).matches()
          && Blocks.markerLength(beside) == 0
          && !text.equals("Đã ký")) {
        name = text;
        end = line.end();
      }
    }
    return new Signatory(capacity, onBehalf, position, name, source.span(first.start(), end));
  }

  /// Where in what follows a capacity the position of who signs begins: behind the collective, or
  /// behind the position signed for (`CHỦ TỊCH PHÓ CHỦ TỊCH`); -1 for nowhere.
  private int signer(String text) {
    Words words = new Words(text);
    int i = Math.max(1, lexicon.positions.match(words, 0, words.size()));
    for (; i < words.size(); i++) {
      if (lexicon.positions.match(words, i, words.size()) > 0) {
        return words.start(i);
      }
    }
    return -1;
  }

  /// Where in the text in capitals a position begins that runs to its end; -1 for nowhere.
  private int position(String text) {
    Words words = new Words(text);
    for (int i = 0; i < words.size(); i++) {
      if (lexicon.positions.match(words, i, words.size()) > 0) {
        return words.start(i);
      }
    }
    return -1;
  }
}
