// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import org.jspecify.annotations.Nullable;

/// A condition behind the verb it governs: “báo cáo ngay khi phát hiện …”, “… nếu vượt 200 ca”.
final class TrailingConditions {
  private final Grammar grammar;
  private final Words words;
  private final Lexicon lexicon;

  TrailingConditions(Grammar grammar) {
    this.grammar = grammar;
    this.words = grammar.words;
    this.lexicon = grammar.lexicon;
  }

  /// The words of the condition in an order whose verb stands at `from`; null for none.
  @Nullable String condition(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int n = grammar.hidden(i) ? 0 : lexicon.trailingConditions.match(words, i, to);
      if (n > 0 && !isTime(i - 1) && !isDay(i + n) && !(opensBare(i) && qualifies(from, i))) {
        int end = i;
        while (end < to && !breaks(end, to) && !words.is(end, ';')) {
          end++;
        }
        return words.text(i, end);
      }
    }
    return null;
  }

  private boolean opensBare(int i) {
    return words.folded(i).equals("khi") || words.folded(i).equals("nếu");
  }

  /// “không ra đường khi …”, “phương án … khi …”, “chịu trách nhiệm nếu …”: says what is forbidden,
  /// planned or answered for, not when the work begins.
  private boolean qualifies(int from, int when) {
    for (int i = from; i < when; i++) {
      String next = words.folded(i + 1);
      boolean so =
          switch (words.folded(i)) {
            case "không", "chỉ" -> !next.equals("đạo") && !next.equals("huy");
            case "cấm", "hạn" -> !next.equals("cách");
            case "phương" -> next.equals("án");
            case "kịch" -> next.equals("bản");
            case "kế" -> next.equals("hoạch");
            case "chịu" -> next.equals("trách");
            default -> false;
          };
      if (so) {
        return true;
      }
    }
    return false;
  }

  /// “ngay sau ngày 15/9”: a day, no condition.
  private boolean isDay(int i) {
    return words.folded(i).equals("ngày") && words.isNumber(i + 1);
  }

  /// “đến khi”, “kể từ khi”, “24 giờ sau khi”: part of a time, no condition.
  private boolean isTime(int before) {
    boolean unit =
        switch (words.folded(before)) {
          case "giờ", "ngày", "tuần", "tháng", "phút" -> before > 0 && words.isNumber(before - 1);
          default -> false;
        };
    return unit
        || switch (words.folded(before)) {
          case "đến", "từ", "trước", "trong", "tới", "sau" -> true;
          default -> false;
        };
  }

  /// A comma behind which the order goes on; one inside a list (“ho, sốt”) does not.
  private boolean breaks(int i, int to) {
    return grammar.isComma(i)
        && (grammar.startsPredicate(i + 1, to, false) || grammar.startsBody(i + 1, to));
  }
}
