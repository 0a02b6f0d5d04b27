// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.engine.rules.Verdict;
import vn.phaodai.rules.LawBook;

/// What a positive test makes of a person, by the rule `VN-CASE` in force on the day of sampling.
@Component
class CaseDefinition {
  private static final String RULE = "VN-CASE";

  private final LawBook book;

  CaseDefinition(LawBook book) {
    this.book = book;
  }

  /// @param by the version that spoke, id@version
  /// @param opens SUSPECT or CONFIRMED
  /// @param pcrDue how long after the result a suspect's PCR is due; null where the rule sets none
  record Meaning(String by, CaseState opens, @Nullable Duration pcrDue) {}

  /// What a positive test means. Empty on a day that no version covers. Where the rule waits for a
  /// fact that only tracing can tell, the person is a suspect until it is told.
  Optional<Meaning> of(TestRead test) {
    LocalDate sampled = Moment.day(test.sampledAt());
    Facts facts =
        Facts.none()
            .with("test", Value.of(test.method() == TestMethod.PCR ? "PCR" : "RAPID_ANTIGEN"))
            .with("sample", Value.of(test.pooled() ? "POOLED" : "SINGLE"))
            .with("result", Value.of("POSITIVE"))
            .with("laboratory_approved", Value.of(test.approved()));
    return switch (book.evaluate(RULE, sampled, facts)) {
      case Verdict.NoRuleInForce _ -> Optional.empty();
      case Verdict.Abstain(var rule, _, _) ->
          Optional.of(new Meaning(rule.toString(), CaseState.SUSPECT, null));
      case Verdict.Decided(var rule, var outcome, _, var values, _) ->
          switch (outcome) {
            case "CONFIRMED" ->
                Optional.of(new Meaning(rule.toString(), CaseState.CONFIRMED, null));
            case "SUSPECT" ->
                Optional.of(
                    new Meaning(
                        rule.toString(), CaseState.SUSPECT, hours(values.get("confirm_within_h"))));
            default -> Optional.empty();
          };
    };
  }

  private static @Nullable Duration hours(@Nullable Value value) {
    return value instanceof Value.Amount(var number) ? Duration.ofHours(number.longValue()) : null;
  }
}
