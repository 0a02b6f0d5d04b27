// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.documents.internal;

import java.util.ArrayList;
import java.util.List;

/// Puts the words of a page into reading order.
///
/// ```
///   TỈNH ỦY TRÀ VINH  ┊  ĐẢNG CỘNG SẢN VIỆT NAM      a gutter no word crosses: a letter's head,
///          *          ┊                               left side first, then the right
///   Số 202-CV/TU      ┊  Trà Vinh, ngày …
///   ──────────────────────────────────────           the first line that crosses it ends it
/// ```
final class PageColumns {
  /// A head begins within this many lines of the top of page 1.
  private static final int HEAD_LINES = 3;

  /// Narrower than this between two words of a line is only justified text.
  private static final float MIN_GUTTER_PT = 8f;

  private PageColumns() {}

  record Word(String text, float from, float to, float baseline, float height) {}

  record Line(List<Word> words) {
    Line {
      words = List.copyOf(words);
    }

    float from() {
      return words.getFirst().from();
    }

    float to() {
      return words.getLast().to();
    }

    float baseline() {
      return words.getFirst().baseline();
    }

    float height() {
      return (float) words.stream().mapToDouble(Word::height).max().orElse(1);
    }

    /// The words between two places; tabs where the gap is wider than a column's.
    String text(float left, float right) {
      var out = new StringBuilder();
      float end = Float.NaN;
      for (Word word : words) {
        if (word.from() < left || word.from() >= right) {
          continue;
        }
        if (!out.isEmpty()) {
          out.append(word.from() - end > 2.5f * height() ? '\t' : ' ');
        }
        out.append(word.text().strip());
        end = word.to();
      }
      return out.toString();
    }
  }

  static String read(List<Line> lines, boolean firstPage) {
    var out = new StringBuilder();
    int i = 0;
    while (i < lines.size()) {
      int end = endOfColumns(lines, i);
      if (end > i && ((firstPage && i < HEAD_LINES) || opensFoot(lines, i))) {
        float gutter = gutter(lines.subList(i, end));
        appendSide(out, lines.subList(i, end), 0, gutter);
        appendSide(out, lines.subList(i, end), gutter, Float.MAX_VALUE);
        i = end;
      } else {
        out.append(lines.get(i).text(0, Float.MAX_VALUE)).append('\n');
        i++;
      }
    }
    return out.toString();
  }

  /// “Nơi nhận” opens the foot; the first lines of the signature on its right may stand higher.
  private static boolean opensFoot(List<Line> lines, int at) {
    for (int i = at; i < Math.min(lines.size(), at + HEAD_LINES); i++) {
      if (lines.get(i).text(0, Float.MAX_VALUE).startsWith("Nơi nhận")) {
        return true;
      }
      if (lines.get(i).from() < middle(lines)) {
        return false;
      }
    }
    return false;
  }

  private static void appendSide(StringBuilder out, List<Line> part, float from, float to) {
    for (Line line : part) {
      String side = line.text(from, to);
      if (!side.isBlank()) {
        out.append(side).append('\n');
      }
    }
  }

  /// The longest run from `start` that keeps a gutter; `start` itself where there is none.
  private static int endOfColumns(List<Line> lines, int start) {
    int best = start;
    for (int end = start + 1; end <= lines.size(); end++) {
      var part = lines.subList(start, end);
      if (end - start > 1 && (isFarBelow(part) || opensBody(part.getLast()))) {
        break;
      }
      float gutter = gutter(part);
      if (Float.isNaN(gutter)) {
        if (part.stream()
            .anyMatch(
                line -> line.from() < middle(part) && line.to() > middle(part) && !hasGap(line))) {
          break;
        }
        continue;
      }
      best = end;
    }
    return best;
  }

  /// The salutation may be so short that it stays on one side.
  private static boolean opensBody(Line line) {
    return line.text(0, Float.MAX_VALUE).startsWith("Kính gửi");
  }

  private static boolean isFarBelow(List<Line> part) {
    Line last = part.getLast();
    Line before = part.get(part.size() - 2);
    return last.baseline() - before.baseline() > 6 * Math.max(last.height(), before.height());
  }

  private static float middle(List<Line> part) {
    float left = (float) part.stream().mapToDouble(Line::from).min().orElse(0);
    float right = (float) part.stream().mapToDouble(Line::to).max().orElse(0);
    return (left + right) / 2;
  }

  private static boolean hasGap(Line line) {
    for (int i = 1; i < line.words().size(); i++) {
      if (line.words().get(i).from() - line.words().get(i - 1).to() > MIN_GUTTER_PT) {
        return true;
      }
    }
    return false;
  }

  /// The middle of the widest strip that no word of these lines touches and that has words on both
  /// of its sides, at least once in one line; NaN where there is none.
  private static float gutter(List<Line> part) {
    var words = new ArrayList<Word>();
    part.forEach(line -> words.addAll(line.words()));
    words.sort((a, b) -> Float.compare(a.from(), b.from()));
    float covered = words.isEmpty() ? 0 : words.getFirst().to();
    float widest = MIN_GUTTER_PT;
    float found = Float.NaN;
    for (Word word : words) {
      float gap = word.from() - covered;
      float middle = covered + gap / 2;
      if (gap >= widest && part.stream().anyMatch(line -> hasBothSides(line, middle))) {
        widest = gap;
        found = middle;
      }
      covered = Math.max(covered, word.to());
    }
    return found;
  }

  private static boolean hasBothSides(Line line, float at) {
    return line.from() < at && line.to() > at;
  }
}
