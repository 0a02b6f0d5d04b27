// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Requests: `giao`, `yêu cầu`, `đề nghị` and their like, with those they are made to.
final class Requests {
  /// So many words behind an assignee are more than the rest of its name.
  private static final int UNKNOWN = 8;

  private final Grammar grammar;
  private final Words words;
  private final Lexicon lexicon;

  Requests(Grammar grammar) {
    this.grammar = grammar;
    this.words = grammar.words;
    this.lexicon = grammar.lexicon;
  }

  /// How many words of a request stand at `i`; 0 for none.
  int at(int i, int to) {
    int n = lexicon.requests.match(words, i, to);
    return n == 1 && isCompound(i) ? 0 : n;
  }

  /// `giao thông`, `giao hàng`, `giao ban`: another word than `giao`.
  private boolean isCompound(int i) {
    return words.folded(i).equals("giao")
        && i + 1 < words.size()
        && !words.isUpper(i + 1)
        && switch (words.folded(i + 1)) {
          case "thông", "hàng", "ban", "dịch", "lưu", "nhận", "bài", "nộp", "tiếp", "thoa" -> true;
          default -> false;
        };
  }

  boolean anywhere(int from, int to) {
    for (int i = from; i < to; i++) {
      if (at(i, to) > 0) {
        return true;
      }
    }
    return false;
  }

  /// The order that a request makes of those named behind it; null for a courtesy or nothing.
  ///
  /// @param start where the order begins
  /// @param np the first word behind the request
  @Nullable Predicate order(int start, int np, int to) {
    if (np >= to || lexicon.courtesies.match(words, np, to) > 0) {
      return null;
    }
    int end = grammar.endOfBodies(np, to);
    boolean body = grammar.startsBody(np, to) || words.isUpper(np);
    List<String> subject = body && end > np ? grammar.groups(np, end) : List.of();
    if (body && end == to) {
      return unknownVerb(start, np, to);
    }
    int unknown = body && end < to ? grammar.subjects.verb(np, end, to) : -1;
    if (unknown > np) {
      return new Predicate(start, unknown, grammar.groups(np, unknown), true, false);
    }
    boolean predicate = end < to || !body;
    return predicate
        ? new Predicate(start, body ? behindRole(end, to) : np, subject, true, false)
        : null;
  }

  /// “Với các hội viên, tôi đề nghị góp …”: a request that its writer makes of those named first;
  /// null for none.
  @Nullable Predicate behindTopic(int s, int to) {
    int body = words.folded(s).equals("đối") ? s + 2 : s + 1;
    boolean toward = words.folded(body - 1).equals("với") && grammar.startsBody(body, to);
    for (int i = body; toward && i < Math.min(to - 2, body + UNKNOWN); i++) {
      boolean self = words.is(i, ',') && words.folded(i + 1).equals("tôi");
      int n = self ? at(i + 2, to) : 0;
      if (n > 0 && !grammar.startsBody(i + 2 + n, to)) {
        return new Predicate(i + 2 + n, i + 2 + n, grammar.groups(body, i), true, false);
      }
    }
    return null;
  }

  /// “Giao X là cơ quan đầu mối theo dõi …”: the verb behind what X is to be.
  private int behindRole(int end, int to) {
    if (!words.folded(end).equals("là")) {
      return end;
    }
    for (int i = end + 1; i < to; i++) {
      if (grammar.startsPredicate(i, to, false)) {
        return i;
      }
    }
    return end;
  }

  /// A request whose verb no lexicon knows: what stands behind the plain name of the assignee; null
  /// when too little does.
  private @Nullable Predicate unknownVerb(int start, int np, int to) {
    int end = grammar.names.end(np, to);
    return end > np && to - end >= UNKNOWN
        ? new Predicate(start, end, grammar.groups(np, end), true, false)
        : null;
  }

  /// `theo yêu cầu`, `được giao`, `đã yêu cầu`, `các yêu cầu`: no request.
  boolean isNoun(int i) {
    return switch (words.folded(i - 1)) {
      case "theo",
          "được",
          "đã",
          "các",
          "những",
          "đáp",
          "ứng",
          "dung",
          "đạt",
          "bảo",
          "đảm",
          "đích",
          "vụ",
          "ngành",
          "này",
          "của",
          "với",
          "có",
          "cơ",
          "quan" ->
          true;
      default -> false;
    };
  }
}
