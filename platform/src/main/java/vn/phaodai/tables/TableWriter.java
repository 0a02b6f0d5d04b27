// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Writes rows of text as a file that a spreadsheet opens and [TableFile] reads again, as a stream.
/// Nothing in it is ever run as a formula.
public final class TableWriter implements Closeable {
  /// Most rows of one sheet; what follows goes to a further sheet with the same heading.
  private static final int SHEET_ROWS = 1_048_576;

  private static final int FLUSHED_ROWS = 1_000;
  private static final int WIDTH = 20;
  private static final int LONGEST_NAME = 28;

  private final @Nullable CsvWriter csv;
  private final @Nullable Workbook workbook;
  private @Nullable Worksheet sheet;
  private List<String> heading = List.of();
  private String name = "";
  private int row;
  private int part;

  private TableWriter(@Nullable CsvWriter csv, @Nullable Workbook workbook) {
    this.csv = csv;
    this.workbook = workbook;
  }

  /// @param fileName decides the format: `.xlsx`, else CSV in UTF-8 with the mark that Excel needs
  public static TableWriter of(OutputStream out, String fileName) {
    if (fileName.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      return new TableWriter(null, new Workbook(out, "PhaoDai", "1.0"));
    }
    try {
      Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      text.append('\uFEFF');
      return new TableWriter(CsvWriter.builder().build(text), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The columns of a kind as headings, ready for rows in their order.
  public static TableWriter of(OutputStream out, String fileName, ImportKind kind) {
    TableWriter writer = of(out, fileName);
    writer.sheet(kind.vi(), kind.columns().stream().map(ImportColumn::vi).toList());
    return writer;
  }

  /// An empty workbook of a kind to fill in, with a second sheet that explains the columns.
  public static void template(OutputStream out, ImportKind kind) {
    try (TableWriter writer = of(out, ".xlsx", kind)) {
      writer.sheet(
          XlsxRows.GUIDE, List.of("Cột", "Column", "Bắt buộc", "Ví dụ", "Giá trị", "Giải thích"));
      for (ImportColumn column : kind.columns()) {
        writer.row(
            List.of(
                column.vi(),
                column.id(),
                column.isRequired() ? "x" : "",
                column.example(),
                String.join(", ", column.choices().stream().map(Choice::vi).toList()),
                column.help()));
      }
    }
  }

  /// Begins a sheet; in a CSV only the first heading is written.
  public void sheet(String sheetName, List<String> columns) {
    boolean first = heading.isEmpty() && part == 0;
    heading = List.copyOf(columns);
    name = sheetName.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
    part = 1;
    if (csv != null && first && !columns.isEmpty()) {
      csv.writeRecord(columns.stream().map(Cells::harmless).toList());
    }
    if (workbook != null) {
      open();
    }
  }

  private void open() {
    try {
      if (sheet != null) {
        sheet.finish();
      }
      String bare = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
      sheet =
          java.util.Objects.requireNonNull(workbook)
              .newWorksheet(part == 1 ? bare : bare + " " + part);
      for (int c = 0; c < heading.size(); c++) {
        sheet.inlineString(0, c, heading.get(c));
        sheet.style(0, c).bold().set();
        sheet.width(c, WIDTH);
      }
      sheet.freezePane(0, heading.isEmpty() ? 0 : 1);
      row = heading.isEmpty() ? 0 : 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void row(List<String> cells) {
    if (csv != null) {
      csv.writeRecord(cells.stream().map(Cells::harmless).toList());
      return;
    }
    if (row == SHEET_ROWS) {
      part++;
      open();
    }
    Worksheet current = java.util.Objects.requireNonNull(sheet);
    for (int c = 0; c < cells.size(); c++) {
      if (!cells.get(c).isEmpty()) {
        current.inlineString(row, c, cells.get(c));
      }
    }
    row++;
    if (row % FLUSHED_ROWS == 0) {
      try {
        current.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() {
    try {
      if (csv != null) {
        csv.close();
      }
      if (workbook != null) {
        if (sheet == null) {
          sheet(" ", List.of());
        }
        workbook.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
