// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

/// Reports among the parts of an order: they hand in what was ordered, unless they have an object
/// or a rhythm of their own.
final class ReportParts {
  private final Grammar grammar;
  private final Words words;

  ReportParts(Grammar grammar) {
    this.grammar = grammar;
    this.words = grammar.words;
  }

  /// “tổng hợp kết quả, báo cáo X”: what was gathered is what is reported.
  boolean gathers(int predicate, int comma, int verb) {
    if (!words.folded(verb).equals("báo")) {
      return false;
    }
    boolean own =
        switch (words.folded(Math.min(verb + 2, words.size() - 1))) {
          case "kết", "tình", "những", "các", "việc", "tiến" -> true;
          default -> false;
        };
    int first = predicate;
    while (first < comma && !grammar.startsPredicate(first, comma, true)) {
      first++;
    }
    while (grammar.intensity(first, comma, true) > 0) {
      first += grammar.intensity(first, comma, true);
    }
    boolean gather =
        switch (words.folded(first)) {
          case "tổng", "thống", "nắm", "cập", "thu" -> true;
          default -> false;
        };
    return gather && !own;
  }

  /// “… tổ chức thực hiện, báo cáo kết quả về X”, “theo dõi, định kỳ … báo cáo X”: a report with
  /// its own object or period is one of its own even behind verbs that name none.
  boolean stands(int predicate, int comma, int verb, int end) {
    if (!words.folded(verb).equals("báo") || comma - predicate < 2) {
      return false;
    }
    String next = verb + 2 < end ? words.folded(verb + 2) : "";
    boolean carried = words.folded(comma - 1).equals("hiện");
    return (words.folded(comma + 1).equals("từ") && recurs(verb, end))
        || words.folded(comma + 1).equals("mỗi")
        || words.folded(comma + 1).equals("định")
        || words.folded(comma + 1).equals("hằng")
        || words.folded(comma + 1).equals("hàng")
        || (carried && (next.equals("kết") || next.equals("tình")));
  }

  /// “…, báo cáo X trước ngày …” hands in what was ordered; only a report of its own rhythm can be
  /// done on its own.
  boolean at(int i) {
    return words.folded(i).equals("báo") || words.folded(i).equals("tổng");
  }

  boolean recurs(int from, int end) {
    for (int i = from; i + 1 < end && !words.is(i, ';'); i++) {
      String word = words.folded(i);
      String next = words.folded(i + 1);
      boolean every = word.equals("hằng") || word.equals("hàng") || word.equals("mỗi");
      boolean period =
          switch (next) {
            case "ngày", "tuần", "tháng", "quý", "năm" -> true;
            default -> false;
          };
      boolean once = (word.equals("một") || word.equals("01")) && next.equals("lần");
      if ((every && period) || once || (word.equals("định") && next.equals("kỳ"))) {
        return true;
      }
    }
    return false;
  }
}
