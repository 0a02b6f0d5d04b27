// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.phaodai.engine.rules.Fact;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.engine.rules.Verdict;
import vn.phaodai.rules.ShippedRules;

/// What the engine says of many facts, written into a file that the acceptance tests put before the
/// phone's own reading of the rows: both are held against the same sheet.
class PhoneVerdictsTest {
  private static final Path SHEET =
      Path.of("../acceptance/src/test/resources/checkpoints/verdicts.json");
  private static final Path ANEW = Path.of("target/verdicts.json");
  private static final int FACTS_A_RULE = 40;

  /// The rules of the gates, and some that compare in every other way and pick the highest.
  private static final Set<String> RULES =
      Set.of(
          "TV-ENTRY",
          "KG-ENTRY",
          "VN-ENTRY",
          "TV-TEST-VALIDITY",
          "VN-TEST-VALIDITY",
          "VN-3979",
          "VN-DISCHARGE",
          "VN-FULL-COURSE",
          "VN-REINFECTION");

  private final Random random = new Random(20210912);

  @Test
  void theSheetThatThePhoneIsHeldAgainstSaysWhatTheEngineSays() throws IOException {
    List<RuleSet> rules =
        ShippedRules.read().rules().stream()
            .filter(rule -> RULES.contains(rule.id().id()))
            .toList();

    String written = written(rules);

    Files.writeString(ANEW, written, StandardCharsets.UTF_8);
    assertThat(rules).extracting(rule -> rule.id().id()).containsAll(RULES);
    assertThat(Files.readString(SHEET))
        .as("rules or engine changed: copy platform/target/verdicts.json over %s", SHEET)
        .isEqualTo(written);
  }

  private String written(List<RuleSet> rules) {
    JsonMapper json =
        JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
    List<String> sheets = new ArrayList<>();
    for (RuleSet rule : rules) {
      List<String> cases =
          Stream.generate(() -> json.writeValueAsString(sample(rule))).limit(FACTS_A_RULE).toList();
      sheets.add(
          "{\"rule\":%s,\n\"cases\":[\n%s]}"
              .formatted(json.writeValueAsString(RuleSheets.of(rule)), String.join(",\n", cases)));
    }
    return "[\n%s]\n".formatted(String.join(",\n", sheets));
  }

  /// Some facts and what is said of them: the row that speaks, or what is missing.
  private Map<String, Object> sample(RuleSet rule) {
    Facts facts = Facts.none();
    Map<String, Object> told = new LinkedHashMap<>();
    for (Fact input : rule.inputs()) {
      if (random.nextInt(8) > 0) {
        Value value = value(rule, input);
        facts = facts.with(input.name(), value);
        told.put(input.name(), plain(value));
      }
    }
    Map<String, Object> sample = new LinkedHashMap<>();
    sample.put("facts", told);
    switch (rule.evaluate(facts)) {
      case Verdict.Decided decided -> sample.put("row", decided.hits().getFirst().row());
      case Verdict.Abstain abstain -> sample.put("missing", abstain.missing());
      case Verdict.NoRuleInForce none -> throw new IllegalStateException(none.toString());
    }
    return sample;
  }

  private Value value(RuleSet rule, Fact input) {
    return switch (input.kind()) {
      case FLAG -> Value.of(random.nextBoolean());
      case CODE -> Value.of(input.codes().get(random.nextInt(input.codes().size())));
      case WHOLE, NUMBER, DATE -> near(rule, input);
    };
  }

  /// At, just below or just above a constant that a row compares with: where mistakes show.
  private Value near(RuleSet rule, Fact input) {
    List<Value> constants =
        rule.rows().stream()
            .flatMap(row -> row.when().stream())
            .filter(asked -> asked.fact().equals(input.name()))
            .flatMap(asked -> asked.operands().stream())
            .toList();
    Value at =
        constants.isEmpty()
            ? Optional.ofNullable(input.low()).orElse(Value.of(1))
            : constants.get(random.nextInt(constants.size()));
    int step = random.nextInt(3) - 1;
    Value moved =
        switch (at) {
          case Value.Amount(BigDecimal number) -> Value.of(number.add(BigDecimal.valueOf(step)));
          case Value.Day(LocalDate day) -> Value.of(day.plusDays(step));
          case Value.Flag flag -> flag;
          case Value.Code code -> code;
        };
    return input.accepts(moved) ? moved : at;
  }

  private static Object plain(Value value) {
    return switch (value) {
      case Value.Amount(var number) -> number;
      case Value.Flag(var on) -> on;
      case Value.Code(var code) -> code;
      case Value.Day(var day) -> day.toString();
    };
  }
}
