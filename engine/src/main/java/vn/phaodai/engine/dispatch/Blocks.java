// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The body as paragraphs and list items: wrapped lines joined, two items on one line parted.
///
/// `kind` names the family of the list mark (`A`, `I` Roman, `1` digits, `1.1`, `a`, `(`, `-`, `+`,
/// `•`, `Điều`) or is empty for a paragraph; nesting follows from the order in which the families
/// appear.
final class Blocks {
  /// Words `from` to `to` (exclusive).
  record Block(String kind, int from, int to) {}

  /// The kind of a row of a table.
  static final String ROW = "|";

  private static final Pattern MARKER =
      Pattern.compile(
          "^(?:(?<ordinal>(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười(?: một| hai)?) là|Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))[,:](?=\\s)|(?<dieu>(?:Điều|ĐIỀU) \\d{1,3}\\s?[.:]?)|(?<roman>[IVX]{1,5})(?:[.)/]|\\s?[-–])|(?<capital>[A-EĐ])(?:[.)]|\\s?[-–](?=\\s))|(?<multi>[\\da-zđ]\\d?(?:\\.\\d{1,2}){1,3})(?:[.)/]|\\s?[-–](?=\\s))?"
              + "|\\((?<paren>\\d{1,2}|[a-zđ])\\)|(?<digit>\\d{1,2})(?:[.)/]|\\s?[-–](?=\\s\\p{Lu}))|(?<letter>[a-zđ])[.)/]|(?<dash>[-–—−])|(?<plus>\\+)|(?<dot>[•·●○▪■o❖➢]|\\.(?=\\s)))"
              + "(?:\\s{1,5}|(?<=[-–+.)•])(?=\\p{Lu})|(?<=\\d\\.)$|(?<=(?:Điều|ĐIỀU) \\d{1,3})$)");
  private static final String TERMINAL = ".:;!?…”\"";
  private static final int WRAP = 120;
  private static final int SHORT_LINE = 100;

  private final List<Block> blocks = new ArrayList<>();
  private final Words words;

  private Blocks(Words words) {
    this.words = words;
  }

  /// Length of the list mark with the blank behind it; 0 when the line has none.
  static int markerLength(String line) {
    Matcher m = MARKER.matcher(line);
    return m.lookingAt() ? m.end() : 0;
  }

  static List<Block> of(Layout layout, Words words) {
    Blocks result = new Blocks(words);
    int width = wrapWidth(layout);
    result.part(layout, width, layout.body, layout.footer);
    result.part(layout, width, layout.annex, layout.end);
    return result.blocks;
  }

  private void part(Layout layout, int width, int from, int to) {
    int i = from;
    while (i < to) {
      int next = i + 1;
      while (next < to && continues(layout.lines.get(next - 1), layout.lines.get(next), width)) {
        next++;
      }
      Layout.Line first = layout.lines.get(i);
      Matcher m = MARKER.matcher(first.text());
      boolean row = first.text().indexOf('\t') >= 0;
      boolean marked = !row && m.find();
      int start = first.start() + (marked ? m.end() : 0);
      int end = layout.lines.get(next - 1).end();
      if (row) {
        add(ROW, words.at(start), words.at(end));
      } else {
        split(marked ? kind(m) : "", start, end);
      }
      i = next;
    }
  }

  /// The width lines were wrapped at; 0 when paragraphs stand on one line each.
  private static int wrapWidth(Layout layout) {
    int open = 0;
    int longest = 0;
    int count = Math.max(1, layout.footer - layout.body);
    for (int i = layout.body; i < layout.footer; i++) {
      String line = layout.lines.get(i).text();
      longest = Math.max(longest, line.length());
      if (!isEnded(line)) {
        open++;
      }
    }
    return longest <= WRAP && (open * 3 >= count || full(layout, longest) > 2) ? longest : 0;
  }

