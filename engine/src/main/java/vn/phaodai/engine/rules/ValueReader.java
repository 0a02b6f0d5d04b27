// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a value of a kind from text.
final class ValueReader {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,12})?");

  /// `1.855` is a thousand eight hundred and fifty-five to a Vietnamese reader and less than two to
  /// a program: a rule file must not say it.
  private static final Pattern EITHER_WAY = Pattern.compile("-?[1-9]\\d{0,2}(?:\\.\\d{3})+");

  private static final Map<String, Boolean> FLAGS =
      Map.of("có", true, "yes", true, "true", true, "không", false, "no", false, "false", false);
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private ValueReader() {}

  static boolean isAmbiguous(String text) {
    return EITHER_WAY.matcher(text.strip()).matches();
  }

  static Optional<Value> read(Kind kind, String written) {
    String text = written.strip();
    return switch (kind) {
      case WHOLE, NUMBER ->
          NUMBER.matcher(text).matches()
              ? Optional.of(Value.of(new BigDecimal(text)))
              : Optional.empty();
      case FLAG -> Optional.ofNullable(FLAGS.get(text.toLowerCase(Locale.ROOT))).map(Value::of);
      case CODE -> text.isEmpty() ? Optional.empty() : Optional.of(Value.of(text));
      case DATE -> day(text).map(Value::of);
    };
  }

  /// A day written `2021-07-30` or `30/7/2021`.
  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(
          text.contains("/") ? LocalDate.parse(text, WRITTEN) : LocalDate.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
