// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import vn.phaodai.checkpoints.EntryFacts.TestShown;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.RuleHit;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.engine.rules.Verdict;
import vn.phaodai.rules.LawBook;
import vn.phaodai.tables.ShippedRows;

/// The verdict on arrivals: the province’s own entry rule where it has one in force on that day,
/// else the common one (`entry-rules.csv`). A test counts from its sampling, by the province’s rule
/// of validity.
@Service
class EntryRules {
  private static final String ANY = "*";
  private static final int MOST_HOURS = 10_000;
  private static final Map<String, Names> PROVINCES = read();

  private final LawBook book;

  EntryRules(LawBook book) {
    this.book = book;
  }

  /// @param entry id of the rule of arrivals
  /// @param validity id of the rule of tests
  private record Names(String entry, String validity) {}

  private static Map<String, Names> read() {
    Map<String, Names> names = new HashMap<>();
    ShippedRows.of(EntryRules.class, "entry-rules.csv")
        .forEach(
            row ->
                names.put(
                    row.getField("province"),
                    new Names(row.getField("entry"), row.getField("validity"))));
    return names;
  }

  /// The rule of arrivals, then that of tests, in force in a province on a day; without those that
  /// are not known for it.
  List<RuleSet> inForce(String province, LocalDate day) {
    List<RuleSet> rules = new ArrayList<>();
    book.inForce(entry(province, day), day).ifPresent(rules::add);
    book.inForce(validity(province, day), day).ifPresent(rules::add);
    return rules;
  }

  private String entry(String province, LocalDate day) {
    String own = names(province).entry();
    return book.inForce(own, day).isPresent() ? own : names(ANY).entry();
  }

  private String validity(String province, LocalDate day) {
    String own = names(province).validity();
    return book.inForce(own, day).isPresent() ? own : names(ANY).validity();
  }

  private static Names names(String province) {
    return Objects.requireNonNull(
        PROVINCES.getOrDefault(province, PROVINCES.get(ANY)), "entry-rules.csv");
  }

  EntryVerdict verdict(EntryFacts facts) {
    Facts known =
        Facts.none()
            .with("purpose", Value.of(facts.purpose().name()))
            .with("paper", Value.of(facts.paper().name()))
            .with("arrival_symptoms", Value.of(facts.symptoms()))
            .with("origin_level", Value.of(facts.originLevel()))
            .with("from_outside", Value.of(facts.fromOutside()));
    TestShown test = facts.test();
    known = known.with("tested_here", Value.of(test != null && test.isHere()));
    String state = testState(facts);
    if (!state.isEmpty()) {
      known = known.with("test_state", Value.of(state));
    }
    if (facts.doses() != null) {
      known = known.with("shown_doses", Value.of(facts.doses()));
    }
    return read(book.evaluate(entry(facts.province(), facts.day()), facts.day(), known));
  }

  /// A test as the rule of validity judges it; empty where no rule is known for the day.
  private String testState(EntryFacts facts) {
    TestShown test = facts.test();
    if (test == null) {
      return "NONE";
    }
    if (test.positive()) {
      return "POSITIVE";
    }
    long hours = hoursSince(test, facts);
    return book.evaluate(
                validity(facts.province(), facts.day()),
                facts.day(),
                Facts.none().with("hours_since_sample", Value.of(hours)))
            instanceof Verdict.Decided decided
        ? decided.outcome()
        : "";
  }

  /// Begun hours: a certificate is never older on paper than it is.
  private static long hoursSince(TestShown test, EntryFacts facts) {
    long minutes = Math.max(0, Duration.between(test.sampledAt(), facts.at()).toMinutes());
    return Math.min(MOST_HOURS, Math.ceilDiv(minutes, 60L));
  }

  private static EntryVerdict read(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Decided(var rule, var outcome, var hits, var values, _) -> {
        RuleHit hit = hits.getFirst();
        int days =
            values.get("apart_days") instanceof Value.Amount(var number) ? number.intValue() : 0;
        yield new EntryVerdict(
            Action.valueOf(outcome),
            rule.toString(),
            hit.row(),
            days,
            hit.source(),
            hit.confidence().name(),
            List.of());
      }
      case Verdict.Abstain(var rule, var missing, _) ->
          new EntryVerdict(null, rule.toString(), "", 0, "", "", missing);
      case Verdict.NoRuleInForce(var id, _) ->
          new EntryVerdict(null, "", "", 0, "", "", List.of(id));
    };
  }
}
