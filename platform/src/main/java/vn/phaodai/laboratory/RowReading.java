// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.refusal.RefusedException;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Rejection;

/// What is common to reading rows of any of the room's files: bounds of values, and why rows were
/// not taken.
final class RowReading {
  static final int LONGEST_CODE = 64;
  private static final int MOST_CT = 50;
  private static final int MOST_REVISIONS = 999;

  private final List<ImportedRow> rows;
  private final List<Rejection> rejected = new ArrayList<>();
  private final long now;

  /// @param now seconds since 1970: nothing happened later
  RowReading(List<ImportedRow> rows, long now) {
    this.rows = rows;
    this.now = now;
  }

  List<Rejection> rejected() {
    return rejected;
  }

  /// Why a row that was sound by itself is not taken after all.
  void refuse(int row, Refusal reason) {
    rejected.add(rows.get(row).rejected(reason));
  }

  /// Reads one row; null where it was refused.
  <T> @Nullable T read(int row, java.util.function.Function<ImportedRow, T> reader) {
    try {
      return reader.apply(rows.get(row));
    } catch (RefusedException e) {
      refuse(row, e.refusal());
      return null;
    }
  }

  /// A code as it stands on the tube.
  static String code(String written) {
    if (written.length() > LONGEST_CODE) {
      throw LabRefusals.CODE_TOO_LONG.with(written.substring(0, 20) + "…", LONGEST_CODE).raise();
    }
    return plain(written);
  }

  /// A text that no spreadsheet will run.
  static String plain(String written) {
    if (written.isEmpty() || Character.isLetterOrDigit(written.charAt(0))) {
      return written;
    }
    char first = written.charAt(0);
    boolean calls =
        written.indexOf('(') > 0 || written.indexOf('|') > 0 || written.indexOf('!') > 0;
    if (first == '=' || first == '@' || ((first == '+' || first == '-') && calls)) {
      throw LabRefusals.FORMULA.with(written).raise();
    }
    return written;
  }

  Entry.Hop hop(String canonical) {
    Entry.Hop hop = Entry.Hop.of(canonical);
    if (hop.second() > now) {
      throw LabRefusals.IN_THE_FUTURE.with(Civil.shown(hop.second())).raise();
    }
    return hop;
  }

  /// In tenths of a cycle; 0 where none stood.
  static int ct(String decimal) {
    if (decimal.isEmpty()) {
      return 0;
    }
    double ct = Double.parseDouble(decimal);
    if (!(ct >= 0 && ct <= MOST_CT)) {
      throw LabRefusals.BAD_NUMBER.with(decimal, "Ct", 0, MOST_CT).raise();
    }
    return (int) Math.round(ct * 10);
  }

  static int revision(String integer) {
    return number(integer, LabColumns.REVISION.vi(), 0, MOST_REVISIONS);
  }

  /// 0 where nothing stood.
  static int number(String integer, String column, int least, int most) {
    if (integer.isEmpty()) {
      return 0;
    }
    boolean isShort = integer.length() <= 9;
    int number = isShort ? Integer.parseInt(integer) : -1;
    if (number < least || number > most) {
      throw LabRefusals.BAD_NUMBER.with(integer, column, least, most).raise();
    }
    return number;
  }
}
