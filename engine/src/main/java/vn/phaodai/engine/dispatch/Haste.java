// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

/// Haste on an ordered verb, which asks for a date: “khẩn trương”, “báo cáo ngay”.
final class Haste {
  private final Lexicon lexicon;

  Haste(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// `ngay` behind a verb (`báo cáo ngay`), not `ngay tại`, `ngay sau khi`.
  private static int atOnce(Words words, int i, int to) {
    if (!words.folded(i).equals("ngay")) {
      return 0;
    }
    return switch (i + 1 < to ? words.folded(i + 1) : "") {
      case "sau", "khi", "từ", "tại", "trong", "trước", "cả", "đến", "ở", "trên", "ngày", "thẳng" ->
          0;
      default -> 1;
    };
  }

  /// Haste on the ordered verb; haste as a quality (“bảo đảm kịp thời”) or in a quotation is none.
  Deadline deadline(Words words, int from, int to) {
    boolean quality = false;
    boolean quoted = false;
    for (int i = from; i < to; i++) {
      quoted = words.is(i, '“') || (quoted && !words.is(i, '”'));
      quality |= lexicon.qualityHeads.match(words, i, to) > 0;
      int n = Math.max(atOnce(words, i, to), lexicon.vagueDeadlines.match(words, i, to));
      if (n > 0 && !quoted && (!quality || n > 2)) {
        return new Deadline(DeadlineKind.VAGUE, null, words.text(i, i + n));
      }
    }
    return Deadline.NONE;
  }
}
