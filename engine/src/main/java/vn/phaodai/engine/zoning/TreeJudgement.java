// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.zoning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.engine.rules.Verdict;

/// One rule on every unit of a tree. A rule that asks for shares is asked about children first, one
/// that asks what applies above about parents first; a fact that a unit brings along is left as it
/// is.
///
/// ```
///   shares:   communes ──► districts ──► province
///   above:    province ──► districts ──► communes ──► areas
/// ```
public final class TreeJudgement {
  /// Facts that come from children, each with the outcome whose share it is.
  private static final Map<String, String> SHARES =
      Map.of("share_very_high", "VERY_HIGH", "share_high", "HIGH", "share_at_risk", "AT_RISK");

  private static final String COUNT = "children_very_high";
  private static final String ABOVE = "directive_above";

  private final RuleSet rule;
  private final Function<Facts, Verdict> ask;
  private final Function<String, Optional<String>> decided;

  /// @param ask the rule in its book
  /// @param decided the level that counts for a unit's parent whatever the rule says of it, by the
  ///   unit; empty where nobody decided one
  public TreeJudgement(
      RuleSet rule, Function<Facts, Verdict> ask, Function<String, Optional<String>> decided) {
    this.rule = rule;
    this.ask = ask;
    this.decided = decided;
  }

  /// Units that are above themselves.
  public static Set<String> inCircles(List<Subject> subjects) {
    Map<String, @Nullable String> parents = new HashMap<>();
    subjects.forEach(s -> parents.put(s.unit(), s.parent()));
    Set<String> sound = new HashSet<>();
    Set<String> circles = new LinkedHashSet<>();
    for (Subject subject : subjects) {
      List<String> line = new ArrayList<>();
      Set<String> met = new HashSet<>();
      String at = subject.unit();
      while (at != null && !sound.contains(at) && !circles.contains(at) && met.add(at)) {
        line.add(at);
        at = parents.get(at);
      }
      if (at != null && met.contains(at)) {
        circles.addAll(line.subList(line.indexOf(at), line.size()));
      }
      line.stream().filter(unit -> !circles.contains(unit)).forEach(sound::add);
    }
    return circles;
  }

  /// The verdicts, and the facts that each rests on.
  public record Judged(Verdict verdict, Facts facts) {}

  /// @param subjects without circles, each unit once
  public Map<String, Judged> judge(List<Subject> subjects) {
    Map<String, List<Subject>> children = new HashMap<>();
    for (Subject subject : subjects) {
      String parent = subject.parent();
      if (parent != null && subject.counts()) {
        children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(subject);
      }
    }
    Map<String, Judged> judged = new HashMap<>();
    for (Subject subject : inOrder(subjects)) {
      Facts facts = subject.facts();
      if (facts != null) {
        Facts whole = fromChildren(facts, children.getOrDefault(subject.unit(), List.of()), judged);
        whole = fromAbove(whole, subject.parent(), judged);
        judged.put(subject.unit(), new Judged(ask.apply(whole), whole));
      }
    }
    return judged;
  }

  private List<Subject> inOrder(List<Subject> subjects) {
    Map<String, Subject> known = new HashMap<>();
    subjects.forEach(s -> known.put(s.unit(), s));
    Map<String, Integer> depths = new HashMap<>();
    for (Subject subject : subjects) {
      depth(subject, known, depths);
    }
    Comparator<Subject> byDepth = Comparator.comparingInt(s -> depths.getOrDefault(s.unit(), 0));
    return subjects.stream()
        .sorted(rule.findInput(ABOVE).isPresent() ? byDepth : byDepth.reversed())
        .toList();
  }

  private static void depth(
      Subject subject, Map<String, Subject> known, Map<String, Integer> depths) {
    List<Subject> line = new ArrayList<>();
    Subject at = subject;
    while (at != null && !depths.containsKey(at.unit())) {
      line.add(at);
      String parent = at.parent();
      at = parent == null ? null : known.get(parent);
    }
    int depth = at == null ? 0 : depths.getOrDefault(at.unit(), 0) + 1;
    for (Subject one : line.reversed()) {
      depths.put(one.unit(), depth++);
    }
  }

  /// Shares are known when every child has a level; that there is one VERY_HIGH, as soon as one is.
  private Facts fromChildren(Facts facts, List<Subject> children, Map<String, Judged> judged) {
    if (children.isEmpty() || rule.findInput(COUNT).isEmpty()) {
      return facts;
    }
    Map<String, Integer> levels = new HashMap<>();
    for (Subject child : children) {
      level(child.unit(), judged).ifPresent(level -> levels.merge(level, 1, Integer::sum));
    }
    int known = levels.values().stream().mapToInt(Integer::intValue).sum();
    int veryHigh = levels.getOrDefault("VERY_HIGH", 0);
    Facts whole = facts;
    if (facts.find(COUNT).isEmpty() && (known == children.size() || veryHigh > 0)) {
      whole = whole.with(COUNT, Value.of(veryHigh));
    }
    if (known == children.size()) {
      for (var share : SHARES.entrySet()) {
        if (facts.find(share.getKey()).isEmpty()) {
          whole =
              whole.with(
                  share.getKey(),
                  Rates.share(levels.getOrDefault(share.getValue(), 0), known).orElseThrow());
        }
      }
    }
    return whole;
  }

  private Optional<String> level(String unit, Map<String, Judged> judged) {
    Judged one = judged.get(unit);
    return decided
        .apply(unit)
        .or(
            () ->
                one != null && one.verdict() instanceof Verdict.Decided by
                    ? Optional.of(by.outcome())
                    : Optional.empty());
  }

  private Facts fromAbove(Facts facts, @Nullable String parent, Map<String, Judged> judged) {
    Judged above = parent == null ? null : judged.get(parent);
    return above != null
            && above.verdict() instanceof Verdict.Decided by
            && rule.findInput(ABOVE).isPresent()
            && facts.find(ABOVE).isEmpty()
        ? facts.with(ABOVE, Value.of(by.outcome()))
        : facts;
  }
}
