// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/// Rows of a workbook, sheet after sheet; hidden sheets and the guide of our own templates are left
/// out. A day is a day by its format, whatever it was typed as.
final class XlsxRows implements RowSource {
  /// The sheet of a template that explains its columns.
  static final String GUIDE = "Hướng dẫn";

  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  private static final int SECONDS_A_DAY = 86_400;

  private final ReadableWorkbook workbook;
  private final LocalDate epoch;
  private final Iterator<Sheet> sheets;
  private final Map<String, Boolean> dateFormats = new HashMap<>();
  private String sheetName = "";
  private Stream<org.dhatim.fastexcel.reader.Row> open = Stream.empty();
  private Iterator<org.dhatim.fastexcel.reader.Row> rows = Collections.emptyIterator();

  XlsxRows(File file) throws IOException {
    this.workbook = new ReadableWorkbook(file, new ReadingOptions(true, true));
    this.epoch = workbook.isDate1904() ? EPOCH_1904 : EPOCH;
    List<Sheet> shown =
        workbook
            .getSheets()
            .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
            .filter(s -> !s.getName().equals(GUIDE))
            .toList();
    this.sheets = shown.iterator();
  }

  @Override
  public @Nullable Row next() {
    try {
      while (true) {
        while (rows.hasNext()) {
          Row row = row(rows.next());
          if (!row.isBlank()) {
            return row;
          }
        }
        open.close();
        if (!sheets.hasNext()) {
          return null;
        }
        Sheet sheet = sheets.next();
        sheetName = Cells.clean(sheet.getName());
        open = sheet.openStream();
        rows = open.iterator();
      }
    } catch (IOException | RuntimeException e) {
      throw TableRefusals.DAMAGED.raise();
    }
  }

  private Row row(org.dhatim.fastexcel.reader.Row row) {
    int width = row.getCellCount();
    String[] cells = new String[width];
    for (int i = 0; i < width; i++) {
      Cell cell = row.getCell(i);
      cells[i] = cell == null ? "" : text(cell);
    }
    return new Row(sheetName, row.getRowNum(), cells, true);
  }

  private String text(Cell cell) {
    return switch (cell.getType()) {
      case NUMBER -> number(cell.getRawValue(), cell.getDataFormatString());
      case FORMULA -> formula(cell);
      case STRING -> Cells.clean(Objects.toString(cell.getText(), ""));
      case BOOLEAN -> Objects.toString(cell.getValue(), "");
      case ERROR, EMPTY -> cell.getType() == CellType.EMPTY ? "" : cell.getText();
    };
  }

  /// What the formula came to when the file was saved; the formula itself is never run.
  private String formula(Cell cell) {
    String raw = Objects.toString(cell.getRawValue(), "");
    boolean isNumber = cell.getDataFormatString() != null && raw.matches("-?[0-9]+(\\.[0-9]+)?");
    return isNumber ? number(raw, cell.getDataFormatString()) : Cells.clean(raw);
  }

  private String number(String raw, @Nullable String format) {
    if (format != null && dateFormats.computeIfAbsent(format, XlsxRows::isDate)) {
      return moment(Double.parseDouble(raw));
    }
    int length = raw.length();
    for (int i = 0; i < length; i++) {
      if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
        return Numbers.plain(Double.parseDouble(raw));
      }
    }
    return raw;
  }

  private String moment(double serial) {
    long days = (long) Math.floor(serial);
    long seconds = Math.round((serial - days) * SECONDS_A_DAY);
    if (seconds == SECONDS_A_DAY) {
      days++;
      seconds = 0;
    }
    LocalTime time = LocalTime.ofSecondOfDay(seconds);
    if (days == 0) {
      return time.toString();
    }
    LocalDate day = epoch.plusDays(days);
    return seconds == 0 ? day.toString() : LocalDateTime.of(day, time).toString();
  }

  /// Whether a number of this format is shown as a day or time: a letter of dates outside quotes
  /// and brackets.
  private static boolean isDate(String format) {
    String bare =
        format
            .replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.", "")
            .toLowerCase(java.util.Locale.ROOT);
    return !bare.equals("general")
        && bare.chars().anyMatch(c -> "ymdhs".indexOf(c) >= 0)
        && bare.indexOf('#') < 0
        && !bare.contains("0.0");
  }

  @Override
  public void close() {
    open.close();
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
