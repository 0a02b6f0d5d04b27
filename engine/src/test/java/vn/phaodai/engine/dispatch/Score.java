// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A reading compared with its gold: each gold obligation is matched with at most one found one
/// whose span overlaps by at least 0.8 of both together.
final class Score {
  private static final double OVERLAP = 0.8;

  final int expected;
  final int found;
  int matched;
  int lead;
  int with;
  int theme;
  int condition;
  int deadline;
  int monitor;
  int outcome;
  final List<String> complaints = new ArrayList<>();

  Score(Gold gold, Reading reading) {
    expected = gold.obligations().size();
    found = reading.obligations().size();
    List<ObligationFound> left = new ArrayList<>(reading.obligations());
    for (Map<String, String> want : gold.obligations()) {
      String quote = Objects.requireNonNull(want.get("quote"));
      Span span = Gold.locate(reading.text(), quote);
      if (span == null) {
        complaints.add("quote not in text: " + quote);
        continue;
      }
      ObligationFound best = null;
      for (ObligationFound o : left) {
        if (o.span().overlap(span) >= OVERLAP
            && (best == null || o.span().overlap(span) > best.span().overlap(span))) {
          best = o;
        }
      }
      if (best == null) {
        complaints.add("missed: " + span.in(reading.text()));
      } else {
        left.remove(best);
        matched++;
        compare(want, best);
      }
    }
    left.forEach(o -> complaints.add("too much: " + o.text()));
  }

  private void compare(Map<String, String> want, ObligationFound o) {
    lead += same("lead", want.get("lead"), String.join(" | ", o.lead()), o);
    with += same("with", want.get("with"), String.join(" | ", o.with()), o);
    theme +=
        want.get("theme") == null
            ? 1
            : same("theme", want.get("theme"), o.theme() == null ? null : o.theme().name(), o);
    condition += same("condition", want.get("condition"), o.condition(), o);
    deadline += deadline(want.getOrDefault("deadline", "NONE"), o);
    monitor += same("monitor", want.get("monitor"), o.monitor(), o);
    Outcome out = o.outcome();
    outcome +=
        same(
            "outcome",
            want.get("outcome"),
            out == null
                ? null
                : out.measure() + " = " + out.target() + (out.unit() == null ? "" : out.unit()),
            o);
  }

  /// `KIND` or `KIND date`.
  private int deadline(String want, ObligationFound o) {
    String got = o.deadline().kind().name();
    if (want.indexOf(' ') > 0 && o.deadline().date() != null) {
      got += " " + o.deadline().date();
    }
    return same("deadline", want, got, o);
  }

  private int same(String what, @Nullable String want, @Nullable String got, ObligationFound o) {
    String w = want == null ? "" : want;
    String g = got == null ? "" : got;
    if (normal(w).equals(normal(g))) {
      return 1;
    }
    complaints.add(what + " of «" + o.text() + "»: expected “" + w + "”, read “" + g + "”");
    return 0;
  }

  private static List<String> normal(String value) {
    return Arrays.stream(value.split(" \\| ")).map(String::strip).sorted().toList();
  }

  double recall() {
    return expected == 0 ? 1 : (double) matched / expected;
  }

  double precision() {
    return found == 0 ? 1 : (double) matched / found;
  }

  double share(int good) {
    return matched == 0 ? 1 : (double) good / matched;
  }

  @Override
  public String toString() {
    return "%d expected, %d found, %d matched; lead %d with %d theme %d condition %d deadline %d outcome %d monitor %d%n%s"
        .formatted(
            expected,
            found,
            matched,
            lead,
            with,
            theme,
            condition,
            deadline,
            outcome,
            monitor,
            String.join("\n", complaints));
  }
}
