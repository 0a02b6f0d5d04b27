// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.refusal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// Why something was not done. Declared once per room as a constant, never reused:
///
/// ```java
/// static final Refusal NOT_IN_FORCE =
///     Refusal.of("TERRITORY-004", "Mã {0} không có hiệu lực ngày {1}. Kiểm tra lại ngày.",
///         "Code {0} is not in force on {1}. Check the date.");
/// throw NOT_IN_FORCE.with(code, day).raise();
/// ```
///
/// @param code `ROOM-NNN`
/// @param kind what sort of no, from which the edge takes status and exit code
/// @param vi cause and cure in Vietnamese, a [MessageFormat] pattern until [#with] fills it
/// @param en the same in English
public record Refusal(String code, Kind kind, String vi, String en) {
  private static final Pattern CODE = Pattern.compile("[A-Z]+-[0-9]{3}");

  /// What sort of no.
  public enum Kind {
    /// What was sent is not right: show it again with the reason.
    INVALID,
    /// There is no such thing, or none that this person may know of.
    NOT_FOUND,
    /// Somebody else was first, or the state no longer allows it.
    CONFLICT,
    /// This person may not.
    FORBIDDEN,
    /// More than is accepted at once.
    TOO_LARGE,
    /// Not now: something needed is missing or busy.
    UNAVAILABLE
  }

  public Refusal {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("not a refusal code: " + code);
    }
    if (vi.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException(code + " needs both languages");
    }
  }

  /// A refusal of what was sent ([Kind#INVALID]).
  public static Refusal of(String code, String vi, String en) {
    return new Refusal(code, Kind.INVALID, vi, en);
  }

  public static Refusal of(String code, Kind kind, String vi, String en) {
    return new Refusal(code, kind, vi, en);
  }

  /// This refusal about these values; numbers and dates are to be given as they shall be read.
  public Refusal with(Object... values) {
    return new Refusal(
        code,
        kind,
        new MessageFormat(vi, Locale.of("vi")).format(values),
        new MessageFormat(en, Locale.ENGLISH).format(values));
  }

  /// The sentence in the reader's language; Vietnamese unless English was asked for.
  public String in(Locale language) {
    return language.getLanguage().equals("en") ? en : vi;
  }

  /// The sentence with its code before it, as a page tells what was not done.
  public String told(Locale language) {
    return code + ": " + in(language);
  }

  /// To be thrown where a refusal cannot be returned as a value.
  public RefusedException raise() {
    return new RefusedException(this);
  }
}
