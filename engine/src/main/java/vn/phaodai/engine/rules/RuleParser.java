// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one rule file: header, declarations, rows. All errors of a file are found in one reading.
final class RuleParser {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*|[0-9]+");
  private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9-]*");

  private final RuleText file;
  private final List<RuleError> errors;
  private final Map<Keyword, Line> header = new EnumMap<>(Keyword.class);
  private final List<Fact> inputs = new ArrayList<>();
  private final List<Fact> outputs = new ArrayList<>();

  private RuleParser(RuleText file, List<RuleError> errors) {
    this.file = file;
    this.errors = errors;
  }

  /// Empty when the file has errors, which are then added to the list.
  static Optional<RuleSet> read(RuleText file, List<RuleError> errors) {
    List<RuleError> found = new ArrayList<>();
    RuleSet rule = new RuleParser(file, found).rule();
    errors.addAll(found);
    return found.isEmpty() ? Optional.ofNullable(rule) : Optional.empty();
  }

  static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String name) {
    return Arrays.stream(type.getEnumConstants()).filter(c -> c.name().equals(name)).findFirst();
  }

  /// Long because a header has many lines: each is read whatever became of the others, so that all
  /// errors are reported at once.
  private @Nullable RuleSet rule() {
    List<Line> lines = Line.of(file, errors);
    int rows = 0;
    while (rows < lines.size() && lines.get(rows).keyword() != Keyword.ROW) {
      header(lines.get(rows++));
    }
    String id = valid(Keyword.ID, ID);
    String version = text(Keyword.VERSION);
    String title = text(Keyword.TITLE);
    String titleEn = text(Keyword.TITLE_EN);
    String source = text(Keyword.SOURCE);
    String authority = text(Keyword.AUTHORITY);
    Optional<LocalDate> from = day(Keyword.FROM);
    Optional<LocalDate> until = day(Keyword.UNTIL);
    Optional<Confidence> confidence = constant(Confidence.class, Keyword.CONFIDENCE);
    Optional<HitPolicy> policy = constant(HitPolicy.class, Keyword.POLICY);
    List<String> outcomes = outcomes();
    ComparisonParser comparisons = new ComparisonParser(file.file(), inputs, errors);
    List<Row> read =
        rows == lines.size()
            ? none()
            : new RowParser(file.file(), outcomes, outputs, comparisons, errors)
                .read(lines.subList(rows, lines.size()));
    unused(outcomes, read);
    if (from.isEmpty()
        || until.isEmpty()
        || confidence.isEmpty()
        || policy.isEmpty()
        || reversed(from.get(), until.get())) {
      return null;
    }
    Line note = header.get(Keyword.NOTE);
    return new RuleSet(
        new RuleId(id, version),
        title,
        titleEn,
        source,
        from.get(),
        until.get(),
        confidence.get(),
        authority,
        note == null ? "" : note.value(),
        policy.get(),
        outcomes,
        inputs,
        outputs,
        read,
        file.file());
  }

  private boolean reversed(LocalDate from, LocalDate until) {
    if (from.isBefore(until)) {
      return false;
    }
    fail(RuleFault.REVERSED_VALIDITY, lineOf(Keyword.UNTIL), from + " → " + until);
    return true;
  }

  private List<Row> none() {
    fail(RuleFault.MISSING_HEADER, 0, Keyword.ROW.vi());
    return List.of();
  }

  private void header(Line line) {
    switch (line.keyword()) {
      case INPUT -> declare(line, inputs);
      case OUTPUT -> declare(line, outputs);
      case WHEN, GIVES -> fail(RuleFault.UNKNOWN_KEY, line.number(), line.keyword().vi());
      default -> {
        if (header.put(line.keyword(), line) != null) {
          fail(RuleFault.REPEATED, line.number(), line.keyword().vi());
        }
      }
    }
  }

  private void declare(Line line, List<Fact> facts) {
    Optional<Fact> fact = DeclarationParser.read(line);
    if (fact.isEmpty()) {
      fail(RuleFault.BAD_DECLARATION, line.number(), line.name() + ": " + line.value());
    } else if (inputs.stream().anyMatch(f -> f.name().equals(line.name()))
        || outputs.stream().anyMatch(f -> f.name().equals(line.name()))) {
      fail(RuleFault.REPEATED, line.number(), line.name());
    } else {
      facts.add(fact.get());
    }
  }

  private String text(Keyword keyword) {
    Line line = header.get(keyword);
    if (line == null || line.value().isEmpty()) {
      fail(RuleFault.MISSING_HEADER, line == null ? 0 : line.number(), keyword.vi());
      return "";
    }
    return line.value();
  }

  private String valid(Keyword keyword, Pattern pattern) {
    String text = text(keyword);
    if (!text.isEmpty() && !pattern.matcher(text).matches()) {
      fail(RuleFault.BAD_HEADER, lineOf(keyword), keyword.vi());
    }
    return text;
  }

  private Optional<LocalDate> day(Keyword keyword) {
    return sound(keyword, ValueReader.day(text(keyword)));
  }

  private <E extends Enum<E>> Optional<E> constant(Class<E> type, Keyword keyword) {
    return sound(keyword, constant(type, text(keyword)));
  }

  private <T> Optional<T> sound(Keyword keyword, Optional<T> read) {
    Line line = header.get(keyword);
    if (read.isEmpty() && line != null && !line.value().isEmpty()) {
      fail(RuleFault.BAD_HEADER, line.number(), keyword.vi());
    }
    return read;
  }

  private List<String> outcomes() {
    List<String> outcomes =
        Arrays.stream(text(Keyword.OUTCOMES).split("[,<]")).map(String::strip).toList();
    if (header.containsKey(Keyword.OUTCOMES) && !outcomes.stream().allMatch(RuleParser::isCode)
        || outcomes.size() != outcomes.stream().distinct().count()) {
      fail(RuleFault.BAD_HEADER, lineOf(Keyword.OUTCOMES), Keyword.OUTCOMES.vi());
    }
    return outcomes;
  }

  private int lineOf(Keyword keyword) {
    Line line = header.get(keyword);
    return line == null ? 0 : line.number();
  }

  private void unused(List<String> outcomes, List<Row> rows) {
    if (!errors.isEmpty()) {
      return;
    }
    Set<String> used = new HashSet<>();
    for (Row row : rows) {
      used.add(row.outcome());
      used.addAll(row.values().keySet());
      row.when().forEach(comparison -> used.add(comparison.fact()));
    }
    for (Fact fact : inputs) {
      reportUnused(used, fact.name(), fact.line());
    }
    for (Fact fact : outputs) {
      reportUnused(used, fact.name(), fact.line());
    }
    outcomes.forEach(outcome -> reportUnused(used, outcome, lineOf(Keyword.OUTCOMES)));
  }

  private void reportUnused(Set<String> used, String name, int line) {
    if (!used.contains(name)) {
      fail(RuleFault.UNUSED, line, name);
    }
  }

  private void fail(RuleFault fault, int line, String named) {
    errors.add(fault.at(file.file(), line, named));
  }
}
