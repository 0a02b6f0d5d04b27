// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phaodai.engine.rules.Verdict.Abstain;
import vn.phaodai.engine.rules.Verdict.Decided;
import vn.phaodai.engine.rules.Verdict.NoRuleInForce;

/// The rule files that the platform ships say what the decisions of 2021 say.
class A05_ShippedRulesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);
  private static RuleBook book = Rules.book();

  @BeforeAll
  static void load() throws IOException {
    book = Rules.shipped();
  }

  @ParameterizedTest
  @CsvSource({
    "test=PCR sample=SINGLE result=POSITIVE laboratory_approved=có, CONFIRMED, D02",
    "test=PCR sample=SINGLE result=POSITIVE laboratory_approved=không, SUSPECT, D03",
    "test=RAPID_ANTIGEN sample=SINGLE result=POSITIVE, SUSPECT, D04",
    "test=PCR sample=POOLED result=POSITIVE laboratory_approved=có, SUSPECT, D01",
    "test=PCR sample=SINGLE result=INCONCLUSIVE, RETEST, D05",
    "test=RAPID_ANTIGEN sample=SINGLE result=NEGATIVE, NO_CASE, D06",
  })
  void aPcrIsACaseARapidTestASuspectAPoolNever(String facts, String outcome, String row) {
    Decided decided = decide("VN-CASE", DAY, facts);

    assertThat(decided.outcome()).isEqualTo(outcome);
    assertThat(decided.hits()).extracting(RuleHit::row).containsExactly(row);
  }

  @Test
  void theCaseDefinitionOfTheDayIsUsed() {
    String f1 = "test=RAPID_ANTIGEN sample=SINGLE result=POSITIVE contact_degree=F1";

    assertThat(decide("VN-CASE", LocalDate.of(2021, 12, 28), f1).outcome()).isEqualTo("SUSPECT");
    assertThat(decide("VN-CASE", LocalDate.of(2021, 12, 29), f1).outcome()).isEqualTo("CONFIRMED");
    for (LocalDate unknown : Set.of(LocalDate.of(2021, 7, 29), LocalDate.of(2026, 11, 22))) {
      assertThat(book.evaluate("VN-CASE", unknown, facts("VN-CASE", DAY, "test=PCR")))
          .isEqualTo(new NoRuleInForce("VN-CASE", unknown));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2021-09-12, symptomatic=có, FROM_ONSET, 3",
    "2021-09-12, symptomatic=không source_known=có, FROM_FIRST_CONTACT, 0",
    "2021-09-12, symptomatic=không source_known=không, FROM_FIRST_POSITIVE_SAMPLE, 14",
    "2021-12-30, symptomatic=có, FROM_ONSET, 2",
  })
  void theInfectiousWindowHangsOnSymptomsAndSource(
      LocalDate day, String facts, String anchor, int days) {
    Decided decided = decide("VN-INFECTIOUS-WINDOW", day, facts);

    assertThat(decided.outcome()).isEqualTo(anchor);
    assertThat(decided.values()).containsEntry("days_before", Value.of(days));
  }

  @ParameterizedTest
  @CsvSource({
    "age_years=70 diabetes=có, VERY_HIGH",
    "age_years=70 listed_condition=không, HIGH",
    "age_years=64 listed_condition=không, MEDIUM",
    "age_years=46 listed_condition=không, MEDIUM",
    "age_years=45 listed_condition=không, LOW",
    "age_years=45 listed_condition=có, HIGH",
    "age_years=4 listed_condition=không, HIGH",
    "age_years=30 listed_condition=không respiratory_rate=26, VERY_HIGH",
    "age_years=30 listed_condition=không respiratory_rate=25, LOW",
    "age_years=30 listed_condition=không systolic_mmhg=89, VERY_HIGH",
    "age_years=30 listed_condition=không spo2_percent=94, HIGH",
    "age_years=30 listed_condition=không spo2_percent=95, MEDIUM",
  })
  void triageTakesTheHighestGroup(String facts, String group) {
    String healthy =
        "pregnant=không altered_consciousness=không dyspnoea=không other_emergency_sign=không"
            + " ventilated=không tracheostomy=không tetraplegia=không cancer_therapy=không"
            + " spo2_percent=98 respiratory_rate=18 heart_rate=80 systolic_mmhg=120"
            + " diastolic_mmhg=80 ";

    assertThat(decide("VN-TRIAGE", DAY, healthy + facts).outcome()).isEqualTo(group);
  }

  @Test
  void anSpo2Of93IsBothAnEmergencySignAndTheHighBandAndBothAreShown() {
    Decided decided = decide("VN-TRIAGE", DAY, "age_years=30 spo2_percent=93");

    assertThat(decided.outcome()).isEqualTo("VERY_HIGH");
    assertThat(decided.hits())
        .extracting(RuleHit::row, RuleHit::outcome)
        .containsExactly(tuple("R05", "VERY_HIGH"), tuple("H02", "HIGH"));
  }

  @Test
  void triageWithoutAnExaminationAbstainsAndShowsTheLeastGroup() {
    Verdict verdict =
        book.evaluate(
            "VN-TRIAGE", DAY, facts("VN-TRIAGE", DAY, "age_years=70 listed_condition=không"));

    assertThat(verdict)
        .isInstanceOfSatisfying(
            Abstain.class,
            abstain -> {
              assertThat(abstain.missing()).contains("spo2_percent", "dyspnoea");
              assertThat(abstain.hits()).extracting(RuleHit::row).containsExactly("H01");
            });
  }

  @Test
  void nineteenConditionsAreListed() {
    RuleSet conditions = book.inForce("VN-TRIAGE-CONDITIONS", DAY).orElseThrow();

    assertThat(conditions.inputs()).hasSize(19);
    assertThat(conditions.rows()).hasSize(20);
  }

  @ParameterizedTest
  @CsvSource({
    "ever_symptomatic=không symptoms_now=không days_since_positive=10 counting_samples=2"
        + " counting_samples_span_h=24 hours_since_last_sample=24, MAY_LEAVE, L01",
    "ever_symptomatic=không symptoms_now=không days_since_positive=9 counting_samples=2"
        + " counting_samples_span_h=24 hours_since_last_sample=24, STAY, S02",
    "ever_symptomatic=không symptoms_now=không days_since_positive=10 counting_samples=2"
        + " counting_samples_span_h=23.9 hours_since_last_sample=24, STAY, S06",
    "ever_symptomatic=không symptoms_now=không days_since_positive=10 counting_samples=2"
        + " counting_samples_span_h=24 hours_since_last_sample=24.1, STAY, S07",
    "ever_symptomatic=không symptoms_now=không days_since_positive=20 counting_samples=1, STAY, S05",
    "ever_symptomatic=có symptoms_now=không days_since_positive=15 days_in_treatment=14"
        + " days_without_symptoms=3 counting_samples=2 counting_samples_span_h=30"
        + " hours_since_last_sample=10, MAY_LEAVE, L01",
    "ever_symptomatic=có symptoms_now=không days_since_positive=15 days_in_treatment=14"
        + " days_without_symptoms=2 counting_samples=2 counting_samples_span_h=30"
        + " hours_since_last_sample=10, STAY, S04",
  })
  void aPatientLeavesWhenEveryConditionIsMet(String facts, String outcome, String row) {
    Decided decided = decide("VN-DISCHARGE", DAY, facts);

    assertThat(decided.outcome()).isEqualTo(outcome);
    assertThat(decided.hits()).extracting(RuleHit::row).containsExactly(row);
  }

  @ParameterizedTest
  @CsvSource({
    "VN-DISCHARGE-SAMPLE, result=POSITIVE ct=30, COUNTS",
    "VN-DISCHARGE-SAMPLE, result=POSITIVE ct=29.99, DOES_NOT_COUNT",
    "VN-OUTBREAK, days_since_last_case_isolated=27, ACTIVE",
    "VN-OUTBREAK, days_since_last_case_isolated=28, MAY_CLOSE",
    "VN-QUARANTINE, contact_degree=F1 home_quarantine_approved=không, CENTRAL",
    "VN-QUARANTINE, contact_degree=F1 home_quarantine_approved=có doses=0, HOME",
    "VN-QUARANTINE, contact_degree=F2 first_result_of_f1=NEGATIVE, RELEASE",
    "VN-QUARANTINE, contact_degree=F2 first_result_of_f1=POSITIVE, BECOMES_F1",
    "VN-QUARANTINE-SAMPLING, quarantine_day=7, SAMPLE",
    "VN-QUARANTINE-SAMPLING, quarantine_day=8, NO_SAMPLE",
    "VN-QUARANTINE-RELEASE, contact_degree=F1 quarantine_days_left=1 final_sample_result=NONE, STAY",
    "VN-QUARANTINE-RELEASE, contact_degree=F1 quarantine_days_left=0 symptoms_now=không"
        + " final_sample_result=PENDING, STAY",
    "VN-QUARANTINE-RELEASE, contact_degree=F1 quarantine_days_left=0 symptoms_now=không"
        + " final_sample_result=NEGATIVE, MAY_LEAVE",
    "VN-POOL, pool_result=LOST, MEMBERS_RETEST",
    "VN-TEST-VALIDITY, hours_since_sample=72, VALID",
    "VN-TEST-VALIDITY, hours_since_sample=72.1, EXPIRED",
    "TV-TEST-VALIDITY, hours_since_sample=119, VALID",
    "VN-SCREENING-FREQUENCY, level=VERY_HIGH, EVERYONE",
    "TV-CT-BAND, ct=33, FROM_30_TO_33",
    "TV-CT-BAND, ct=33.01, ABOVE_33",
    "VN-TREATMENT-TIER, triage_group=VERY_HIGH needs_intensive_care=có, TIER_3",
  })
  void theSmallerRulesHold(String rule, String facts, String outcome) {
    assertThat(decide(rule, DAY, facts).outcome()).isEqualTo(outcome);
  }

  @Test
  void thePageOfFactsNamesEveryFactOfEveryRuleAndNoOther() throws IOException {
    Set<String> used = new TreeSet<>();
    for (RuleSet rule : book.rules()) {
      rule.inputs().forEach(fact -> used.add(fact.name()));
      rule.outputs().forEach(fact -> used.add(fact.name()));
    }

    Set<String> listed = new TreeSet<>();
    for (String line : Files.readAllLines(Path.of("..", "docs", "facts.md"))) {
      if (line.startsWith("| `")) {
        listed.add(line.substring(3, line.indexOf('`', 3)));
      }
    }

    assertThat(listed).isEqualTo(used);
  }

  private static Decided decide(String rule, LocalDate day, String facts) {
    Verdict verdict = book.evaluate(rule, day, facts(rule, day, facts));
    assertThat(verdict).isInstanceOf(Decided.class);
    return (Decided) verdict;
  }

  /// Facts written `name=value`, parted by blanks; a later one of the same name replaces.
  private static Facts facts(String rule, LocalDate day, String written) {
    RuleSet ruleSet = book.inForce(rule, day).orElseThrow();
    Facts facts = Facts.none();
    for (String one : written.split(" ")) {
      String[] parts = one.split("=");
      Value value =
          ruleSet
              .findInput(parts[0])
              .flatMap(input -> input.find(parts[1]))
              .orElseGet(() -> unnamed(parts[1]));
      facts = facts.with(parts[0], value);
    }
    return facts;
  }

  /// A fact that the rule itself does not name, though another may.
  private static Value unnamed(String text) {
    return switch (text) {
      case "có" -> Value.of(true);
      case "không" -> Value.of(false);
      default ->
          Character.isDigit(text.charAt(0)) ? Value.of(new BigDecimal(text)) : Value.of(text);
    };
  }
}
