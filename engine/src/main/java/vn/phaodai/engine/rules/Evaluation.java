// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One rule applied to one set of facts.
final class Evaluation {
  private final RuleSet rule;
  private final Facts facts;
  private final List<Row> holding = new ArrayList<>();
  private final List<Row> mayHold = new ArrayList<>();

  Evaluation(RuleSet rule, Facts facts) {
    this.rule = rule;
    this.facts = facts;
    rule.inputs().forEach(this::check);
  }

  private void check(Fact input) {
    Value value = facts.values().get(input.name());
    if (value != null && !input.accepts(value)) {
      throw new IllegalArgumentException(
          rule.id() + " cannot take " + input.name() + " = " + value);
    }
  }

  Verdict verdict() {
    for (Row row : rule.rows()) {
      Truth truth = row.isOtherwise() ? otherwise() : row.of(facts);
      if (truth == Truth.TRUE) {
        holding.add(row);
      } else if (truth == Truth.UNKNOWN) {
        mayHold.add(row);
      }
    }
    Set<String> missing = required();
    Row speaks =
        switch (rule.policy()) {
          case FIRST -> holding.isEmpty() ? null : holding.getFirst();
          case HIGHEST -> highest();
        };
    for (Row row : mayHold) {
      if (speaks == null || changes(row, speaks)) {
        row.when().stream()
            .map(Comparison::fact)
            .filter(name -> facts.find(name).isEmpty())
            .forEach(missing::add);
      }
    }
    return speaks == null || !missing.isEmpty() ? abstain(missing) : decided(speaks);
  }

  /// The last row, asked when the others were.
  private Truth otherwise() {
    if (!holding.isEmpty()) {
      return Truth.FALSE;
    }
    return mayHold.isEmpty() ? Truth.TRUE : Truth.UNKNOWN;
  }

  private @Nullable Row highest() {
    holding.sort(Comparator.comparingInt(rule::rank).reversed());
    return holding.isEmpty() ? null : holding.getFirst();
  }

  /// Whether a row that may hold would change what the speaking row says.
  private boolean changes(Row row, Row speaks) {
    return switch (rule.policy()) {
      case FIRST ->
          rule.rows().indexOf(row) < rule.rows().indexOf(speaks) && !row.saysTheSameAs(speaks);
      case HIGHEST -> rule.rank(row) > rule.rank(speaks);
    };
  }

  private Set<String> required() {
    Set<String> missing = new HashSet<>();
    for (Fact input : rule.inputs()) {
      if (!input.mayBeMissing() && facts.find(input.name()).isEmpty()) {
        missing.add(input.name());
      }
    }
    return missing;
  }

  private Verdict abstain(Set<String> missing) {
    List<String> inOrder =
        rule.inputs().stream().map(Fact::name).filter(missing::contains).toList();
    return new Verdict.Abstain(rule.id(), inOrder, hits(holding));
  }

  private Verdict decided(Row speaks) {
    List<Row> rows = rule.policy() == HitPolicy.FIRST ? List.of(speaks) : holding;
    return new Verdict.Decided(rule.id(), speaks.outcome(), hits(rows), speaks.values(), List.of());
  }

  private List<RuleHit> hits(List<Row> rows) {
    return rows.stream().map(row -> RuleHit.of(row, facts)).toList();
  }
}
