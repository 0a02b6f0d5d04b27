// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.phaodai.language.SearchKey;

/// The lines that people put between the data of a sheet: its heading again, sections, totals, what
/// closes it. Called for every row of a file, it makes search keys of cells only where something
/// cheaper does not rule the line out.
final class Asides {
  /// A line with more texts is data, or a total.
  private static final int MOST_FILLED = 3;

  private static final Pattern AMOUNT = Pattern.compile("[0-9.,% ]*(người|nguoi|mẫu|mau|ca|hộ)?");
  private static final Pattern NUMBERING = Pattern.compile("[IVXLC]+\\.?|[A-Za-z]\\.?|[0-9]+\\.");
  private static final Pattern NUMBERED = Pattern.compile("^([ivx]+|[a-z]|[0-9]+) ");

  private final String sheet;
  private final List<String> headingKeys;
  private final int ordinal;
  private final List<int[]> needed;
  private String section = "";
  private boolean closed;

  /// @param sheet empty in a CSV
  /// @param headingKeys of the columns, to know the heading when it comes again
  /// @param ordinal the column that numbers the rows; -1 where there is none
  /// @param needed for each required column of the kind the columns of the file that give it
  Asides(String sheet, List<String> headingKeys, int ordinal, List<int[]> needed) {
    this.sheet = sheet;
    this.headingKeys = headingKeys;
    this.ordinal = ordinal;
    this.needed = needed;
  }

  /// The text of the section row above; may be empty.
  String section() {
    return section;
  }

  /// Why a row is no data; null for data.
  Reading.@Nullable Why why(Row row) {
    int filled = row.filled();
    if (isHeadingAgain(row, filled)) {
      return Reading.Why.HEADING;
    }
    if (filled <= MOST_FILLED) {
      return ofFewCells(row);
    }
    return isTotal(row) ? Reading.Why.TOTAL : null;
  }

  /// The heading itself on a later page, or the line of column numbers under it.
  private boolean isHeadingAgain(Row row, int filled) {
    if (filled < 2) {
      return false;
    }
    int same = 0;
    int numbered = 0;
    int left = filled;
    for (int i = 0; left > 0; i++) {
      String cell = row.cell(i);
      if (cell.isEmpty()) {
        continue;
      }
      left--;
      same += isHeading(cell, i) ? 1 : 0;
      numbered += isNumber(cell, i + 1) ? 1 : 0;
      if ((same + left) * 10 < filled * 6 && (numbered + left) * 10 < filled * 8) {
        return false;
      }
    }
    return same * 10 >= filled * 6 || (numbered * 10 >= filled * 8 && filled > 2);
  }

  private boolean isHeading(String cell, int column) {
    if (column >= headingKeys.size() || !hasLetter(cell)) {
      return false;
    }
    String key = headingKeys.get(column);
    char first = cell.charAt(0);
    boolean isPlain = first < 0x80 && Character.isLetterOrDigit(first);
    boolean startsOtherwise =
        isPlain && (key.isEmpty() || Character.toLowerCase(first) != key.charAt(0));
    return !startsOtherwise && SearchKey.of(cell).equals(key);
  }

  /// Whether a cell says `7` or `(7)`.
  private static boolean isNumber(String cell, int number) {
    if (cell.length() > 4) {
      return false;
    }
    boolean opens = cell.charAt(0) == '(';
    boolean closes = cell.charAt(cell.length() - 1) == ')';
    return cell.substring(opens ? 1 : 0, Math.max(opens ? 1 : 0, cell.length() - (closes ? 1 : 0)))
        .equals(Integer.toString(number));
  }

  private static boolean hasLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private Reading.@Nullable Why ofFewCells(Row row) {
    int at = firstWord(row);
    if (at < 0) {
      return null;
    }
    String text = row.cell(at);
    if (sheet.isEmpty() && text.indexOf('\n') >= 0) {
      return null; // lines of a CSV that a missing quotation mark has run together
    }
    String key = SearchKey.of(text);
    if (isTotal(row)) {
      return Reading.Why.TOTAL;
    }
    if (startsWithAny(key, Vocabulary.CLOSING) || (closed && lacksRequired(row))) {
      closed = true;
      return Reading.Why.CLOSING;
    }
    if (isSection(row, at, key)) {
      section = text;
      return Reading.Why.SECTION;
    }
    return null;
  }

  /// The first cell with a word, the numbering aside.
  private int firstWord(Row row) {
    for (int i = 0; i < row.size(); i++) {
      if (i != ordinal && hasLetter(row.cell(i))) {
        return i;
      }
    }
    int first = row.firstFilled(0);
    boolean isWord = first >= 0 && row.cell(first).chars().filter(Character::isLetter).count() > 1;
    return isWord ? first : -1;
  }

  private static boolean isTotal(Row row) {
    int first = row.firstFilled(0);
    if (first < 0 || Character.isDigit(row.cell(first).charAt(0))) {
      return false;
    }
    for (int i = first + 1; i < row.size(); i++) {
      if (!isAmount(row.cell(i))) {
        return false;
      }
    }
    return startsWithAny(SearchKey.of(row.cell(first)), Vocabulary.TOTAL);
  }

  /// Nothing, a number or a share, perhaps with what was counted.
  private static boolean isAmount(String cell) {
    return cell.isEmpty() || AMOUNT.matcher(cell).matches();
  }

  private static boolean startsWithAny(String key, List<String> words) {
    for (String word : words) {
      if (key.equals(word) || key.startsWith(word + " ")) {
        return true;
      }
    }
    return false;
  }

  private boolean lacksRequired(Row row) {
    for (int[] columns : needed) {
      boolean there = false;
      for (int column : columns) {
        there |= !row.cell(column).isEmpty();
      }
      if (!there) {
        return true;
      }
    }
    return false;
  }

  /// A line with one text that belongs to no number: a hamlet, a department, a household. Where the
  /// text stands under the names, it must begin like a place or stand where every person has a
  /// number.
  private boolean isSection(Row row, int at, String key) {
    for (int i = 0; i < row.size(); i++) {
      boolean isNumbering = i < at && NUMBERING.matcher(row.cell(i)).matches();
      if (i != at && !row.cell(i).isEmpty() && !isNumbering) {
        return false;
      }
    }
    boolean isPlace = startsWithAny(NUMBERED.matcher(key).replaceFirst(""), Vocabulary.SECTION);
    boolean isNumbered = ordinal >= 0 && ordinal != at;
    return isPlace || (isNumbered && lacksRequired(row)) || (at == 0 && lacksRequired(row));
  }
}
