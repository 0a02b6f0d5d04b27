// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

/// One row as it stands in the file. Cells are NFC without blanks at their ends; days and times of
/// a workbook are ISO 8601.
public final class Row {
  private final String sheet;
  private final int number;
  private final String[] cells;
  private final boolean whole;

  Row(String sheet, int number, String[] cells, boolean whole) {
    this.sheet = sheet;
    this.number = number;
    this.cells = cells;
    this.whole = whole;
  }

  /// Name of the sheet; empty in a CSV.
  public String sheet() {
    return sheet;
  }

  /// Row of the sheet or line of the file, from 1.
  public int number() {
    return number;
  }

  public int size() {
    return cells.length;
  }

  /// The cell of a column from 0; empty beyond the end.
  public String cell(int column) {
    return column < cells.length ? cells[column] : "";
  }

  /// False for the last row of a file that ends inside it.
  public boolean isWhole() {
    return whole;
  }

  public boolean isBlank() {
    return filled() == 0;
  }

  int filled() {
    int filled = 0;
    for (String cell : cells) {
      filled += cell.isEmpty() ? 0 : 1;
    }
    return filled;
  }

  /// The first cell that is not empty, from a column on; -1 where there is none.
  int firstFilled(int from) {
    for (int i = from; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        return i;
      }
    }
    return -1;
  }
}
