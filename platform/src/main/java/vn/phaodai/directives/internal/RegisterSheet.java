// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// A register as a workbook: what was asked for in the first row, the head frozen, dates as dates
/// and numbers as numbers, withdrawn lines grey.
final class RegisterSheet {
  private static final int HEAD = 1;

  private RegisterSheet() {}

  /// One line; a cell is a text, a number, a day or nothing.
  record Line(List<? extends @Nullable Object> cells, boolean withdrawn) {}

  static byte[] write(String name, String asked, List<String> head, List<Line> lines) {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "PhaoDai", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(name);
      sheet.value(0, 0, asked);
      for (int column = 0; column < head.size(); column++) {
        sheet.value(HEAD, column, head.get(column));
        sheet.style(HEAD, column).bold().wrapText(true).set();
        sheet.width(column, column == 0 ? 14 : 22);
      }
      sheet.freezePane(0, HEAD + 1);
      for (int i = 0; i < lines.size(); i++) {
        line(sheet, HEAD + 1 + i, lines.get(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void line(Worksheet sheet, int row, Line line) {
    for (int column = 0; column < line.cells().size(); column++) {
      var style = sheet.style(row, column).wrapText(true);
      switch (line.cells().get(column)) {
        case null -> {}
        case LocalDate day -> {
          sheet.value(row, column, day);
          style.format("dd/mm/yyyy");
        }
        case Number number -> sheet.value(row, column, number);
        case Object text -> sheet.value(row, column, text.toString());
      }
      if (line.withdrawn()) {
        style.fontColor("808080").italic();
      }
      style.set();
    }
  }
}
