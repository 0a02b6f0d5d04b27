// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.rulemaking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.engine.rules.Fact;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.RuleBook;
import vn.phaodai.engine.rules.RuleBook.Loading;
import vn.phaodai.engine.rules.RuleError;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.engine.rules.RuleText;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.engine.rules.Verdict;
import vn.phaodai.rules.LawBook;

/// What can be said of a draft by reading it.
///
/// @param rule null while it has errors
/// @param errors with their lines; of the file, and of the file beside all others
/// @param changes rows that it says otherwise than the version that it was begun from
/// @param unheard facts that it asks and no rule before asked: nobody may compute them
/// @param trials what it says of each case
public record Examination(
    @Nullable RuleSet rule,
    List<RuleError> errors,
    List<RowChange> changes,
    List<String> unheard,
    List<Trial> trials) {
  public Examination {
    errors = List.copyOf(errors);
    changes = List.copyOf(changes);
    unheard = List.copyOf(unheard);
    trials = List.copyOf(trials);
  }

  public boolean isTried() {
    return !trials.isEmpty() && trials.stream().allMatch(Trial::holds);
  }

  /// Reads drafts.
  @Component
  static class Reader {
    private final LawBook book;
    private final DraftRows rows;

    Reader(LawBook book, DraftRows rows) {
      this.book = book;
      this.rows = rows;
    }

    Examination of(RuleDraft draft) {
      RuleBook.Examined examined = RuleBook.examine(new RuleText(draft.file(), draft.text()));
      RuleSet rule = examined.rule();
      List<RuleError> errors = examined.errors();
      RuleBook beside = null;
      if (rule != null && draft.state() == RuleDraft.State.OPEN) {
        switch (book.present().succeededBy(rule)) {
          case Loading.Loaded(var next) -> beside = next;
          case Loading.Rejected(var faults) -> errors = faults;
        }
      } else if (rule != null) {
        beside = book.present();
      }
      RuleSet sound = errors.isEmpty() ? rule : null;
      RuleBook asked = beside;
      return new Examination(
          sound,
          errors,
          rule == null
              ? List.of()
              : base(draft).map(was -> RowChange.between(was, rule)).orElse(List.of()),
          rule == null ? List.of() : unheard(rule),
          rows.trials(draft.id()).stream().map(kept -> trial(kept, sound, asked)).toList());
    }

    private Optional<RuleSet> base(RuleDraft draft) {
      return book.rules().stream()
          .filter(rule -> rule.id().id().equals(draft.rule()))
          .filter(rule -> rule.id().version().equals(draft.base()))
          .findFirst();
    }

    private List<String> unheard(RuleSet rule) {
      List<String> heard =
          book.rules().stream()
              .flatMap(other -> other.inputs().stream())
              .map(Fact::name)
              .distinct()
              .toList();
      return rule.inputs().stream().map(Fact::name).filter(name -> !heard.contains(name)).toList();
    }

    private static Trial trial(
        DraftRows.Kept kept, @Nullable RuleSet rule, @Nullable RuleBook book) {
      if (rule == null || book == null) {
        return new Trial(kept.publicId(), kept.name(), kept.facts(), kept.expected(), null, "");
      }
      Facts facts = Facts.none();
      for (String line : kept.facts().lines().toList()) {
        Optional<Stated> stated = Stated.of(line, rule);
        if (stated.isEmpty()) {
          return new Trial(kept.publicId(), kept.name(), kept.facts(), kept.expected(), null, line);
        }
        facts = facts.with(stated.get().name(), stated.get().value());
      }
      return switch (book.evaluate(rule.id().id(), rule.from(), facts)) {
        case Verdict.Decided(_, var outcome, var hits, _, _) ->
            said(
                kept,
                outcome,
                hits.stream().map(hit -> hit.row()).collect(Collectors.joining(", ")));
        case Verdict.Abstain(_, var missing, _) ->
            said(kept, Trial.SILENT, String.join(", ", missing));
        case Verdict.NoRuleInForce _ -> said(kept, Trial.SILENT, "");
      };
    }

    private static Trial said(DraftRows.Kept kept, String said, String why) {
      return new Trial(kept.publicId(), kept.name(), kept.facts(), kept.expected(), said, why);
    }
  }

  /// A fact as a line of a trial states it.
  record Stated(String name, Value value) {
    /// Empty when the rule takes no such fact, or not with this value.
    static Optional<Stated> of(String line, RuleSet rule) {
      int sign = line.indexOf('=');
      if (sign < 0) {
        return Optional.empty();
      }
      String name = line.substring(0, sign).strip();
      return rule.findInput(name)
          .flatMap(fact -> fact.find(line.substring(sign + 1).strip()))
          .map(value -> new Stated(name, value));
    }
  }
}
