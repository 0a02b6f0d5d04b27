// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Document numbers in running text, mistyped ones too: `202-CV/TU`, `4021/UBND-KGVX`,
/// `30/2020/NĐ-CP`, `13417/UBND—VP`, `15/ct-ttg`, `16/QÐ-BYT` (Icelandic Ð).
///
/// All quantifiers are bounded, so that a hostile line costs linear time.
final class Codes {
  /// A code in the clean text.
  record Hit(int start, int end, DocumentCode code) {}

  private static final String DASH = "[-–—‐‑−]";
  private static final String NUMBER = "(?<![\\p{L}\\d/.,])(\\d{1,6})";
  private static final String PART = "\\p{L}[\\p{L}\\d&]{0,14}";
  private static final Pattern CODE =
      Pattern.compile(
          NUMBER
              + "(?:(?<psp>\\s{0,2}"
              + DASH
              + "\\s{0,2})(?<psym>\\p{L}{2,3})(?<psl>\\s{0,2}/\\s{0,2})(?<pbody>"
              + PART
              + "(?:-"
              + PART
              + ")?)"
              + "|(?<sl>\\s{0,2}/\\s{0,2})(?:(?<year>\\d{4})(?<ysl>\\s{0,2}/\\s{0,2}))?(?<tail>"
              + PART
              + "(?:\\s{0,2}"
              + DASH
              + "\\s{0,2}"
              + PART
              + "){0,5}))");
  private static final Pattern JOINT = Pattern.compile("\\s{0,2}" + DASH + "\\s{0,2}");
  private static final Pattern ROMAN = Pattern.compile("[IVX]{1,5}");
  private static final Map<String, String> UNACCENTED =
      Map.of("QD", "QĐ", "ND", "NĐ", "CD", "CĐ", "DA", "ĐA");

  private final Lexicon lexicon;

