// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines of a CSV. The last one is whole if the file ends with its end, or if it has as many cells
/// as the line before.
final class CsvRows implements RowSource {
  private static final int LONGEST_SHARED = 12;
  private static final int SHARED_BITS = 12;

  private final @Nullable String[] seen = new String[1 << SHARED_BITS];
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private final boolean endsWithNewline;
  private int width;

  CsvRows(Reader text, char separator, boolean endsWithNewline) {
    this.reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowExtraCharsAfterClosingQuote(true)
            .allowUnclosedQuote(true)
            .ofCsvRecord(text);
    this.records = reader.iterator();
    this.endsWithNewline = endsWithNewline;
  }

  @Override
  public @Nullable Row next() {
    try {
      while (records.hasNext()) {
        CsvRecord found = records.next();
        List<String> fields = found.getFields();
        String[] cells = new String[fields.size()];
        boolean blank = true;
        for (int i = 0; i < cells.length; i++) {
          cells[i] = shared(Cells.clean(fields.get(i)));
          blank &= cells[i].isEmpty();
        }
        if (!blank) {
          boolean whole = endsWithNewline || records.hasNext() || cells.length >= width;
          width = cells.length;
          return new Row("", (int) found.getStartingLineNumber(), cells, whole);
        }
      }
      return null;
    } catch (CsvParseException | UncheckedIOException e) {
      throw TableRefusals.LINE_TOO_LONG.raise();
    }
  }

  /// One object for what stands in many rows, such as codes of places and words for results: rows
  /// wait by the ten thousand.
  private String shared(String cell) {
    if (cell.length() > LONGEST_SHARED) {
      return cell;
    }
    int at = (cell.hashCode() * 0x9E3779B1) >>> (32 - SHARED_BITS);
    String known = seen[at];
    if (known != null && known.equals(cell)) {
      return known;
    }
    seen[at] = cell;
    return cell;
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
