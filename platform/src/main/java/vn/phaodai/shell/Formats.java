// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.phaodai.clock.OperatingClock;

/// Numbers and times as people of one language read them: `1.204`, `12,5 %`, `12/09/2021`, 24
/// hours, civil time of Việt Nam. What is not known is an en dash, never a zero.
public final class Formats {
  /// Stands where nothing is known.
  public static final String UNKNOWN = "–";

  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

  private final DecimalFormatSymbols symbols;
  private final DateTimeFormatter date;
  private final DateTimeFormatter dayMonth;
  private final DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm");

  private Formats(boolean english) {
    // not the runtime's locale data: those differ from what offices write, and between versions
    symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setDecimalSeparator(english ? '.' : ',');
    symbols.setGroupingSeparator(english ? ',' : '.');
    date =
        english
            ? DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH)
            : DateTimeFormatter.ofPattern("dd/MM/uuuu", VIETNAMESE);
    dayMonth =
        english
            ? DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH)
            : DateTimeFormatter.ofPattern("d/M", VIETNAMESE);
  }

  /// The formats of a language; Vietnamese unless it is English.
  public static Formats in(Locale language) {
    return new Formats(language.getLanguage().equals("en"));
  }

  /// A count, grouped by thousands.
  public String number(@Nullable Number value) {
    return value == null ? UNKNOWN : new DecimalFormat("#,##0.###", symbols).format(value);
  }

  /// A measure with exactly so many decimals.
  public String number(@Nullable Number value, int decimals) {
    String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    return value == null ? UNKNOWN : new DecimalFormat(pattern, symbols).format(value);
  }

  /// A share, 1 being the whole, with at most one decimal.
  public String percent(@Nullable Double share) {
    return share == null
        ? UNKNOWN
        : new DecimalFormat("#,##0.#", symbols).format(share * 100) + "\u00a0%";
  }

  /// A fact as a rule was told it: a number as people read them, anything else as it stands.
  public String fact(String value) {
    return NUMBER.matcher(value).matches() ? number(new BigDecimal(value)) : value;
  }

  public String date(@Nullable LocalDate day) {
    return day == null ? UNKNOWN : date.format(day);
  }

  /// The civil day of an instant.
  public String date(@Nullable Instant at) {
    return at == null ? UNKNOWN : date.format(civil(at));
  }

  /// Day and month, where the year is plain from the context.
  public String dayMonth(@Nullable LocalDate day) {
    return day == null ? UNKNOWN : dayMonth.format(day);
  }

  public String time(@Nullable LocalTime at) {
    return at == null ? UNKNOWN : time.format(at);
  }

  /// `17:30 12/09/2021`, civil time of Việt Nam.
  public String dateTime(@Nullable Instant at) {
    return at == null ? UNKNOWN : time.format(civil(at)) + "\u00a0" + date.format(civil(at));
  }

  private static ZonedDateTime civil(Instant at) {
    return at.atZone(OperatingClock.ZONE);
  }
}
