// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One version of a rule, as its file says it, checked.
///
/// @param title Vietnamese; `titleEn` its English twin
/// @param source the legal document
/// @param from the first day it is in force
/// @param until the first day it is not, or no longer known to be
/// @param authority who may decide otherwise
/// @param outcomes all it can say, under HIGHEST from the lowest to the highest
public record RuleSet(
    RuleId id,
    String title,
    String titleEn,
    String source,
    LocalDate from,
    LocalDate until,
    Confidence confidence,
    String authority,
    String note,
    HitPolicy policy,
    List<String> outcomes,
    List<Fact> inputs,
    List<Fact> outputs,
    List<Row> rows,
    String file) {
  public RuleSet {
    outcomes = List.copyOf(outcomes);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    rows = List.copyOf(rows);
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException(id + " is never in force");
    }
  }

  public boolean isInForce(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  boolean isVersionOf(RuleSet other) {
    return id.id().equals(other.id.id());
  }

  /// The same, in force for other days.
  RuleSet during(LocalDate first, LocalDate end) {
    return new RuleSet(
        id,
        title,
        titleEn,
        source,
        first,
        end,
        confidence,
        authority,
        note,
        policy,
        outcomes,
        inputs,
        outputs,
        rows,
        file);
  }

  public Optional<Fact> findInput(String name) {
    return inputs.stream().filter(input -> input.name().equals(name)).findFirst();
  }

  /// Decided or Abstain. Facts that the rule does not name are ignored.
  ///
  /// A comparison with a missing fact is neither true nor false. Under FIRST the first true row
  /// speaks, unless an earlier row that might hold says something else. Under HIGHEST the highest
  /// outcome of the true rows is the answer, unless a row that might hold has a higher one. A fact
  /// that the rule does not allow to be missing is always needed.
  ///
  /// @throws IllegalArgumentException when a fact is of another kind than the rule declares or out
  ///   of its range; ask [Fact#accepts] about values that people typed
  public Verdict evaluate(Facts facts) {
    return new Evaluation(this, facts).verdict();
  }

  /// Where a row stands with some facts.
  ///
  /// @param holds null where facts that are missing would tell
  /// @param missing of the facts that the row asks
  public record Standing(Row row, @Nullable Boolean holds, List<String> missing) {
    public Standing {
      missing = List.copyOf(missing);
    }
  }

  /// Every row but an “otherwise”, in the order of the file: to show a test item by item, where the
  /// verdict alone names what held.
  public List<Standing> standing(Facts facts) {
    return rows.stream()
        .filter(row -> !row.isOtherwise())
        .map(
            row ->
                switch (row.of(facts)) {
                  case TRUE -> new Standing(row, true, List.of());
                  case FALSE -> new Standing(row, false, List.of());
                  case UNKNOWN ->
                      new Standing(
                          row,
                          null,
                          row.when().stream()
                              .map(Comparison::fact)
                              .filter(fact -> facts.find(fact).isEmpty())
                              .distinct()
                              .toList());
                })
        .toList();
  }

  int rank(Row row) {
    return outcomes.indexOf(row.outcome());
  }

  boolean overlaps(RuleSet other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }
}
