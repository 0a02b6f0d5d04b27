// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/// A table out of a CSV or XLSX file, as text; and back.
///
/// @param heading the first line
/// @param lines the others, each with its number in the file; a line may be shorter than the
///   heading
record Sheet(List<String> heading, List<Line> lines) {
  static final int MAX_MB = 50;

  record Line(int number, List<String> cells) {
    String cell(int index) {
      return index < cells.size() ? cells.get(index).strip() : "";
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /// The bytes are not a table that can be read; the message says why, in Vietnamese.
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String why) {
      super(why);
    }
  }

  static Sheet read(byte[] file) throws Unreadable {
    boolean zipped = file.length > 3 && file[0] == 'P' && file[1] == 'K';
    List<Line> lines = zipped ? readXlsx(file) : readCsv(file);
    lines.removeIf(Line::isBlank);
    if (lines.isEmpty()) {
      throw new Unreadable("tệp trống");
    }
    List<String> heading = lines.removeFirst().cells();
    return new Sheet(heading, List.copyOf(lines));
  }

  private static List<Line> readCsv(byte[] file) throws Unreadable {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      throw new Unreadable("không phải UTF-8");
    }
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    char separator = separatorOf(text);
    List<Line> lines = new ArrayList<>();
    try (var reader =
        CsvReader.builder().fieldSeparator(separator).ofCsvRecord(new StringReader(text))) {
      reader.forEach(
          csv -> lines.add(new Line((int) csv.getStartingLineNumber(), csv.getFields())));
    } catch (CsvParseException | IOException e) {
      throw new Unreadable("không phải bảng CSV");
    }
    return lines;
  }

  /// Excel writes CSV with semicolons where the comma is the decimal sign, as in Việt Nam.
  private static char separatorOf(String text) {
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    return first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',';
  }

  private static List<Line> readXlsx(byte[] file) throws Unreadable {
    List<Line> lines = new ArrayList<>();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
        var rows = workbook.getFirstSheet().openStream()) {
      rows.forEach(
          row -> {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.getCellCount(); i++) {
              cells.add(row.getCellText(i));
            }
            lines.add(new Line(row.getRowNum(), cells));
          });
    } catch (IOException | RuntimeException e) {
      throw new Unreadable("không phải bảng tính XLSX");
    }
    return lines;
  }

  /// As XLSX when the name ends so, else as CSV with a byte-order mark, which Excel needs to see
  /// Vietnamese.
  byte[] write(String fileName) throws IOException {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? writeXlsx() : writeCsv();
  }

  private byte[] writeCsv() throws IOException {
    StringWriter text = new StringWriter().append('\uFEFF');
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(heading);
      lines.forEach(line -> csv.writeRecord(line.cells().stream().map(Sheet::harmless).toList()));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// A cell that a spreadsheet would run as a formula is written as text.
  private static String harmless(String cell) {
    boolean formula =
        !cell.isEmpty()
            && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0
            && !cell.matches("[+-]?\\d+([.,]\\d+)?");
    return formula ? "'" + cell : cell;
  }

  private byte[] writeXlsx() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "PhaoDai", "1.0")) {
      var sheet = workbook.newWorksheet("Dòng bị trả lại");
      for (int c = 0; c < heading.size(); c++) {
        sheet.value(0, c, heading.get(c));
        sheet.style(0, c).bold().set();
      }
      for (int r = 0; r < lines.size(); r++) {
        for (int c = 0; c < lines.get(r).cells().size(); c++) {
          sheet.value(r + 1, c, lines.get(r).cells().get(c));
        }
      }
      sheet.freezePane(0, 1);
    }
    return out.toByteArray();
  }
}