  private static boolean isEnded(String line) {
    return !line.isEmpty() && TERMINAL.indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  /// How many lines run to the margin and go on behind it.
  private static int full(Layout layout, int longest) {
    int full = 0;
    for (int i = layout.body; i < layout.footer; i++) {
      String line = layout.lines.get(i).text();
      boolean open = !isEnded(line) && !HeaderReader.isUpper(line);
      full += open && line.length() * 5 >= longest * 4 ? 1 : 0;
    }
    return full;
  }

  private static boolean continues(Layout.Line previous, Layout.Line line, int width) {
    String text = line.text();
    if (text.indexOf('\t') >= 0 || previous.text().indexOf('\t') >= 0) {
      return false;
    }
    if (markerLength(previous.text()) == previous.text().length() && !line.gap()) {
      return markerLength(text) == 0;
    }
    if (text.endsWith(":") && text.length() < SHORT_LINE && HeaderReader.isUpper(text)) {
      return false;
    }
    boolean ended = isEnded(previous.text());
    char first = text.charAt(0);
    boolean lower = Character.isLowerCase(first);
    if (markerLength(text) > 0) {
      int after = markerLength(text);
      boolean dash = first == '-' || first == '–' || first == '+';
      boolean lowerAfter = after < text.length() && Character.isLowerCase(text.charAt(after));
      return dash && lowerAfter && !ended && !previous.text().endsWith(",") && !line.gap();
    }
    if (line.gap()) {
      return !ended && lower;
    }
    boolean listed = markerLength(previous.text()) > 0 && previous.text().endsWith(";");
    if (listed && !HeaderReader.isUpper(text)) {
      return true;
    }
    if (ended) {
      int space = text.indexOf(' ');
      int word = space < 0 ? text.length() : space;
      boolean full = width > 0 && previous.text().length() + 1 + word > width - 2;
      return full || (lower && !previous.text().endsWith(":") && !previous.text().endsWith(";"));
    }
    boolean title = HeaderReader.isUpper(previous.text()) && !HeaderReader.isUpper(text);
    int full = width > 0 ? width * 6 / 10 : SHORT_LINE;
    boolean heading = !previous.text().endsWith(",") && previous.text().length() < full;
    boolean date = Character.isDigit(first) && !line.gap();
    return lower || date || !(title || heading);
  }

  private static String kind(Matcher m) {
    if (m.group("dieu") != null) {
      return "Điều";
    }
    if (m.group("roman") != null) {
      return "I";
    }
    if (m.group("ordinal") != null) {
      return "1";
    }
    if (m.group("capital") != null) {
      return "A";
    }
    if (m.group("multi") != null) {
      return "1.1";
    }
    if (m.group("digit") != null) {
      return "1";
    }
    if (m.group("paren") != null) {
      return "(";
    }
    if (m.group("letter") != null) {
      return "a";
    }
    return m.group("dash") != null ? "-" : m.group("plus") != null ? "+" : "•";
  }

  /// Adds the block from clean offset `start` to `end`, parted at list marks inside the line.
  private void split(String kind, int start, int end) {
    int from = words.at(start);
    int to = words.at(end);
    int i = from;
    String current = kind;
    for (int k = from + 1; k < to - 1; k++) {
      String inner = innerMarker(k, to);
      if (!inner.isEmpty()) {
        add(current, i, k);
        current = inner;
        i = inner.equals("-") || inner.equals("+") || inner.equals("•") ? k + 1 : k + 2;
      }
    }
    add(current, i, to);
  }

  private String innerMarker(int k, int to) {
    boolean afterEnd = words.is(k - 1, '.') || words.is(k - 1, ';') || words.is(k - 1, ':');
    if (!afterEnd || words.start(k) == words.end(k - 1)) {
      return "";
    }
    if ((words.is(k, '-') || words.is(k, '–') || words.is(k, '+') || words.is(k, '•'))
        && words.isUpper(k + 1)) {
      return words.is(k, '+') ? "+" : words.is(k, '•') ? "•" : "-";
    }
    boolean number = words.isNumber(k) && words.end(k) - words.start(k) <= 2;
    boolean closed = words.is(k + 1, '.') || words.is(k + 1, ')');
    return number && closed && k + 2 < to && words.isUpper(k + 2) ? "1" : "";
  }

  private void add(String kind, int from, int to) {
    if (from < to) {
      blocks.add(new Block(kind, from, to));
    }
  }
}
