// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.phaodai.engine.rules.Fact;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.Kind;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.engine.zoning.Rates;
import vn.phaodai.engine.zoning.Subject;
import vn.phaodai.engine.zoning.TreeJudgement;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.tables.Row;
import vn.phaodai.tables.RowSource;
import vn.phaodai.tables.TableFile;

/// The units of a CSV with their facts, for one rule. A blank cell is a missing fact. Beside the
/// rule's own facts it knows columns from which some follow: `population` with `community_cases_7d`
/// and `community_cases_14d`, and the weeks of [#WEEKS].
final class FactsFile {
  private static final Refusal NO_COLUMN =
      Refusal.of(
          "JUDGE-010",
          "{0}: thiếu cột “{1}”. Cần các cột unit, tier, parent nếu có, và các dữ kiện của --facts.",
          "{0}: column “{1}” is missing. Needed: unit, tier, parent if any, and the facts of --facts.");

  private static final String POPULATION = "population";

  /// Counts of cases, each with the rate that follows from it.
  private static final Map<String, String> RATES =
      Map.of(
          "community_cases_7d", "community_cases_7d_per_100k",
          "community_cases_14d", "community_cases_14d_per_100k");

  /// Community cases of this week, the one before, the one before that, and the wave's peak week.
  private static final List<String> WEEKS =
      List.of("cases_week", "cases_week_1", "cases_week_2", "cases_peak_week");

  private static final String AREA = "AREA";

  private final RuleSet rule;
  private final Path path;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final List<JudgeFault.Found> faults = new ArrayList<>();
  private final Map<String, Subject> subjects = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  private FactsFile(RuleSet rule, Path path) {
    this.rule = rule;
    this.path = path;
  }

  /// @throws vn.phaodai.refusal.RefusedException when it is no table or lacks a column
  static FactsFile read(RuleSet rule, Path path) throws IOException {
    FactsFile file = new FactsFile(rule, path);
    try (RowSource rows = TableFile.open(path).rows()) {
      Row heading = rows.next();
      file.headings(heading);
      for (Row row = rows.next(); row != null; row = rows.next()) {
        file.add(row);
      }
    }
    file.breakCircles();
    return file;
  }

  /// Each unit once, in the order of the file.
  List<Subject> subjects() {
    return List.copyOf(subjects.values());
  }

  List<JudgeFault.Found> faults() {
    return List.copyOf(faults);
  }

  /// Columns that nobody asked for: misspelt, or of another rule.
  List<String> unused() {
    Set<String> known = new HashSet<>(List.of("unit", "tier", "parent", POPULATION));
    rule.inputs().forEach(input -> known.add(input.name()));
    known.addAll(RATES.keySet());
    known.addAll(WEEKS);
    return columns.keySet().stream().filter(name -> !known.contains(name)).toList();
  }

  private void headings(@Nullable Row heading) {
    for (int i = 0; heading != null && i < heading.size(); i++) {
      columns.putIfAbsent(heading.cell(i).strip().toLowerCase(Locale.ROOT), i);
    }
    need("unit");
    if (rule.findInput("tier").isPresent()) {
      need("tier");
    }
  }

  private void need(String column) {
    if (!columns.containsKey(column)) {
      throw NO_COLUMN.with(path, column).raise();
    }
  }

  private String cell(Row row, String column) {
    Integer at = columns.get(column);
    return at == null ? "" : row.cell(at).strip();
  }

  private void add(Row row) {
    String unit = cell(row, "unit");
    if (unit.isEmpty()) {
      faults.add(JudgeFault.NO_UNIT.at(row.number()));
      return;
    }
    if (subjects.containsKey(unit)) {
      faults.add(JudgeFault.REPEATED_UNIT.at(row.number(), unit));
      return;
    }
    String parent = cell(row, "parent");
    String tier = cell(row, "tier").toUpperCase(Locale.ROOT);
    Facts facts = facts(row, unit, tier);
    subjects.put(
        unit, new Subject(unit, parent.isEmpty() ? null : parent, !tier.equals(AREA), facts));
    lines.put(unit, row.number());
  }

