// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what follows `dữ kiện x:` or `cho ra x:`: a type, then, parted by semicolons, a unit, `có
/// thể thiếu`, and what the fact means.
///
/// ```
/// dữ kiện spo2_percent: số nguyên 50..100; đơn vị %; có thể thiếu; SpO₂ khi thở khí trời
/// dữ kiện test: mã PCR, RAPID_ANTIGEN; loại xét nghiệm
/// ```
final class DeclarationParser {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Pattern TYPE =
      Pattern.compile(
          "(số nguyên|whole|số|number|có/không|yes/no|mã|code|ngày|date)(?:\\s+(.*))?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern RANGE = Pattern.compile("(\\S*?)\\s*\\.\\.\\s*(\\S*)");
  private static final Pattern UNIT =
      Pattern.compile("(?:đơn vị|unit)\\s+(.+)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final List<String> MAY_BE_MISSING = List.of("có thể thiếu", "may be missing");

  private DeclarationParser() {}

  /// Empty when the line is no declaration.
  static Optional<Fact> read(Line line) {
    List<String> parts = Arrays.stream(line.value().split(";")).map(String::strip).toList();
    Matcher type = TYPE.matcher(parts.getFirst());
    if (!NAME.matcher(line.name()).matches() || !type.matches()) {
      return Optional.empty();
    }
    Kind kind = kind(type.group(1).toLowerCase(Locale.ROOT));
    String domain = type.group(2) == null ? "" : type.group(2).strip();
    boolean mayBeMissing = false;
    String unit = "";
    String label = "";
    for (String part : parts.subList(1, parts.size())) {
      Matcher saysUnit = UNIT.matcher(part);
      if (MAY_BE_MISSING.contains(part.toLowerCase(Locale.ROOT))) {
        mayBeMissing = true;
      } else if (saysUnit.matches()) {
        unit = saysUnit.group(1);
      } else {
        label = label.isEmpty() ? part : label + "; " + part;
      }
    }
    Fact plain =
        new Fact(
            line.name(),
            kind == Kind.CODE ? Kind.FLAG : kind,
            label,
            unit,
            List.of(),
            null,
            null,
            mayBeMissing,
            line.number());
    return label.isEmpty() ? Optional.empty() : withDomain(plain, kind, domain);
  }

  private static Optional<Fact> withDomain(Fact plain, Kind kind, String domain) {
    if (kind == Kind.CODE) {
      List<String> codes = Arrays.stream(domain.split(",")).map(String::strip).toList();
      boolean sound = codes.stream().allMatch(RuleParser::isCode);
      return sound && codes.size() == codes.stream().distinct().count()
          ? Optional.of(bounded(plain, kind, codes, null, null))
          : Optional.empty();
    }
    if (domain.isEmpty()) {
      return Optional.of(plain);
    }
    Matcher range = RANGE.matcher(domain);
    if (!kind.ordered() || !range.matches()) {
      return Optional.empty();
    }
    Optional<Value> low = ValueReader.read(kind, range.group(1)).filter(plain::isOfKind);
    Optional<Value> high = ValueReader.read(kind, range.group(2)).filter(plain::isOfKind);
    boolean unread =
        (low.isEmpty() && !range.group(1).isEmpty())
            || (high.isEmpty() && !range.group(2).isEmpty());
    if (unread || (low.isPresent() && high.isPresent() && low.get().compareWith(high.get()) > 0)) {
      return Optional.empty();
    }
    return Optional.of(bounded(plain, kind, List.of(), low.orElse(null), high.orElse(null)));
  }

  private static Fact bounded(
      Fact plain, Kind kind, List<String> codes, @Nullable Value low, @Nullable Value high) {
    return new Fact(
        plain.name(),
        kind,
        plain.label(),
        plain.unit(),
        codes,
        low,
        high,
        plain.mayBeMissing(),
        plain.line());
  }

  private static Kind kind(String word) {
    return switch (word) {
      case "số nguyên", "whole" -> Kind.WHOLE;
      case "số", "number" -> Kind.NUMBER;
      case "có/không", "yes/no" -> Kind.FLAG;
      case "mã", "code" -> Kind.CODE;
      default -> Kind.DATE;
    };
  }
}
