// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.engine.rules.Fact;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.RuleHit;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.engine.rules.Verdict;
import vn.phaodai.relief.Entitlement.Entitled;
import vn.phaodai.relief.Entitlement.NoRule;
import vn.phaodai.relief.Entitlement.NoTariff;
import vn.phaodai.relief.Entitlement.NotEntitled;
import vn.phaodai.relief.Entitlement.Part;
import vn.phaodai.relief.Entitlement.Unknown;
import vn.phaodai.rules.LawBook;

/// Asks the rule of a dossier's policy, as of the day on which it came in: which row decides, which
/// fact is missing, how much is granted.
@Service
@Transactional(readOnly = true)
public class Eligibility {
  private static final String SUPPLEMENTS = "NQ68-P07";
  private static final String LOCAL = "P12";

  private final LawBook book;
  private final Policies policies;
  private final Tariffs tariffs;

  Eligibility(LawBook book, Policies policies, Tariffs tariffs) {
    this.book = book;
    this.policies = policies;
    this.tariffs = tariffs;
  }

  /// The facts that a policy asks of whoever types a dossier, but those that are worked out here.
  public List<Fact> asked(Policy policy, LocalDate day) {
    return book.inForce(policy.rule(), day).map(RuleSet::inputs).orElse(List.of()).stream()
        .filter(
            fact -> !fact.name().equals("claimed_days") && !fact.name().equals("ordered_closure"))
        .toList();
  }

  public Entitlement of(Dossier dossier) {
    Policy policy = policies.get(dossier.policy());
    LocalDate day = dossier.receivedOn();
    Optional<RuleSet> rule = book.inForce(policy.rule(), day);
    if (rule.isEmpty()) {
      return new NoRule();
    }
    return switch (book.evaluate(policy.rule(), day, facts(rule.get(), policy, dossier))) {
      case Verdict.NoRuleInForce _ -> new NoRule();
      case Verdict.Abstain(_, var missing, _) -> new Unknown(missing);
      case Verdict.Decided decided when decided.outcome().equals("ENTITLED") ->
          granted(dossier, decided);
      case Verdict.Decided decided -> new NotEntitled(ground(decided), source(decided));
    };
  }

  private static Facts facts(RuleSet rule, Policy policy, Dossier dossier) {
    Facts facts = Facts.none();
    for (Map.Entry<String, String> typed : dossier.facts().entrySet()) {
      Optional<Value> value =
          rule.findInput(typed.getKey()).flatMap(fact -> fact.find(typed.getValue()));
      if (value.isPresent()) {
        facts = facts.with(typed.getKey(), value.get());
      }
    }
    Integer days = dossier.claimed_d();
    if (days != null && rule.findInput("claimed_days").isPresent()) {
      facts = facts.with("claimed_days", Value.of(days));
    }
    if (policy.needsClosure() && !dossier.closure().isEmpty()) {
      facts = facts.with("ordered_closure", Value.of(true));
    }
    return facts;
  }

  private Entitlement granted(Dossier dossier, Verdict.Decided decided) {
    Map<String, Value> gives = decided.values();
    List<Part> parts = new ArrayList<>();
    if (gives.containsKey("amount_vnd")) {
      parts.add(new Part("BASE", 1, amount(gives, "amount_vnd"), source(decided)));
    } else if (gives.containsKey("rate_vnd_per_day")) {
      long days = Math.min(days(dossier), amount(gives, "cap_days"));
      parts.add(new Part("DAYS", days, amount(gives, "rate_vnd_per_day"), source(decided)));
    } else if (dossier.policy().equals(LOCAL)) {
      Optional<Tariffs.Tariff> tariff = tariffs.find(dossier.path(), dossier.receivedOn());
      if (tariff.isEmpty()) {
        return new NoTariff(ground(decided));
      }
      parts.add(tariff.get().part(days(dossier)));
    } else {
      return new Entitled(null, ground(decided), List.of());
    }
    if (policies.get(dossier.policy()).exclusive().equals("WORK")) {
      supplements(dossier).forEach(parts::add);
    }
    return new Entitled(parts.stream().mapToLong(Part::sum_vnd).sum(), ground(decided), parts);
  }

  private List<Part> supplements(Dossier dossier) {
    List<Part> parts = new ArrayList<>();
    dossier.supplements().forEach(why -> supplement(dossier, why, 1).ifPresent(parts::add));
    if (!dossier.children().isEmpty()) {
      supplement(dossier, "CHILD_UNDER_6", dossier.children().size()).ifPresent(parts::add);
    }
    return parts;
  }

  private Optional<Part> supplement(Dossier dossier, String why, int count) {
    Facts facts = Facts.none().with("supplement", Value.of(why));
    return book.evaluate(SUPPLEMENTS, dossier.receivedOn(), facts)
            instanceof Verdict.Decided decided
        ? Optional.of(new Part(why, count, amount(decided.values(), "amount_vnd"), source(decided)))
        : Optional.empty();
  }

  private static long days(Dossier dossier) {
    Integer days = dossier.claimed_d();
    return days == null ? 0 : days;
  }

  private static long amount(Map<String, Value> gives, String name) {
    return gives.get(name) instanceof Value.Amount(var number) ? number.longValueExact() : 0;
  }

  private static String ground(Verdict.Decided decided) {
    return decided.rule() + " " + decided.hits().getFirst().row();
  }

  private static String source(Verdict.Decided decided) {
    return decided.hits().stream().findFirst().map(RuleHit::source).orElse("");
  }
}