  /// Null where a cell says what no fact can be.
  private @Nullable Facts facts(Row row, String unit, String tier) {
    Facts facts = Facts.none();
    boolean sound = true;
    for (Fact input : rule.inputs()) {
      boolean isTier = input.name().equals("tier");
      String written = isTier ? tier : cell(row, input.name());
      if (written.isEmpty() && !isTier) {
        continue;
      }
      Optional<Value> value = input.find(written);
      if (value.isEmpty()) {
        sound = false;
        faults.add(
            isTier
                ? JudgeFault.UNKNOWN_TIER.at(
                    row.number(), cell(row, "tier"), domain(input).toLowerCase(Locale.ROOT))
                : JudgeFault.WRONG_VALUE.at(row.number(), written, input.name(), domain(input)));
      } else {
        facts = facts.with(input.name(), value.get());
      }
    }
    Facts whole = weeks(row, rates(row, unit, facts));
    return sound ? whole : null;
  }

  private Facts rates(Row row, String unit, Facts facts) {
    Optional<Long> population = count(row, POPULATION);
    if (population.isEmpty()) {
      return facts;
    }
    if (population.get() == 0) {
      faults.add(JudgeFault.NOBODY_LIVES_THERE.at(row.number(), unit));
    }
    Facts whole = facts;
    for (var rate : RATES.entrySet()) {
      Optional<Value> value =
          count(row, rate.getKey()).flatMap(cases -> Rates.per100k(cases, population.get()));
      whole = completed(whole, rate.getValue(), value);
    }
    return whole;
  }

  private Facts weeks(Row row, Facts facts) {
    List<Long> weeks = WEEKS.stream().map(week -> count(row, week).orElse(-1L)).toList();
    Facts whole = facts;
    if (weeks.subList(0, 3).stream().allMatch(cases -> cases >= 0)) {
      int falls = Rates.weeksFalling(weeks.get(0), weeks.get(1), weeks.get(2));
      whole = completed(whole, "weeks_falling", Optional.of(Value.of(falls)));
    }
    return weeks.get(0) < 0 || weeks.get(3) < 0
        ? whole
        : completed(whole, "drop_from_peak_percent", Rates.drop(weeks.get(3), weeks.get(0)));
  }

  /// The fact where the rule asks for it and the file does not give it itself.
  private Facts completed(Facts facts, String name, Optional<Value> value) {
    Optional<Fact> input = rule.findInput(name);
    return input.isPresent()
            && facts.find(name).isEmpty()
            && value.filter(input.get()::accepts).isPresent()
        ? facts.with(name, value.get())
        : facts;
  }

  private Optional<Long> count(Row row, String column) {
    String written = cell(row, column);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    if (!written.matches("\\d{1,15}")) {
      if (rule.findInput(column).isEmpty()) {
        faults.add(JudgeFault.WRONG_VALUE.at(row.number(), written, column, "số nguyên từ 0"));
      }
      return Optional.empty();
    }
    return Optional.of(Long.valueOf(written));
  }

  private void breakCircles() {
    for (String unit : TreeJudgement.inCircles(subjects())) {
      faults.add(JudgeFault.CIRCLE.at(lines.getOrDefault(unit, 0), unit));
      subjects.put(unit, new Subject(unit, null, true, null));
    }
  }

  /// What a cell of this fact may say.
  static String domain(Fact fact) {
    return switch (fact.kind()) {
      case WHOLE, NUMBER ->
          (fact.kind() == Kind.WHOLE ? "số nguyên " : "số ")
              + (fact.low() == null ? "" : fact.low())
              + ".."
              + (fact.high() == null ? "" : fact.high());
      case FLAG -> "có, không";
      case CODE -> fact.codes().stream().collect(Collectors.joining(", "));
      case DATE -> "2021-09-12 hoặc 12/9/2021";
    };
  }
}
