// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether rules fit together: one version at a time, and facts that flow one way.
final class BookCheck {
  private enum Mark {
    BEGUN,
    DONE
  }

  private final List<RuleSet> rules;
  private final List<RuleError> errors = new ArrayList<>();

  private BookCheck(List<RuleSet> rules) {
    this.rules = rules;
  }

  static List<RuleError> of(List<RuleSet> rules) {
    BookCheck check = new BookCheck(rules);
    check.versions();
    check.feeds();
    check.cycles();
    return check.errors;
  }

  private void versions() {
    for (int i = 0; i < rules.size(); i++) {
      RuleSet one = rules.get(i);
      for (RuleSet other : rules.subList(i + 1, rules.size())) {
        if (one.id().equals(other.id())) {
          errors.add(RuleFault.REPEATED_VERSION.at(other.file(), 0, one.id() + ", " + one.file()));
        } else if (one.id().id().equals(other.id().id()) && one.overlaps(other)) {
          errors.add(
              RuleFault.OVERLAPPING_VERSIONS.at(
                  other.file(), 0, one.id() + " (" + one.file() + ")", other.id()));
        }
      }
    }
  }

  private void feeds() {
    for (RuleSet rule : rules) {
      for (Fact input : rule.inputs()) {
        List<RuleSet> feeding = feeding(rule, input.name());
        for (RuleSet other : feeding) {
          Fact output = output(other, input.name());
          if (output.kind() != input.kind() || !output.codes().equals(input.codes())) {
            errors.add(
                RuleFault.FEED_MISMATCH.at(rule.file(), input.line(), input.name(), other.id()));
          }
        }
        if (atOnce(feeding)) {
          String ids =
              feeding.stream().map(r -> r.id().toString()).collect(Collectors.joining(", "));
          errors.add(RuleFault.TWO_FEEDS.at(rule.file(), input.line(), input.name(), ids));
        }
      }
    }
  }

  /// Whether two different rules give the fact on one day; versions of one rule are compared above.
  private static boolean atOnce(List<RuleSet> feeding) {
    return feeding.stream()
        .anyMatch(
            one ->
                feeding.stream()
                    .anyMatch(
                        other -> !one.id().id().equals(other.id().id()) && one.overlaps(other)));
  }

  private List<RuleSet> feeding(RuleSet rule, String input) {
    return rules.stream()
        .filter(other -> other.overlaps(rule))
        .filter(other -> other.outputs().stream().anyMatch(o -> o.name().equals(input)))
        .toList();
  }

  private static Fact output(RuleSet rule, String name) {
    return rule.outputs().stream().filter(o -> o.name().equals(name)).findFirst().orElseThrow();
  }

  private void cycles() {
    Map<RuleSet, Mark> marks = new HashMap<>();
    for (RuleSet rule : rules) {
      follow(rule, marks, new LinkedHashSet<>());
    }
  }

  private void follow(RuleSet rule, Map<RuleSet, Mark> marks, Set<RuleId> path) {
    if (marks.get(rule) == Mark.DONE) {
      return;
    }
    if (marks.put(rule, Mark.BEGUN) == Mark.BEGUN) {
      String round = path.stream().map(RuleId::toString).collect(Collectors.joining(" ← "));
      errors.add(RuleFault.CYCLE.at(rule.file(), 0, round + " ← " + rule.id()));
      return;
    }
    path.add(rule.id());
    for (Fact input : rule.inputs()) {
      feeding(rule, input.name()).forEach(other -> follow(other, marks, path));
    }
    path.remove(rule.id());
    marks.put(rule, Mark.DONE);
  }
}