  Codes(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// The first code at or after `from` that ends before `to`; null when there is none.
  @Nullable Hit next(String text, int from, int to) {
    Matcher m = CODE.matcher(text).useTransparentBounds(true);
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9' && m.region(i, to).lookingAt()) {
        Hit hit = m.group("psym") != null ? party(text, m) : state(text, m);
        if (hit != null) {
          return hit;
        }
        i = m.end();
      } else {
        i++;
      }
    }
    return null;
  }

  private @Nullable Hit party(String text, Matcher m) {
    Set<CodeSlip> slips = EnumSet.noneOf(CodeSlip.class);
    String symbol = letters(m.group("psym"), slips);
    String known = symbol(DocumentSystem.PARTY, symbol, slips);
    if (known == null) {
      return null;
    }
    String body = letters(m.group("pbody"), slips);
    if (!isBody(body)) {
      if (!saysNumber(text, m.start())) {
        return null;
      }
      body = upper(body);
      slips.add(CodeSlip.WRONG_CASE);
    }
    String sp = m.group("psp");
    spaces(sp + m.group("psl"), slips);
    if (!sp.contains("-")) {
      slips.add(CodeSlip.WRONG_DASH);
    }
    String value = m.group(1) + "-" + known + "/" + body;
    return new Hit(
        m.start(),
        m.end(),
        new DocumentCode(
            value, m.group(), DocumentSystem.PARTY, m.group(1), null, known, body, slips));
  }

  private @Nullable Hit state(String text, Matcher m) {
    Set<CodeSlip> slips = EnumSet.noneOf(CodeSlip.class);
    String tail = m.group("tail");
    int end = m.start("tail");
    StringBuilder fixed = new StringBuilder();
    Matcher joint = JOINT.matcher(tail);
    int part = 0;
    boolean lower = false;
    String symbol = null;
    while (part < tail.length()) {
      boolean more = joint.find(part);
      String raw = tail.substring(part, more ? joint.start() : tail.length());
      boolean spaced = part > 0 && tail.charAt(part - 1) <= ' ';
      String piece = letters(raw, slips);
      boolean body = isBody(piece);
      if (part > 0
          && ((spaced
                  && (!body || fixed.indexOf("-") >= 0 || !(isUpper(piece) || piece.equals("TTg"))))
              || (!body && !lower))) {
        break;
      }
      if (part > 0) {
        fixed.append('-');
      }
      String known = symbol(DocumentSystem.STATE, piece, slips);
      if (known != null && part == 0) {
        symbol = known;
        lower = !body;
        fixed.append(known);
      } else if (body) {
        fixed.append(piece);
      } else if (lower || saysNumber(text, m.start())) {
        lower = true;
        slips.add(CodeSlip.WRONG_CASE);
        fixed.append(upper(piece));
      } else {
        return null;
      }
      end = m.start("tail") + part + raw.length();
      if (!more) {
        break;
      }
      part = joint.end();
    }
    if (fixed.length() < 2 || ROMAN.matcher(fixed).matches()) {
      return null;
    }
    dashes(text.substring(m.start("tail"), end), slips);
    String year = m.group("year");
    spaces(m.group("sl") + (year == null ? "" : m.group("ysl")), slips);
    String value = m.group(1) + "/" + (year == null ? "" : year + "/") + fixed;
    String body =
        symbol == null
            ? fixed.toString()
            : fixed.substring(Math.min(fixed.length(), symbol.length() + 1));
    return new Hit(
        m.start(),
        end,
        new DocumentCode(
            value,
            text.substring(m.start(), end),
            DocumentSystem.STATE,
            m.group(1),
            year == null ? null : Integer.valueOf(year),
            symbol,
            body.isEmpty() ? null : body,
            slips));
  }

  private static void dashes(String tail, Set<CodeSlip> slips) {
    spaces(tail, slips);
    Matcher joint = JOINT.matcher(tail);
    while (joint.find()) {
      if (!joint.group().contains("-")) {
        slips.add(CodeSlip.WRONG_DASH);
      }
    }
  }

  private static void spaces(String joints, Set<CodeSlip> slips) {
    if (joints.chars().anyMatch(c -> c <= ' ')) {
      slips.add(CodeSlip.STRAY_SPACE);
    }
  }

  private static String letters(String part, Set<CodeSlip> slips) {
    if (part.indexOf('\u00d0') < 0 && part.indexOf('\u00f0') < 0) {
      return part;
    }
    slips.add(CodeSlip.WRONG_LETTER);
    return part.replace('\u00d0', 'Đ').replace('\u00f0', 'đ');
  }

  /// The symbol as the standard writes it; null when it is none.
  private @Nullable String symbol(DocumentSystem system, String part, Set<CodeSlip> slips) {
    if (lexicon.type(system, part) != null) {
      return part;
    }
    String accented = UNACCENTED.get(part);
    if (accented != null && lexicon.type(system, accented) != null) {
      slips.add(CodeSlip.WRONG_LETTER);
      return accented;
    }
    for (String known : lexicon.typesBySymbol.getOrDefault(system, Map.of()).keySet()) {
      if (known.equalsIgnoreCase(part)) {
        slips.add(CodeSlip.WRONG_CASE);
        return known;
      }
    }
    return null;
  }

  private static boolean isUpper(String part) {
    return part.length() >= 2 && part.equals(part.toUpperCase(Locale.ROOT));
  }

  /// An abbreviation of a body: begins with a capital and has at least half capitals (`TTg`,
  /// `ThU`).
  private static boolean isBody(String part) {
    int upper = 0;
    int letters = 0;
    for (int i = 0; i < part.length(); i++) {
      if (Character.isLetter(part.charAt(i))) {
        letters++;
        upper += Character.isUpperCase(part.charAt(i)) ? 1 : 0;
      }
    }
    return Character.isUpperCase(part.charAt(0)) && upper >= 2 && upper * 2 >= letters;
  }

  private static String upper(String part) {
    return part.equalsIgnoreCase("ttg") ? "TTg" : part.toUpperCase(Locale.ROOT);
  }

  private static boolean saysNumber(String text, int start) {
    int i = start;
    while (i > 0 && (text.charAt(i - 1) <= ' ' || text.charAt(i - 1) == ':')) {
      i--;
    }
    return i >= 2 && (text.startsWith("số", i - 2) || text.startsWith("Số", i - 2));
  }
}
