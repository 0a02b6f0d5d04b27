// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// A list as a file. As a workbook: what was asked for in the first row, the head frozen, dates as
/// dates and numbers as numbers, withdrawn lines grey. As CSV: the same rows as text.
public final class ListSheet {
  private static final int HEAD = 1;

  private ListSheet() {}

  /// One line; a cell is a text, a number, a day or nothing.
  public record Line(List<? extends @Nullable Object> cells, boolean withdrawn) {}

  public static byte[] workbook(String name, String asked, List<String> head, List<Line> lines) {
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

  /// UTF-8 with a byte order mark, so that a spreadsheet reads Vietnamese; a text that a
  /// spreadsheet would take for a formula begins with an apostrophe.
  public static byte[] csv(String asked, List<String> head, List<Line> lines) {
    StringWriter text = new StringWriter().append('\uFEFF');
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(harmless(asked));
      csv.writeRecord(head);
      for (Line line : lines) {
        csv.writeRecord(line.cells().stream().map(ListSheet::text).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// A table for a program: UTF-8, the head in the first line, nothing before it.
  public static byte[] table(
      List<String> head, List<? extends List<? extends @Nullable Object>> rows) {
    StringWriter text = new StringWriter();
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(head);
      rows.forEach(row -> csv.writeRecord(row.stream().map(ListSheet::text).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String text(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case LocalDate day -> day.toString();
      case Number number -> number.toString();
      case Object other -> harmless(other.toString());
    };
  }

  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
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
