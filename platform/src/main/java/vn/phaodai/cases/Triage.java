// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.engine.rules.Fact;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.Kind;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.engine.rules.Verdict;
import vn.phaodai.rules.LawBook;

/// Examinations, and the risk group and tier that a clinician signs after `VN-TRIAGE` and
/// `VN-TREATMENT-TIER`. All rows that hold are shown: an SpO₂ of 93 % is in two groups.
@Service
@Transactional
public class Triage {
  private static final String TREAT = "cases.treat";
  private static final String TIERS = "VN-TREATMENT-TIER";
  private static final Set<String> DRAWN =
      Set.of("listed_condition", "days_since_full_vaccination", "triage_group");
  private static final int FULL_COURSE_DOSES = 2;
  private static final int LONGEST_D = 2000;

  private final CaseDesk desk;
  private final PatientFacts patients;
  private final LawBook book;
  private final OperatingClock clock;
  private final JdbcClient jdbc;

  Triage(
      CaseDesk desk, PatientFacts patients, LawBook book, OperatingClock clock, JdbcClient jdbc) {
    this.desk = desk;
    this.patients = patients;
    this.book = book;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /// One question of an examination.
  ///
  /// @param flag answered yes or no; else a number
  public record Question(String fact, boolean flag, String unit) {}

  /// What an examination asks today, in the order of the rules.
  @Transactional(readOnly = true)
  public List<Question> questions() {
    return inputs().values().stream()
        .map(fact -> new Question(fact.name(), fact.kind() == Kind.FLAG, fact.unit()))
        .toList();
  }

  /// The conditions of the list, by their names.
  @Transactional(readOnly = true)
  public List<String> conditions() {
    return patients.conditions();
  }

  private Map<String, Fact> inputs() {
    Map<String, Fact> inputs = new LinkedHashMap<>();
    Stream.of("VN-TRIAGE", TIERS)
        .flatMap(id -> book.inForce(id, clock.today()).stream())
        .map(RuleSet::inputs)
        .flatMap(List::stream)
        .filter(fact -> !DRAWN.contains(fact.name()))
        .forEach(fact -> inputs.putIfAbsent(fact.name(), fact));
    return inputs;
  }

  /// Keeps an examination. Blank answers are not known.
  ///
  /// @param answers fact → what was written
  public void examine(
      String code, Instant at, boolean symptoms, Map<String, String> answers, String note) {
    OpenFile open = desk.takeOpen(code, null, TREAT);
    Map<String, Fact> inputs = inputs();
    List<String> facts = new ArrayList<>();
    new TreeMap<>(answers)
        .forEach(
            (name, written) -> {
              if (!written.isBlank()) {
                facts.add(name + "=" + accepted(inputs.get(name), name, written.strip()));
              }
            });
    jdbc.sql(
            """
            insert into cases.clinical_record (case_id, taken_at, symptoms, facts, note, account_id)
            values (:id, :at, :symptoms, :facts, :note, :account)
            """)
        .param("id", open.file().id())
        .param("at", CaseFileRepository.time(desk.past(at)))
        .param("symptoms", symptoms)
        .param("facts", facts.toArray(String[]::new))
        .param("note", note.strip())
        .param("account", CaseSight.account())
        .update();
    desk.note(open, "EXAMINED", at, note.strip());
  }

  private static String accepted(@Nullable Fact fact, String name, String written) {
    if (fact == null || fact.find(written).isEmpty()) {
      throw CaseRefusals.NO_SUCH_VALUE.with(name, written).raise();
    }
    return written;
  }

  @Transactional(readOnly = true)
  public TriageProposal proposal(String code) {
    Facts facts = facts(patients.of(code));
    return switch (book.evaluate("VN-TRIAGE", clock.today(), facts)) {
      case Verdict.NoRuleInForce _ -> new TriageProposal("", null, null, List.of(), List.of());
      case Verdict.Abstain(var rule, var missing, var hits) ->
          new TriageProposal(rule.toString(), null, null, RuleRow.of(hits), missing);
      case Verdict.Decided(var rule, var group, var hits, _, _) ->
          new TriageProposal(
              rule.toString(), group, tier(group, facts), RuleRow.of(hits), List.of());
    };
  }

  private @Nullable Integer tier(String group, Facts facts) {
    Facts asked = facts.with("triage_group", Value.of(group));
    return book.evaluate(TIERS, clock.today(), asked) instanceof Verdict.Decided decided
        ? Integer.valueOf(decided.outcome().replace("TIER_", ""))
        : null;
  }

  private Facts facts(Patient patient) {
    Facts facts = Facts.none();
    Map<String, Fact> inputs = inputs();
    for (var told : patient.newest().entrySet()) {
      Fact fact = inputs.get(told.getKey());
      Value value = fact == null ? null : fact.find(told.getValue()).orElse(null);
      if (value != null) {
        facts = facts.with(told.getKey(), value);
      }
    }
    LocalDate born = patient.birthDate();
    if (born != null && facts.find("age_years").isEmpty()) {
      facts = facts.with("age_years", Value.of(ChronoUnit.YEARS.between(born, clock.today())));
    }
    for (String condition : patients.conditions()) {
      if (patient.conditionsAsked() || patient.conditions().contains(condition)) {
        facts = facts.with(condition, Value.of(patient.conditions().contains(condition)));
      }
    }
    Integer doses = patient.doses();
    LocalDate last = patient.lastDose();
    Long since = PatientFacts.days(last, clock.today(), LONGEST_D);
    return doses != null && doses >= FULL_COURSE_DOSES && since != null
        ? facts.with("days_since_full_vaccination", Value.of(since))
        : facts;
  }

  /// The clinician's decision. Where it differs from the proposal, or there is none, it has a
  /// reason.
  ///
  /// @param group LOW, MEDIUM, HIGH or VERY_HIGH
  /// @param tier of treatment, 1 to 3
  public void sign(String code, int version, String group, int tier, String reason) {
    OpenFile open = desk.takeOpen(code, version, TREAT);
    TriageProposal proposal = proposal(code);
    Integer proposed = proposal.tier();
    boolean same = group.equals(proposal.group()) && (proposed == null || proposed == tier);
    if (!same && reason.isBlank()) {
      throw CaseRefusals.REASON_NEEDED.raise();
    }
    if (!Set.of("LOW", "MEDIUM", "HIGH", "VERY_HIGH").contains(group) || tier < 1 || tier > 3) {
      throw CaseRefusals.NO_SUCH_VALUE.with("triage_group", group).raise();
    }
    jdbc.sql(
            """
            insert into cases.triage (case_id, decided_at, rule, proposed, rows, missing, decided, tier, reason, account_id)
            values (:id, :at, :rule, :proposed, :rows, :missing, :decided, :tier, :reason, :account)
            """)
        .param("id", open.file().id())
        .param("at", CaseFileRepository.time(clock.now()))
        .param("rule", proposal.rule())
        .param("proposed", proposal.group())
        .param("rows", proposal.rows().stream().map(RuleRow::row).toArray(String[]::new))
        .param("missing", proposal.missing().toArray(String[]::new))
        .param("decided", group)
        .param("tier", tier)
        .param("reason", reason.strip())
        .param("account", CaseSight.account())
        .update();
    jdbc.sql(
            """
            update cases.case_file set triage_group = :group, tier = :tier, triaged_at = coalesce(triaged_at, :at),
              version = version + 1 where id = :id
            """)
        .param("at", CaseFileRepository.time(clock.now()))
        .param("group", group)
        .param("tier", tier)
        .param("id", open.file().id())
        .update();
    desk.note(open, "TRIAGED", clock.now(), reason.strip());
  }
}
