// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.cases.TracedCase;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.RuleHit;
import vn.phaodai.engine.rules.RuleId;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.engine.rules.Verdict;
import vn.phaodai.rules.LawBook;

/// What the rule files of a day say of tracing: `VN-INFECTIOUS-WINDOW`, `VN-TRACING`,
/// `VN-CONTACT-SETTING`. The day is that of the case's result, so that a case is traced today as it
/// was on its own day.
@Component
class TracingRules {
  private static final String WINDOW = "VN-INFECTIOUS-WINDOW";
  private static final String TRACING = "VN-TRACING";
  private static final String SETTING = "VN-CONTACT-SETTING";

  /// Where no rule says how long visits are kept, nothing is thrown away for so many days.
  private static final int KEPT_WITHOUT_RULE_D = 400;

  private static final int MOST_MINUTES = 50_000;
  private static final int MOST_PEOPLE = 100_000;

  private final LawBook book;
  private final OperatingClock clock;

  TracingRules(LawBook book, OperatingClock clock) {
    this.book = book;
    this.clock = clock;
  }

  /// When a case could infect.
  ///
  /// @param to when it was isolated; now while it is not
  /// @param rule id@version, row
  /// @param anchor FROM_ONSET, FROM_FIRST_CONTACT, FROM_FIRST_POSITIVE_SAMPLE
  record InfectiousWindow(Instant from, Instant to, String rule, String anchor, String source) {}

  /// @param firstExposed the first contact with the known source; null where none is known
  InfectiousWindow window(TracedCase of, @Nullable Instant firstExposed) {
    LocalDate day = day(of.resultedAt());
    Facts facts =
        Facts.none()
            .with("symptomatic", Value.of(of.symptomatic()))
            .with("source_known", Value.of(firstExposed != null));
    return switch (book.evaluate(WINDOW, day, facts)) {
      case Verdict.NoRuleInForce _ -> throw ContactRefusals.NO_RULE.with(WINDOW, day).raise();
      case Verdict.Abstain(_, var missing, _) ->
          throw ContactRefusals.NO_WINDOW.with(of.code(), String.join(", ", missing)).raise();
      case Verdict.Decided(var rule, var anchor, var hits, var values, _) -> {
        Instant from =
            from(of, anchor, firstExposed).minus(Duration.ofDays(number(values, "days_before")));
        Instant removed = of.removedAt();
        Instant to = removed == null ? clock.now() : removed;
        RuleHit hit = hits.getFirst();
        yield new InfectiousWindow(
            from, to.isBefore(from) ? from : to, cited(rule, hit), anchor, hit.source());
      }
    };
  }

  /// Of an onset that nobody dated, the first positive sample stands for it.
  private static Instant from(TracedCase of, String anchor, @Nullable Instant firstExposed) {
    return switch (anchor) {
      case "FROM_ONSET" -> {
        LocalDate onset = of.onset();
        yield onset == null
            ? of.firstPositive()
            : onset.atStartOfDay(OperatingClock.ZONE).toInstant();
      }
      case "FROM_FIRST_CONTACT" -> firstExposed == null ? of.firstPositive() : firstExposed;
      default -> startOfDay(of.firstPositive());
    };
  }

  private static Instant startOfDay(Instant at) {
    return day(at).atStartOfDay(OperatingClock.ZONE).toInstant();
  }

  /// @param rules id@version and row of what was applied
  record Terms(
      Duration traceWithin,
      Duration reachWithin,
      int minOverlap_min,
      Duration latent,
      String rule) {}

  /// What is to be done about contacts of a degree. Throws CONTACTS-011 where no rule is known.
  Terms terms(Degree degree, LocalDate day) {
    return findTerms(degree, day)
        .orElseThrow(() -> ContactRefusals.NO_RULE.with(TRACING, day).raise());
  }

  /// Empty where no rule is known for that day.
  Optional<Terms> findTerms(Degree degree, LocalDate day) {
    Facts facts = Facts.none().with("contact_degree", Value.of(degree.name()));
    return book.evaluate(TRACING, day, facts)
            instanceof Verdict.Decided(var rule, _, var hits, var values, _)
        ? Optional.of(
            new Terms(
                Duration.ofHours(number(values, "trace_within_h")),
                Duration.ofHours(number(values, "reach_within_h")),
                number(values, "min_overlap_min"),
                Duration.ofHours(number(values, "latent_h")),
                cited(rule, hits.getFirst())))
        : Optional.empty();
  }

  /// For how many days visits are kept, as of the operating day.
  int kept_d() {
    Facts facts = Facts.none().with("contact_degree", Value.of("F1"));
    return book.evaluate(TRACING, clock.today(), facts) instanceof Verdict.Decided decided
        ? number(decided.values(), "visits_kept_d")
        : KEPT_WITHOUT_RULE_D;
  }

  /// @param meaning CLOSE, CROWD or BRIEF
  record Meeting(String meaning, int risk, String rule, String source) {
    boolean isClose() {
      return meaning.equals("CLOSE");
    }

    boolean isCrowd() {
      return meaning.equals("CROWD");
    }
  }

  /// What being together at a place means.
  ///
  /// @param present other people who were there at once, as far as they are counted
  Meeting meeting(PlaceKind setting, long together_min, long present, LocalDate day) {
    Facts facts =
        Facts.none()
            .with("setting", Value.of(setting.name()))
            .with("together_min", Value.of(Math.min(together_min, MOST_MINUTES)))
            .with("present", Value.of(Math.min(present, MOST_PEOPLE)));
    return switch (book.evaluate(SETTING, day, facts)) {
      case Verdict.Decided(var rule, var outcome, var hits, var values, _) ->
          new Meeting(
              outcome,
              number(values, "risk_points"),
              cited(rule, hits.getFirst()),
              hits.getFirst().source());
      case Verdict.Abstain _, Verdict.NoRuleInForce _ ->
          throw ContactRefusals.NO_RULE.with(SETTING, day).raise();
    };
  }

  static LocalDate day(Instant at) {
    return at.atZone(OperatingClock.ZONE).toLocalDate();
  }

  private static String cited(RuleId rule, RuleHit hit) {
    return rule + " " + hit.row();
  }

  private static int number(Map<String, Value> values, String name) {
    return values.get(name) instanceof Value.Amount(var number) ? number.intValue() : missing(name);
  }

  private static int missing(String name) {
    throw new IllegalStateException("no rule gives " + name);
  }

  /// Of rules that spoke, each once.
  static String[] distinct(List<String> rules) {
    return rules.stream().distinct().sorted().toArray(String[]::new);
  }
}
