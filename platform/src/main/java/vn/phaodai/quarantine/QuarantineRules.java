// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.RuleHit;
import vn.phaodai.engine.rules.RuleId;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.engine.rules.Verdict;
import vn.phaodai.rules.LawBook;

/// What the rule files of a day say of quarantine: `VN-QUARANTINE` with `VN-FULL-COURSE`,
/// `VN-QUARANTINE-SAMPLING`, `VN-QUARANTINE-RELEASE`, `VN-LOCKDOWN-SUPPLY`.
@Component
class QuarantineRules {
  private static final String REGIMEN = "VN-QUARANTINE";
  private static final String COURSE = "VN-FULL-COURSE";
  private static final String SAMPLING = "VN-QUARANTINE-SAMPLING";
  private static final String RELEASE = "VN-QUARANTINE-RELEASE";
  private static final String SUPPLY = "VN-LOCKDOWN-SUPPLY";
  private static final int MOST_DOSES = 9;
  private static final int MOST_DAYS_LEFT = 200;

  private final LawBook book;

  QuarantineRules(LawBook book) {
    this.book = book;
  }

  /// Whether somebody had a full course before a contact, by the register of doses. What the rule
  /// cannot say counts as no.
  boolean vaccinated(int doses, @Nullable LocalDate lastDose, LocalDate lastMet) {
    Facts facts = Facts.none().with("doses", Value.of(Math.min(doses, MOST_DOSES)));
    if (lastDose != null && !lastDose.isAfter(lastMet)) {
      facts =
          facts.with("days_since_last_dose", Value.of(ChronoUnit.DAYS.between(lastDose, lastMet)));
    }
    return book.evaluate(COURSE, lastMet, facts) instanceof Verdict.Decided decided
        && decided.outcome().equals("FULL");
  }

  /// Of an arrival it says nothing: its days are the entry rule’s.
  ///
  /// @param homeApproved whether an officer found the home fit for it
  /// @param firstResultOfF1 NEGATIVE, POSITIVE or PENDING; of an F2 alone
  Regimen regimen(
      Cause degree,
      boolean homeApproved,
      boolean vaccinated,
      String firstResultOfF1,
      LocalDate day) {
    if (degree == Cause.ARRIVAL) {
      return new Regimen.Unknown(null, List.of());
    }
    Facts facts =
        Facts.none()
            .with("contact_degree", Value.of(degree.name()))
            .with("home_quarantine_approved", Value.of(homeApproved))
            .with("fully_vaccinated", Value.of(vaccinated))
            .with("first_result_of_f1", Value.of(firstResultOfF1));
    return switch (book.evaluate(REGIMEN, day, facts)) {
      case Verdict.Decided(var rule, var outcome, var hits, var values, _) -> {
        RuleHit hit = hits.getFirst();
        yield outcome.equals("CENTRAL") || outcome.equals("HOME")
            ? new Regimen.Apart(
                outcome.equals("CENTRAL"),
                number(values, "central_days"),
                number(values, "home_days"),
                counting(values),
                cited(rule, hit),
                hit.source(),
                hit.confidence().name())
            : new Regimen.None(outcome, cited(rule, hit));
      }
      case Verdict.Abstain(var rule, var missing, _) ->
          new Regimen.Unknown(rule.toString(), missing);
      case Verdict.NoRuleInForce _ -> new Regimen.Unknown(null, List.of());
    };
  }

  /// Which days of a quarantine are days of sampling; none where no rule is known for the day, and
  /// none for an F2.
  IntPredicate samplingDays(Cause degree, LocalDate day) {
    return number ->
        degree == Cause.F1
            && number <= 60
            && book.evaluate(SAMPLING, day, Facts.none().with("quarantine_day", Value.of(number)))
                instanceof Verdict.Decided decided
            && decided.outcome().equals("SAMPLE");
  }

  /// What the rule says of leaving.
  ///
  /// @param row of the rule that spoke; empty where facts are missing or no rule is known
  /// @param why what it rests on, or which facts are missing
  record Leaving(boolean may, String row, String why) {}

  /// An arrival leaves like an F2: no sample is asked of it.
  ///
  /// @param daysLeft still to be stayed, today included
  /// @param symptoms at the newest check; null where nobody looked
  /// @param finalResult of the newest sample since the last sampling day, NONE without one
  Leaving leaving(
      Cause degree, long daysLeft, @Nullable Boolean symptoms, String finalResult, LocalDate day) {
    Facts facts =
        Facts.none()
            .with("contact_degree", Value.of((degree == Cause.F1 ? degree : Cause.F2).name()))
            .with("quarantine_days_left", Value.of(Math.clamp(daysLeft, 0, MOST_DAYS_LEFT)))
            .with("final_sample_result", Value.of(finalResult));
    if (symptoms != null) {
      facts = facts.with("symptoms_now", Value.of(symptoms));
    }
    return switch (book.evaluate(RELEASE, day, facts)) {
      case Verdict.Decided(var rule, var outcome, var hits, _, _) ->
          new Leaving(
              outcome.equals("MAY_LEAVE"), cited(rule, hits.getFirst()), hits.getFirst().source());
      case Verdict.Abstain(_, var missing, _) -> new Leaving(false, "", String.join(", ", missing));
      case Verdict.NoRuleInForce _ -> new Leaving(false, "", RELEASE);
    };
  }

  /// Grams a day of each item for somebody of an age; empty where no rule is known for the day.
  ///
  /// @param age null where it is not known
  Map<String, Integer> owed(@Nullable Integer age, LocalDate day) {
    Facts facts = Facts.none();
    if (age != null) {
      facts = facts.with("age_years", Value.of(Math.clamp(age, 0, 130)));
    }
    return book.evaluate(SUPPLY, day, facts) instanceof Verdict.Decided decided
        ? Map.of(
            "rice_g", number(decided.values(), "rice_g"),
            "vegetable_g", number(decided.values(), "vegetable_g"),
            "protein_g", number(decided.values(), "protein_g"),
            "milk_g", number(decided.values(), "milk_g"))
        : Map.of();
  }

  private static Regimen.Counting counting(Map<String, Value> values) {
    return values.get("counted_from") instanceof Value.Code(var code)
        ? Regimen.Counting.valueOf(code.toUpperCase(Locale.ROOT))
        : Regimen.Counting.ISOLATION;
  }

  private static String cited(RuleId rule, RuleHit hit) {
    return rule + " " + hit.row();
  }

  /// A row that gives no number gives none of it.
  private static int number(Map<String, Value> values, String name) {
    return values.get(name) instanceof Value.Amount(var number) ? number.intValue() : 0;
  }
}
