// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A rule and the rules that give it facts, evaluated on one day. Loading saw to it that no rule
/// feeds itself.
final class Chain {
  private final RuleBook book;
  private final LocalDate day;
  private final Facts facts;

  Chain(RuleBook book, LocalDate day, Facts facts) {
    this.book = book;
    this.day = day;
    this.facts = facts;
  }

  Verdict evaluate(RuleSet rule) {
    Facts known = facts;
    List<Verdict.Decided> drawnFrom = new ArrayList<>();
    Set<String> missing = new LinkedHashSet<>();
    List<Fact> wanted = new ArrayList<>();
    for (Fact input : rule.inputs()) {
      Optional<RuleSet> feeding =
          facts.find(input.name()).isPresent() ? Optional.empty() : book.giving(input.name(), day);
      if (feeding.isEmpty()) {
        continue;
      }
      switch (evaluate(feeding.get())) {
        case Verdict.Decided decided when decided.values().containsKey(input.name()) -> {
          known = known.completedBy(decided.values());
          drawnFrom.add(decided);
        }
        case Verdict.Abstain(_, var lacking, _) -> {
          wanted.add(input);
          missing.addAll(lacking);
        }
        case Verdict.Decided _, Verdict.NoRuleInForce _ -> {}
      }
    }
    return switch (rule.evaluate(known)) {
      case Verdict.Decided decided ->
          new Verdict.Decided(
              decided.rule(), decided.outcome(), decided.hits(), decided.values(), drawnFrom);
      case Verdict.Abstain abstain -> rooted(abstain, wanted, missing);
      case Verdict.NoRuleInForce none -> none;
    };
  }

  /// What is missing, said as the facts that somebody can find out.
  private static Verdict rooted(Verdict.Abstain abstain, List<Fact> wanted, Set<String> roots) {
    Set<String> missing = new LinkedHashSet<>(abstain.missing());
    if (wanted.stream().map(Fact::name).filter(missing::remove).count() > 0) {
      missing.addAll(roots);
    }
    return new Verdict.Abstain(abstain.rule(), List.copyOf(missing), abstain.hits());
  }
}
