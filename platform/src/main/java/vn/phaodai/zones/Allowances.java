// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.engine.rules.Fact;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.RuleHit;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.engine.rules.Verdict;
import vn.phaodai.rules.LawBook;
import vn.phaodai.zones.Allowance.Overruled;
import vn.phaodai.zones.Allowance.Said;

/// “May I …?” as the texts that hold at a place answer it: the directive, what is mandatory at the
/// decided level, what the province added, what was approved by name. Where two differ,
/// `VN-MEASURE-PRECEDENCE` says which counts; the other stays visible.
@Component
class Allowances {
  private static final String PRECEDENCE = "VN-MEASURE-PRECEDENCE";
  private static final String ACTIVITY = "activity";

  private final MeasureTables tables;
  private final LawBook book;

  Allowances(MeasureTables tables, LawBook book) {
    this.tables = tables;
    this.book = book;
  }

  /// What somebody may be told about, in the order of the rule files in force on the day.
  List<String> activities(LocalDate day) {
    Set<String> all = new LinkedHashSet<>();
    book.rules().stream()
        .filter(rule -> rule.isInForce(day))
        .flatMap(rule -> rule.findInput(ACTIVITY).stream())
        .map(Fact::codes)
        .forEach(all::addAll);
    return List.copyOf(all);
  }

  /// @param directive CT15, CT16 or CT19; null where none is known, and then nobody knows what is
  ///   allowed: the answer is empty
  /// @param approved deviations of the place, by activity
  List<Allowance> of(
      String province,
      @Nullable String directive,
      @Nullable RiskLevel level,
      LocalDate day,
      List<Deviation> approved) {
    if (directive == null) {
      return List.of();
    }
    List<RuleSet> asked =
        tables.rules(province, directive, level).stream()
            .flatMap(id -> book.inForce(id, day).stream())
            .toList();
    return activities(day).stream()
        .map(
            activity -> {
              List<Said> said = new ArrayList<>();
              asked.forEach(rule -> say(rule, activity).ifPresent(said::add));
              approved.stream()
                  .filter(one -> one.activity().equals(activity))
                  .map(Deviation::said)
                  .forEach(said::add);
              return settle(activity, said, day);
            })
        .toList();
  }

  /// What one text says; empty where it does not speak of it.
  private Optional<Said> say(RuleSet rule, String activity) {
    Optional<Value> code = rule.findInput(ACTIVITY).flatMap(fact -> fact.find(activity));
    if (code.isEmpty()
        || !(rule.evaluate(Facts.none().with(ACTIVITY, code.get()))
            instanceof Verdict.Decided decided)) {
      return Optional.empty();
    }
    RuleHit hit = decided.hits().getFirst();
    Value aim = decided.values().get("aim");
    return Optional.of(
        new Said(
            Answer.valueOf(decided.outcome()),
            aim == null ? "HEALTH" : aim.toString(),
            rule.id().toString(),
            hit.row(),
            hit.source(),
            hit.confidence().name(),
            hit.note(),
            hit.noteEn()));
  }

  private Allowance settle(String activity, List<Said> all, LocalDate day) {
    List<Said> said = all.stream().filter(one -> one.answer() != Answer.NOT_SAID).toList();
    if (said.isEmpty()) {
      return new Allowance(activity, all.getFirst(), List.of());
    }
    Said best = said.getFirst();
    List<Overruled> overruled = new ArrayList<>();
    for (Said other : said.subList(1, said.size())) {
      if (other.answer() == best.answer()) {
        continue;
      }
      Outcome outcome = between(best, other, day);
      overruled.add(outcome.overruled());
      best = outcome.winner();
    }
    return new Allowance(activity, best, overruled);
  }

  record Outcome(Said winner, Overruled overruled) {}

  /// Which of two texts that differ counts.
  Outcome between(Said one, Said other, LocalDate day) {
    Facts facts =
        Facts.none()
            .with("aim_one", Value.of(one.aim()))
            .with("aim_other", Value.of(other.aim()))
            .with(
                "stricter",
                Value.of(one.answer().compareTo(other.answer()) >= 0 ? "ONE" : "OTHER"));
    if (book.evaluate(PRECEDENCE, day, facts) instanceof Verdict.Decided decided) {
      boolean first = decided.outcome().equals("ONE");
      RuleHit hit = decided.hits().getFirst();
      return new Outcome(
          first ? one : other,
          new Overruled(
              first ? other : one,
              decided.rule().toString(),
              hit.row(),
              hit.source(),
              hit.noteEn()));
    }
    // without a rule for the day nothing is loosened
    boolean first = one.answer().compareTo(other.answer()) >= 0;
    return new Outcome(first ? one : other, new Overruled(first ? other : one, "", "", "", ""));
  }
}
