// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import vn.phaodai.documents.LetterProfile.Side;

/// The words that drafted letters are made of: `letter-texts.properties`. Always Vietnamese,
/// whatever the reader's language: the letter goes to an office.
final class LetterTexts {
  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final Properties TEXTS = load();

  private LetterTexts() {}

  static String say(String key, Object... values) {
    String pattern = TEXTS.getProperty(key);
    if (pattern == null) {
      throw new IllegalStateException("letter-texts.properties lacks " + key);
    }
    Object[] written = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      written[i] = String.valueOf(values[i]);
    }
    return new MessageFormat(pattern, VIETNAMESE).format(written);
  }

  static String date(LocalDate day) {
    return DAY.format(day);
  }

  /// A cited document's date as each side writes it: `01-7-2021`; `01 tháng 7 năm 2021`.
  static String citedDate(Side side, LocalDate day) {
    String month = (day.getMonthValue() <= 2 ? "%02d" : "%d").formatted(day.getMonthValue());
    return switch (side) {
      case PARTY -> "%02d-%s-%d".formatted(day.getDayOfMonth(), month, day.getYear());
      case STATE -> "%02d tháng %s năm %d".formatted(day.getDayOfMonth(), month, day.getYear());
    };
  }

  /// How a letter of `side` names a dispatch.
  static String cited(
      Side side, @Nullable String code, @Nullable LocalDate issuedOn, @Nullable String issuer) {
    String by = issuer == null ? "cấp trên" : issuer;
    if (code == null) {
      return issuedOn == null
          ? say("cited.unknown", "", "", by)
          : say("cited.no-number", "", citedDate(side, issuedOn), by);
    }
    String key = side == Side.PARTY ? "cited.party" : "cited.state";
    String named = issuedOn == null ? code : say(key, code, citedDate(side, issuedOn));
    return issuer == null ? named : named + " " + say("cited.of", issuer);
  }

  private static Properties load() {
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(
                LetterTexts.class.getResourceAsStream("letter-texts.properties")),
            StandardCharsets.UTF_8)) {
      var texts = new Properties();
      texts.load(in);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
