// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.Arrays;

/// The document without what extraction left in it — markdown marks, bookmarks, page numbers,
/// rules, odd blanks — with the way back: every kept character knows its place in the source.
///
/// ```
/// source  **Số**␣␣202-CV/TU⏎⏎   2⏎⏎Kính
/// clean   Số␣202-CV/TU⏎⏎Kính            at[i] = index in source
/// ```
final class CleanText {
  private static final int MAX_BOOKMARK = 80;
  private static final int MAX_COLUMN_LINE = 160;

  private final StringBuilder out;
  private int[] at;
  private final String source;

  private CleanText(String source) {
    this.source = source;
    this.out = new StringBuilder(source.length() + 1);
    this.at = new int[source.length() + 1];
  }

  /// Cleans `nfc`; the cells of the rows that `tables` finds are parted by tabs.
  static CleanText of(String nfc, WorkTable tables) {
    CleanText text = new CleanText(nfc);
    int line = 0;
    while (line < nfc.length()) {
      int end = line;
      while (end < nfc.length() && !isLineBreak(nfc.charAt(end))) {
        end++;
      }
      if (tables.isRow(nfc, line, end)) {
        text.row(line, end);
      } else {
        text.line(line, end);
      }
      if (end < nfc.length()) {
        text.put('\n', end);
      }
      line =
          end + 1 < nfc.length() && nfc.charAt(end) == '\r' && nfc.charAt(end + 1) == '\n'
              ? end + 2
              : end + 1;
    }
    text.at = Arrays.copyOf(text.at, text.out.length());
    return text;
  }

  String value() {
    return out.toString();
  }

  /// The source span of clean characters `from` (inclusive) to `to` (exclusive).
  Span span(int from, int to) {
    return new Span(at[from], at[to - 1] + 1);
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u2029' || c == '\u000b';
  }

  private void line(int from, int to) {
    int start = from;
    while (start < to && (isBlank(source.charAt(start)) || isInvisible(source.charAt(start)))) {
      start++;
    }
    while (start < to && (source.charAt(start) == '#' || source.charAt(start) == '>')) {
      start++;
    }
    if (isPageNumber(start, to) || isRule(start, to)) {
      return;
    }
    int i = start;
    while (i < to) {
      i = step(i, start, to);
    }
    int last = out.length();
    while (last > 0 && out.charAt(last - 1) == ' ') {
      last--;
    }
    out.setLength(last);
  }

  /// A row of a table: its cells trimmed, empty ones kept.
  private void row(int from, int to) {
    int start = from;
    while (start < to && (source.charAt(start) == '|' || source.charAt(start) == ' ')) {
      start++;
    }
    for (int i = start; i < to; i++) {
      char c = source.charAt(i);
      char last = out.isEmpty() ? '\n' : out.charAt(out.length() - 1);
      if (c == '|' || c == '\t') {
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
          out.setLength(out.length() - 1);
        }
        put('\t', i);
      } else if (isBlank(c)) {
        if (last > ' ') {
          put(' ', i);
        }
      } else if (!isInvisible(c) && c != '\\' && c != '*') {
        put(c, i);
      }
    }
    while (!out.isEmpty()
        && (out.charAt(out.length() - 1) == ' ' || out.charAt(out.length() - 1) == '\t')) {
      out.setLength(out.length() - 1);
    }
  }

  /// Copies or drops what stands at `i`; returns the next index.
  private int step(int i, int lineStart, int lineEnd) {
    char c = source.charAt(i);
    if (isBlank(c)) {
      return blanks(i, lineStart, lineEnd);
    }
    if (isInvisible(c) || c == '\\') {
      return i + 1;
    }
    if (c == '[' && source.startsWith("[bookmark:", i)) {
      int close = source.indexOf(']', i, Math.min(lineEnd, i + MAX_BOOKMARK));
      if (close > 0 && close < Math.min(lineEnd, i + MAX_BOOKMARK)) {
        return close + 1;
      }
    }
    if (c == '|') {
      put('\n', i);
      return i + 1;
    }
    int run = i;
    while (isRuleMark(c) && run < lineEnd && source.charAt(run) == c) {
      run++;
    }
    if (run - i >= 4 && isRuleMark(c)) {
      put('\n', i);
      return run;
    }
    if (c == '*'
        && !(i == lineStart && run - i == 1 && run < lineEnd && source.charAt(run) == ' ')) {
      return run;
    }
    if (c == '_' && run - i >= 2) {
      return run;
    }
    put(c == '*' ? '•' : c, i);
    return i + 1;
  }

  /// A run of blanks is one space; a tab or four blanks between two pieces of a short line is the
  /// gap between two columns.
  private int blanks(int i, int lineStart, int lineEnd) {
    int next = i;
    boolean tab = false;
    while (next < lineEnd && isBlank(source.charAt(next))) {
      tab |= source.charAt(next) == '\t';
      next++;
    }
    boolean column =
        (tab || next - i >= 4) && i - lineStart > 4 && lineEnd - lineStart < MAX_COLUMN_LINE;
    char last = out.isEmpty() ? '\n' : out.charAt(out.length() - 1);
    if (next < lineEnd && last != '\n') {
      put(column ? '\n' : ' ', i);
    }
    return next;
  }

  private void put(char c, int index) {
    at[out.length()] = index;
    out.append(c);
  }

  private boolean isPageNumber(int from, int to) {
    int digits = 0;
    for (int i = from; i < to; i++) {
      char c = source.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c != '-' && c != '–' && !isBlank(c)) {
        return false;
      }
    }
    return digits >= 1 && digits <= 3;
  }

  private boolean isRule(int from, int to) {
    boolean drawn = false;
    for (int i = from; i < to; i++) {
      char c = source.charAt(i);
      drawn |= isRuleMark(c) || c == '\\';
      if (!isRuleMark(c) && !isBlank(c) && "\\|:+".indexOf(c) < 0) {
        return false;
      }
    }
    return drawn;
  }

  private static boolean isRuleMark(char c) {
    return c == '-' || c == '_' || c == '=' || c == '*' || c == '–' || c == '—' || c == '~';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00a0' || Character.isSpaceChar(c);
  }

  private static boolean isInvisible(char c) {
    return c == '\u200b'
        || c == '\u200c'
        || c == '\u200d'
        || c == '\ufeff'
        || c == '\u00ad'
        || c == '\u2060'
        || c < ' ';
  }
}
