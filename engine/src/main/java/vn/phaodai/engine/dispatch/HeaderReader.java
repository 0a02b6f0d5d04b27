// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Number, date, place, type and urgency, from the lines above the addressees; see [IssuerReader]
/// and [SubjectReader] for the rest.
///
/// Two-column headers arrive flattened in any order, so each value is looked for by its own form,
/// not by its place.
final class HeaderReader {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:^|(?<=[\\s-]))(?:Luật |LUẬT |Nghị quyết |Pháp lệnh )?[Ss][Ốố]\\s{0,2}[:.]?\\s{0,8}(?=\\d)");
  static final Pattern PLACE_DATE =
      Pattern.compile(
          "(?<place>\\p{Lu}[\\p{L}. -]{1,60}?)\\s{0,2},\\s{0,3}(?:(?:(?:hồi|lúc)\\s)?\\d{1,2}\\s?(?:giờ|h)\\s?(?:\\d{2})?(?:\\sphút)?,?\\s{0,3})?(?=ngày(?:\\s{0,3}\\d|[\\s.…_]{1,40}(?:\\d{1,2}\\s{0,3})?tháng))");
  private static final Pattern FULL_DATE =
      Pattern.compile(
          "ngày\\s{0,3}(\\d{1,2})\\s{0,3}tháng\\s{0,3}(\\d{1,2})\\s{0,3}n\\p{L}m\\s{0,3}(\\d{4})");

  /// A date whose day or month is left to be filled in.
  private static final Pattern BLANK_DATE =
      Pattern.compile("(?<=,\\s{0,3})ngày[\\s.…_]{1,40}(?:\\d{1,2}\\s{0,3})?tháng(?=[\\s.…_\\d])");

  private static final Pattern SHORT_DATE =
      Pattern.compile("ngày\\s{0,3}(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?(\\d{4})");
  static final Pattern MOTTO =
      Pattern.compile("CỘNG SẢN VIỆT NAM|XÃ HỘI CHỦ NGHĨA VIỆT NAM|^Độc lập\\s?[-–]|Hạnh phúc$");
  static final Pattern URGENCY =
      Pattern.compile(
          "(?:^\\(?|^CÔNG ĐIỆN\\s\\(?|^Độ khẩn:?\\s)(H[OỎ][ẢA] TỐC|THƯỢNG KHẨN|KHẨN|H[oỏ][ảa] tốc|Thượng khẩn|Khẩn)\\)?(?:\\s?[.!]?$|(?!\\s?\\p{Ll}|\\p{L}))");
  private static final int NEAR = 300;

  private final Layout layout;
  private final String clean;
  private final CleanText source;
  private final Lexicon lexicon;
  private final int end;
  private Codes.@Nullable Hit code;
  private int dateStart = -1;

  HeaderReader(Layout layout, String clean, CleanText source, Lexicon lexicon, Codes codes) {
    this.layout = layout;
    this.clean = clean;
    this.source = source;
    this.lexicon = lexicon;
    int start = layout.headEnd();
    this.end = layout.addressees == layout.body ? Math.min(clean.length(), start + NEAR) : start;
    findCode(codes);
  }

  @Nullable Found<DocumentCode> code() {
    return code == null ? null : new Found<>(code.code(), source.span(code.start(), code.end()));
  }

  private void findCode(Codes codes) {
    Matcher m = NUMBER.matcher(clean).region(0, end).useTransparentBounds(true);
    while (m.find() && code == null) {
      if (atBreak(m.start())) {
        Codes.Hit hit = codes.next(clean, m.end(), Math.min(clean.length(), m.end() + 80));
        if (hit != null && hit.start() <= m.end() + 2) {
          code = hit;
        }
      }
    }
    for (int i = 0; i < layout.addressees && code == null; i++) {
      Layout.Line line = layout.lines.get(i);
      Codes.Hit hit = codes.next(clean, line.start(), Math.min(clean.length(), line.start() + 60));
      if (hit != null && hit.start() == line.start()) {
        code = hit;
      }
    }
  }

  /// A number of the document itself stands at the start of a line or behind a capital title, never
  /// in a running sentence.
  private boolean atBreak(int start) {
    int lineStart = clean.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    String before = clean.substring(lineStart, start).strip();
    return before.isEmpty()
        || isUpper(before)
        || before.endsWith("Hạnh phúc")
        || before.endsWith("-")
        || isTitle(before, lexicon);
  }

  @Nullable Found<LocalDate> date() {
    for (Pattern pattern : List.of(FULL_DATE, SHORT_DATE)) {
      Matcher m = pattern.matcher(clean).region(0, end).useTransparentBounds(true);
      while (m.find()) {
        LocalDate date =
            Dates.date(
                Integer.parseInt(m.group(3)),
                Integer.parseInt(m.group(2)),
                Integer.parseInt(m.group(1)));
        if (date != null && (place(m.start()) != null || startsLine(m.start()))) {
          dateStart = m.start();
          return new Found<>(date, source.span(m.start(), m.end()));
        }
      }
    }
    return null;
  }

  private boolean startsLine(int offset) {
    return offset == 0 || clean.charAt(offset - 1) == '\n';
  }

  /// The place before the date; to be asked after [#date()].
  @Nullable Found<String> place() {
    if (dateStart >= 0) {
      return place(dateStart);
    }
    Matcher m = BLANK_DATE.matcher(clean).region(0, end).useTransparentBounds(true);
    return m.find() ? place(m.start()) : null;
  }

  private @Nullable Found<String> place(int dateStart) {
    int from = Math.max(0, dateStart - 70);
    int line = clean.lastIndexOf('\n', Math.max(0, dateStart - 1)) + 1;
    from = Math.max(from, line);
    if (code != null && code.end() <= dateStart) {
      from = Math.max(from, code.end());
    }
    Matcher m =
        PLACE_DATE
            .matcher(clean)
            .region(from, Math.min(clean.length(), dateStart + 12))
            .useTransparentBounds(true);
    Found<String> best = null;
    while (m.find() && m.end() <= dateStart) {
      int start = m.end() == dateStart ? placeStart(m.start("place"), m.end("place")) : -1;
      if (start >= 0) {
        best =
            new Found<>(clean.substring(start, m.end("place")), source.span(start, m.end("place")));
      }
    }
    return best;
  }

  /// Of the words before the date, the capitalised ones next to it; -1 when the last is not.
  private int placeStart(int from, int to) {
    int start = -1;
    int word = to;
    while (word > from) {
      int begin = clean.lastIndexOf(' ', word - 1) + 1;
      begin = Math.max(begin, from);
      String w = clean.substring(begin, word);
      boolean abbreviation = w.endsWith(".");
      if (w.isEmpty()
          || !Character.isUpperCase(w.charAt(0))
          || (isUpper(w) && w.length() > 1 && !abbreviation)) {
        break;
      }
      start = begin;
      word = begin - 1;
    }
    return start;
  }

  @Nullable Found<Urgency> urgency() {
    for (int i = 0; i < layout.addressees; i++) {
      Layout.Line line = layout.lines.get(i);
      Matcher m = URGENCY.matcher(line.text());
      if (m.find()) {
        Urgency urgency =
            m.group(1).startsWith("H")
                ? Urgency.FLASH
                : m.group(1).startsWith("T") ? Urgency.VERY_URGENT : Urgency.URGENT;
        return new Found<>(
            urgency, source.span(line.start() + m.start(1), line.start() + m.end(1)));
      }
    }
    return null;
  }

  @Nullable Found<DocumentType> type(@Nullable Found<DocumentCode> code) {
    if (code != null && code.value().symbol() != null && code.value().system() != null) {
      DocumentType type = lexicon.type(code.value().system(), code.value().symbol());
      return type == null ? null : new Found<>(type, code.span());
    }
    for (int i = 0; i < layout.addressees; i++) {
      Layout.Line line = layout.lines.get(i);
      Words words = new Words(line.text());
      var entry = lexicon.typeNames.find(words, 0, words.size());
      if (entry != null && isTitle(line.text(), lexicon)) {
        return new Found<>(
            entry.value(),
            source.span(line.start(), line.start() + words.end(entry.words().length - 1)));
      }
    }
    DocumentType dispatch = lexicon.type(DocumentSystem.STATE, "CV");
    for (int i = 0; code == null && i < layout.addressees && layout.addressees < layout.body; i++) {
      Layout.Line line = layout.lines.get(i);
      if (SubjectReader.isAbout(line.text()) && dispatch != null) {
        return new Found<>(dispatch, source.span(line.start(), line.end()));
      }
    }
    boolean letter = layout.addressees < layout.body && code != null && code.value().body() != null;
    return letter && code != null && dispatch != null ? new Found<>(dispatch, code.span()) : null;
  }

  /// A line in capitals that begins with the name of a kind of document.
  static boolean isTitle(String line, Lexicon lexicon) {
    if (line.length() > 400 || !Character.isUpperCase(line.charAt(0))) {
      return false;
    }
    Words words = new Words(line);
    var entry = lexicon.typeNames.find(words, 0, words.size());
    return entry != null && isUpper(line.substring(0, words.end(entry.words().length - 1)));
  }

  static boolean isUpper(String line) {
    boolean letter = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letter |= Character.isUpperCase(c);
    }
    return letter && line.equals(line.toUpperCase(Locale.ROOT));
  }
}
