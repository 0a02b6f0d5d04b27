// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.engine.rules.Verdict;
import vn.phaodai.rules.LawBook;

/// Whether a patient may leave, by the rules `VN-DISCHARGE` and `VN-DISCHARGE-SAMPLE` in force.
@Component
class DischargeRule {
  private static final int LONGEST_D = 400;
  private static final BigDecimal LONGEST_H = BigDecimal.valueOf(10_000);

  private final LawBook book;

  DischargeRule(LawBook book) {
    this.book = book;
  }

  /// @param leaving when the patient is to leave
  DischargeCheck check(Patient patient, Instant leaving) {
    LocalDate day = Moment.day(leaving);
    return switch (book.evaluate("VN-DISCHARGE", day, facts(patient, leaving))) {
      case Verdict.Decided(_, var outcome, var hits, _, _) ->
          outcome.equals("MAY_LEAVE")
              ? new DischargeCheck.MayLeave(RuleRow.of(hits))
              : new DischargeCheck.MustStay(
                  RuleRow.of(hits.stream().filter(h -> h.outcome().equals("STAY")).toList()));
      case Verdict.Abstain(_, var missing, var hits) ->
          hits.stream().anyMatch(h -> h.outcome().equals("STAY"))
              ? new DischargeCheck.MustStay(RuleRow.of(hits))
              : new DischargeCheck.Unknown(missing);
      case Verdict.NoRuleInForce _ -> new DischargeCheck.NoRule();
    };
  }

  private Facts facts(Patient patient, Instant leaving) {
    LocalDate day = Moment.day(leaving);
    List<TestRead> counting = counting(patient, day);
    Facts facts =
        Facts.none()
            .with("ever_symptomatic", Value.of(patient.everSymptomatic()))
            .with("counting_samples", Value.of(Math.min(counting.size(), 100)));
    Boolean symptoms = patient.symptoms();
    if (symptoms != null) {
      facts = facts.with("symptoms_now", Value.of(symptoms));
      if (!symptoms) {
        facts = with(facts, "days_without_symptoms", patient.lastSymptomDay(), day);
      }
    }
    facts = with(facts, "days_since_positive", Moment.day(patient.firstPositive()), day);
    Instant admitted = patient.admitted();
    facts = with(facts, "days_in_treatment", admitted == null ? null : Moment.day(admitted), day);
    if (counting.size() > 1) {
      Duration span =
          Duration.between(counting.getLast().sampledAt(), counting.getFirst().sampledAt());
      facts = facts.with("counting_samples_span_h", hours(span));
    }
    return patient.samples().isEmpty()
        ? facts
        : facts.with(
            "hours_since_last_sample",
            hours(Duration.between(patient.samples().getFirst().sampledAt(), leaving)));
  }

  /// The newest samples in a row that each count.
  private List<TestRead> counting(Patient patient, LocalDate day) {
    List<TestRead> counting = new ArrayList<>();
    for (TestRead sample : patient.samples()) {
      Facts facts = Facts.none().with("result", Value.of(sample.outcome().name()));
      if (sample.ct() != null) {
        facts = facts.with("ct", Value.of(sample.ct()));
      }
      boolean counts =
          book.evaluate("VN-DISCHARGE-SAMPLE", day, facts) instanceof Verdict.Decided decided
              && decided.outcome().equals("COUNTS");
      if (!counts) {
        return counting;
      }
      counting.add(sample);
    }
    return counting;
  }

  private static Facts with(Facts facts, String name, @Nullable LocalDate since, LocalDate day) {
    Long days = PatientFacts.days(since, day, LONGEST_D);
    return days == null ? facts : facts.with(name, Value.of(days));
  }

  private static Value hours(Duration time) {
    BigDecimal hours =
        BigDecimal.valueOf(Math.max(0, time.toSeconds()))
            .divide(BigDecimal.valueOf(3_600), 6, RoundingMode.HALF_UP);
    return Value.of(hours.min(LONGEST_H));
  }
}
