// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.rules;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.phaodai.engine.rules.Fact;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.RuleBook;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.engine.rules.Verdict;

/// The rules that this installation goes by, the one place where every room asks: the files that
/// come with the program, and the versions that were adopted here since.
@Component
public final class LawBook {
  private volatile RuleBook book;

  @Autowired
  LawBook() throws IOException {
    this(ShippedRules.read());
  }

  public LawBook(RuleBook book) {
    this.book = book;
  }

  /// What holds now, as one book that no longer changes.
  public RuleBook present() {
    return book;
  }

  /// From here on another book holds. Whoever calls this has it checked and recorded.
  public void replace(RuleBook other) {
    book = other;
  }

  public List<RuleSet> rules() {
    return book.rules();
  }

  /// What facts mean that rules in force on a day ask for, by name: in the words of their files,
  /// with the unit.
  public Map<String, String> labels(LocalDate day) {
    Map<String, String> labels = new HashMap<>();
    book.rules().stream()
        .filter(rule -> rule.isInForce(day))
        .flatMap(rule -> rule.inputs().stream())
        .forEach(fact -> labels.putIfAbsent(fact.name(), label(fact)));
    return labels;
  }

  private static String label(Fact fact) {
    return fact.unit().isEmpty() ? fact.label() : fact.label() + " (" + fact.unit() + ")";
  }

  /// As [RuleBook#inForce].
  public Optional<RuleSet> inForce(String id, LocalDate day) {
    return book.inForce(id, day);
  }

  /// As [RuleBook#evaluate].
  public Verdict evaluate(String id, LocalDate day, Facts facts) {
    return book.evaluate(id, day, facts);
  }
}
