// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/// The workbook of accounts as a file: read into rows of text, written as template or as what was
/// rejected. Every value is written as text, never as a formula.
final class AccountWorkbook {
  static final int MOST_ROWS = 20_000;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final List<String> REASON = List.of("Mã lỗi", "Lý do");

  private AccountWorkbook() {}

  /// @param number of the row in the sheet, from 1
  record Line(int number, Map<AccountColumn, String> values) {
    Line {
      values = Map.copyOf(values);
    }

    String get(AccountColumn column) {
      return values.getOrDefault(column, "").strip();
    }
  }

  /// A line that was not taken, and why.
  record Rejected(Line line, String code, String reason) {}

  /// The rows that name somebody; the others are vacant seats. Throws as [#readAll].
  static List<Line> read(byte[] file) {
    return readAll(file).stream()
        .filter(
            line ->
                !line.get(AccountColumn.FULL_NAME).isEmpty()
                    || !line.get(AccountColumn.LOGIN).isEmpty())
        .toList();
  }

  /// Throws ACCESS-011 for what is no such workbook, ACCESS-012 for too much of it.
  static List<Line> readAll(byte[] file) {
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
        var rows = workbook.getFirstSheet().openStream()) {
      var each = rows.iterator();
      if (!each.hasNext()) {
        throw notAWorkbook();
      }
      Map<Integer, AccountColumn> columns = columns(each.next());
      List<Line> lines = new ArrayList<>();
      while (each.hasNext()) {
        Row row = each.next();
        lines.add(new Line(row.getRowNum(), values(row, columns)));
        if (lines.size() > MOST_ROWS) {
          throw AccessRefusals.TOO_MANY_ROWS.with(MOST_ROWS).raise();
        }
      }
      return lines;
    } catch (IOException | org.dhatim.fastexcel.reader.ExcelReaderException e) {
      throw notAWorkbook();
    }
  }

  private static RuntimeException notAWorkbook() {
    return AccessRefusals.NOT_A_WORKBOOK
        .with(
            AccountColumn.all().stream()
                .filter(AccountColumn::isRequired)
                .map(AccountColumn::heading)
                .collect(Collectors.joining(", ")))
        .raise();
  }

  private static Map<Integer, AccountColumn> columns(Row heading) {
    Map<Integer, AccountColumn> columns = new HashMap<>();
    for (int i = 0; i < heading.getCellCount(); i++) {
      int at = i;
      AccountColumn.named(text(heading, i)).ifPresent(column -> columns.put(at, column));
    }
    if (!columns
        .values()
        .containsAll(AccountColumn.all().stream().filter(AccountColumn::isRequired).toList())) {
      throw notAWorkbook();
    }
    return columns;
  }

  private static Map<AccountColumn, String> values(Row row, Map<Integer, AccountColumn> columns) {
    Map<AccountColumn, String> values = new EnumMap<>(AccountColumn.class);
    columns.forEach(
        (at, column) ->
            values.put(column, column == AccountColumn.SINCE ? day(row, at) : text(row, at)));
    return values;
  }

  private static String text(Row row, int at) {
    return at < row.getCellCount() && row.getCell(at) != null ? row.getCellText(at) : "";
  }

  /// A date typed as one, or whatever text stands there.
  private static String day(Row row, int at) {
    Cell cell = at < row.getCellCount() ? row.getCell(at) : null;
    return cell != null && cell.getType() == CellType.NUMBER
        ? cell.asDate().toLocalDate().format(DAY)
        : text(row, at);
  }

  /// A workbook of these rows, in the order of the columns.
  static byte[] write(List<Line> lines) {
    return write(lines.stream().map(line -> new Rejected(line, "", "")).toList(), false);
  }

  static byte[] writeRejected(List<Rejected> rejected) {
    return write(rejected, true);
  }

  private static byte[] write(List<Rejected> rows, boolean withReason) {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "PhaoDai", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Tài khoản");
      List<String> headings =
          new ArrayList<>(AccountColumn.all().stream().map(AccountColumn::heading).toList());
      headings.addAll(withReason ? REASON : List.of());
      for (int c = 0; c < headings.size(); c++) {
        sheet.value(0, c, headings.get(c));
        sheet.width(c, 24);
      }
      sheet.freezePane(0, 1);
      for (int r = 0; r < rows.size(); r++) {
        Rejected row = rows.get(r);
        for (AccountColumn column : AccountColumn.values()) {
          sheet.value(r + 1, column.ordinal(), row.line().get(column));
        }
        if (withReason) {
          sheet.value(r + 1, headings.size() - 2, row.code());
          sheet.value(r + 1, headings.size() - 1, row.reason());
        }
      }
      workbook.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
