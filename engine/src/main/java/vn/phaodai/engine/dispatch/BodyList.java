// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.ArrayList;
import java.util.List;

/// Parts a list of bodies into groups: at `;` always, at `,` and `và` only where every part begins
/// with a body's name in capitals, else the list stays whole.
///
/// Further kinds inside one part (`Thủ trưởng các cơ quan, đơn vị`) do not part it.
final class BodyList {
  private final Grammar grammar;
  private final Words words;

  BodyList(Grammar grammar) {
    this.grammar = grammar;
    this.words = grammar.words;
  }

  List<String> groups(int from, int to) {
    int end = grammar.trim(from, to);
    List<String> groups = new ArrayList<>();
    int start = from;
    for (int i = from; i < end; i++) {
      if (words.is(i, ';') && !grammar.hidden(i) && grammar.startsBody(i + 1, end)) {
        groups.addAll(capitals(start, grammar.trim(start, i)));
        start = i + 1;
      }
    }
    groups.addAll(capitals(start, end));
    return groups.stream().filter(p -> !p.isBlank()).toList();
  }

  private List<String> capitals(int from, int end) {
    if (from >= end) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    int start = from;
    for (int i = from; i < end; i++) {
      boolean and = words.folded(i).equals("và");
      boolean link = words.is(i, ',') || and;
      boolean apart = grammar.hidden(i) && !grammar.hidden(from);
      if (!link || apart || i + 1 >= end) {
        continue;
      }
      if (words.isUpper(i + 1) && grammar.startsBody(i + 1, end) && !shares(start, i, and)) {
        parts.add(words.text(start, grammar.trim(start, i)));
        start = i + 1;
      } else if (!words.isUpper(i + 1) && opensPart(start, i, and)) {
        return List.of(words.text(from, end));
      }
    }
    parts.add(words.text(start, end));
    boolean named = words.isUpper(from) && !words.folded(from).equals("các");
    return named ? parts : List.of(words.text(from, end));
  }

  /// `Giám đốc, Thủ trưởng các sở`: a bare title shares what follows the next one.
  private boolean shares(int start, int link, boolean and) {
    int title = grammar.lexicon.positions.match(words, start, link);
    return oneOffice(start, link, and)
        || (and && link - start == 1)
        || isField(link + 1)
        || (!and && isPerson(start) && isTitle(link + 1))
        || (!and && title > 0 && start + title == link && isTitle(link + 1));
  }

  private boolean isTitle(int i) {
    return grammar.lexicon.positions.match(words, i, words.size()) > 0;
  }

  /// `Sở Du lịch, Thể thao`: a further field of the same office.
  private boolean isField(int i) {
    int field = grammar.lexicon.fields.match(words, i, words.size());
    return field > 1 && field == grammar.lexicon.bodies.match(words, i, words.size());
  }

  /// `Đồng chí A, Phó Chủ tịch …`: who, and what office.
  private boolean isPerson(int start) {
    int honorific = grammar.lexicon.honorifics.match(words, start, words.size());
    return honorific > 0 && words.isUpper(start + honorific) && !isTitle(start + honorific);
  }

  /// `Văn phòng HĐND và UBND` is one office, `Đoàn ĐBQH và HĐND tỉnh` too.
  private boolean oneOffice(int start, int link, boolean and) {
    int i = link - 1;
    boolean office = words.folded(start).equals("văn") || words.folded(start).equals("chánh");
    boolean council =
        words.folded(i).equals("hđnd")
            || words.folded(i).equals("đbqh")
            || (i > 2
                && words.folded(i).equals("dân")
                && words.folded(i - 1).equals("nhân")
                && words.folded(i - 3).equals("hội"));
    boolean block =
        words.folded(i).equals("quan")
            && words.folded(Math.min(i + 2, words.size() - 1)).equals("doanh");
    return block || (council && (and || office));
  }

  /// Whether the word in lower case behind `link` is a body of its own, not a further kind inside
  /// the part that began at `start`.
  private boolean opensPart(int start, int link, boolean and) {
    boolean counted =
        switch (words.folded(link + 1)) {
          case "các", "những", "mọi", "toàn", "từng", "tất" -> true;
          default -> false;
        };
    if (counted || and) {
      return counted;
    }
    boolean inside =
        switch (words.folded(link + 1)) {
          case "chống", "thị", "thành", "ngành" -> true;
          default -> false;
        };
    for (int i = start; i < link && !inside; i++) {
      inside = words.folded(i).equals("các") && !isPeople(link + 1);
    }
    return !inside;
  }

  private boolean isPeople(int i) {
    return switch (words.folded(i)) {
      case "cán", "đảng", "nhân", "người", "cá", "hộ" -> true;
      default -> false;
    };
  }
}
