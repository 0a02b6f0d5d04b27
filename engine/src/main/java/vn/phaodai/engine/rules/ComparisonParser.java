// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads what follows `khi:`, and values wherever they stand; what is wrong goes to the errors.
final class ComparisonParser {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern SIGN = Pattern.compile("(\\w+)\\s*(<=|>=|!=|≤|≥|≠|=|<|>)\\s*(.+)");
  private static final Pattern LIST =
      Pattern.compile("(\\w+)\\s+(?:thuộc|in)\\s*\\((.+)\\)", FLAGS);
  private static final Pattern BETWEEN =
      Pattern.compile("(\\w+)\\s+(?:từ|between)\\s+(\\S+)\\s+(?:đến|and)\\s+(\\S+)", FLAGS);
  private static final Pattern PRESENCE =
      Pattern.compile("(\\w+)\\s+(?:(còn thiếu|is missing)|đã biết|is not missing)", FLAGS);
  private static final Map<String, Operator> SIGNS =
      Map.of(
          "=", Operator.EQUAL,
          "!=", Operator.NOT_EQUAL,
          "≠", Operator.NOT_EQUAL,
          "<", Operator.LESS,
          "<=", Operator.AT_MOST,
          "≤", Operator.AT_MOST,
          ">", Operator.MORE,
          ">=", Operator.AT_LEAST,
          "≥", Operator.AT_LEAST);

  private final String file;
  private final Map<String, Fact> inputs;
  private final List<RuleError> errors;

  ComparisonParser(String file, List<Fact> inputs, List<RuleError> errors) {
    this.file = file;
    this.inputs =
        inputs.stream().collect(Collectors.toMap(Fact::name, Function.identity(), (a, _) -> a));
    this.errors = errors;
  }

  Optional<Comparison> read(Line line) {
    String text = line.value();
    Matcher m = PRESENCE.matcher(text);
    if (m.matches()) {
      Operator asked = m.group(2) == null ? Operator.PRESENT : Operator.MISSING;
      return comparison(line, m.group(1), asked, List.of());
    }
    m = LIST.matcher(text);
    if (m.matches()) {
      return comparison(line, m.group(1), Operator.IN, Arrays.asList(m.group(2).split(",")));
    }
    m = BETWEEN.matcher(text);
    if (m.matches()) {
      return comparison(line, m.group(1), Operator.BETWEEN, List.of(m.group(2), m.group(3)));
    }
    m = SIGN.matcher(text);
    if (m.matches()) {
      Operator sign = SIGNS.getOrDefault(m.group(2), Operator.EQUAL);
      return comparison(line, m.group(1), sign, List.of(m.group(3)));
    }
    return fail(RuleFault.BAD_COMPARISON, line, text);
  }

  private Optional<Comparison> comparison(
      Line line, String name, Operator operator, List<String> written) {
    Fact input = inputs.get(name);
    if (input == null) {
      return fail(RuleFault.UNKNOWN_INPUT, line, name);
    }
    if (operator.asksPresence() && !input.mayBeMissing()) {
      return fail(RuleFault.PRESENCE_OF_REQUIRED, line, name);
    }
    if (operator.needsOrder() && !input.kind().ordered()) {
      return fail(RuleFault.WRONG_TYPE, line, line.value());
    }
    List<Value> operands = new ArrayList<>();
    for (String text : written) {
      value(line, input, text).ifPresent(operands::add);
    }
    return operands.size() == written.size()
        ? Optional.of(new Comparison(name, operator, operands))
        : Optional.empty();
  }

  /// A value of the fact's kind and range.
  Optional<Value> value(Line line, Fact fact, String text) {
    boolean number = fact.kind() == Kind.WHOLE || fact.kind() == Kind.NUMBER;
    if (number && ValueReader.isAmbiguous(text)) {
      return fail(RuleFault.AMBIGUOUS_NUMBER, line, text.strip());
    }
    Optional<Value> value = ValueReader.read(fact.kind(), text);
    if (value.isEmpty() || !fact.isOfKind(value.get())) {
      return fail(RuleFault.WRONG_TYPE, line, fact.name() + " ← " + text.strip());
    }
    return fact.inRange(value.get())
        ? value
        : fail(RuleFault.OUT_OF_RANGE, line, fact.name() + " ← " + text.strip());
  }

  private <T> Optional<T> fail(RuleFault fault, Line line, String named) {
    errors.add(fault.at(file, line.number(), named));
    return Optional.empty();
  }
}
