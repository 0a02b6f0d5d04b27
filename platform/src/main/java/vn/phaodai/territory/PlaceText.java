// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.phaodai.language.SearchKey;
import vn.phaodai.language.Spelling;

/// A written place taken apart: “X. Hoà Ân, H. Cầu Kè, T. Trà Vinh” has three parts, each with a
/// kind and a name. Parts are separated by commas, dashes or simply by the next kind.
///
/// @param parts in the order written
record PlaceText(List<Part> parts) {

  /// @param kind folded (“thi xa”); empty when only the name is written
  /// @param name as written, standard spelling, lower case
  record Part(String kind, String name) {
    String key() {
      return SearchKey.of(name);
    }

    /// Whether the writer used diacritics; if so they count.
    boolean hasDiacritics() {
      return name.chars().anyMatch(c -> c > 127);
    }

    boolean fits(Unit unit) {
      return (kind.isEmpty() || kind.equals(SearchKey.of(unit.kind())))
          && SearchKey.of(unit.name()).equals(key());
    }

    /// Fits letter by letter, tone by tone.
    boolean fitsExactly(Unit unit) {
      return Spelling.standard(unit.name()).toLowerCase(Locale.ROOT).equals(name);
    }
  }

  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("tinh", "tinh"),
          Map.entry("t", "tinh"),
          Map.entry("thanh pho", "thanh pho"),
          Map.entry("tp", "thanh pho"),
          Map.entry("thi xa", "thi xa"),
          Map.entry("tx", "thi xa"),
          Map.entry("huyen", "huyen"),
          Map.entry("h", "huyen"),
          Map.entry("quan", "quan"),
          Map.entry("q", "quan"),
          Map.entry("phuong", "phuong"),
          Map.entry("p", "phuong"),
          Map.entry("thi tran", "thi tran"),
          Map.entry("tt", "thi tran"),
          Map.entry("xa", "xa"),
          Map.entry("x", "xa"),
          Map.entry("dac khu", "dac khu"),
          Map.entry("ap", "ap"),
          Map.entry("khom", "khom"),
          Map.entry("khu pho", "khu pho"),
          Map.entry("kp", "khu pho"));

  private static final String WORDS =
      "tỉnh|tinh|thành phố|thanh pho|thị xã|thi xa|huyện|huyen|quận|quan|phường|phuong|thị trấn"
          + "|thi tran|xã|xa|đặc khu|dac khu|ấp|ap|khóm|khom|khu phố|khu pho";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /// A kind in full before a name, or its abbreviation with a dot, or before a number (P4, KP 3).
  private static final Pattern KIND =
      Pattern.compile(
          "^(?:(" + WORDS + ")\\s+|(tp|tx|tt|kp|[thpxq])(?:\\s*\\.\\s*|\\s+|(?=\\d)))(?=\\S)",
          FLAGS);

  private static final Pattern BORDER =
      Pattern.compile(
          "\\s*[,;/|()\\n]\\s*|\\s+[-–—]\\s+|(?<!thị)(?<!thi)\\s+(?=(?:huyện|thành phố|thị xã|thị trấn|tỉnh|phường"
              + "|đặc khu|xã|huyen|thanh pho|thi xa|thi tran|tinh|phuong|dac khu)\\s)"
              + "|\\s+(?=(?:tp|tx|tt|[thpx])\\.)",
          FLAGS);

  static PlaceText read(String text) {
    String standard = Spelling.standard(text);
    List<Part> parts = new ArrayList<>();
    for (String piece : BORDER.split(standard)) {
      String name = piece.strip();
      String kind = "";
      Matcher found = KIND.matcher(name);
      if (found.find()) {
        kind = kindOf(found.group(1) != null ? found.group(1) : found.group(2));
        name = name.substring(found.end());
      }
      name = name.replaceAll("[.\\s]+$", "").toLowerCase(Locale.ROOT);
      if (!SearchKey.of(name).isEmpty()) {
        parts.add(new Part(kind, name));
      }
    }
    return new PlaceText(List.copyOf(parts));
  }

  private static String kindOf(String written) {
    return KINDS.getOrDefault(SearchKey.of(written), "");
  }

  /// Whether every part names this unit or, each a different one, a unit above it, and one part
  /// names the unit itself.
  ///
  /// @param line the unit first, then those above it
  boolean names(List<Unit> line) {
    return parts.size() <= line.size() && assign(0, line, new boolean[line.size()]);
  }

  private boolean assign(int part, List<Unit> line, boolean[] taken) {
    if (part == parts.size()) {
      return taken[0];
    }
    for (int i = 0; i < line.size(); i++) {
      if (!taken[i] && parts.get(part).fits(line.get(i))) {
        taken[i] = true;
        if (assign(part + 1, line, taken)) {
          return true;
        }
        taken[i] = false;
      }
    }
    return false;
  }

  /// Whether every part that is written with diacritics has them as the official name has.
  boolean namesExactly(List<Unit> line) {
    return parts.stream()
        .allMatch(
            part ->
                !part.hasDiacritics()
                    || line.stream().anyMatch(u -> part.fits(u) && part.fitsExactly(u)));
  }
}
