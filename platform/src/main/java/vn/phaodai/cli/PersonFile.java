// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A CSV file of people. Its separator and encoding are found out; its cells are handed on without
/// becoming strings, since a million rows are read in about a second.
///
/// @param headings the first line
/// @param sample the first rows
record PersonFile(
    Path path, Charset charset, char separator, List<String> headings, List<List<String>> sample) {
  private static final int HEAD_BYTES = 1 << 20;
  private static final int SAMPLE_ROWS = 1000;

  /// Longest row in characters: what is longer is no list of people.
  private static final int LONGEST = 1 << 24;

  /// What is used where a file is not UTF-8: the old Vietnamese code page.
  private static final Charset OLD = Charset.forName("windows-1258");

  /// The file is not a table that can be read; the message says why, in Vietnamese.
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(Path path, String why) {
      super(path + ": " + why);
    }
  }

  /// Takes a file cell by cell.
  interface Cells {
    /// The text is only valid during the call.
    void cell(int column, char[] text, int from, int to);

    void endRow();
  }

  static PersonFile open(Path path) throws Unreadable {
    byte[] head;
    try (InputStream in = Files.newInputStream(path)) {
      head = in.readNBytes(HEAD_BYTES);
    } catch (IOException e) {
      throw new Unreadable(path, "không mở được tệp.");
    }
    Charset charset = charsetOf(head);
    String text = new String(head, charset);
    if (head.length == HEAD_BYTES) {
      text = text.substring(0, text.lastIndexOf('\n') + 1);
    }
    char separator = separatorOf(text.lines().findFirst().orElse(""));
    List<List<String>> rows = new ArrayList<>();
    try (var reader = settings(separator).ofCsvRecord(text).iterator()) {
      while (reader.hasNext() && rows.size() <= SAMPLE_ROWS) {
        rows.add(reader.next().getFields());
      }
    } catch (CsvParseException | IOException e) {
      throw new Unreadable(path, "không phải bảng CSV.");
    }
    if (rows.isEmpty()) {
      throw new Unreadable(path, "tệp trống.");
    }
    List<String> headings = rows.removeFirst().stream().map(PersonFile::heading).toList();
    return new PersonFile(path, charset, separator, headings, List.copyOf(rows));
  }

  private static String heading(String cell) {
    return (cell.startsWith("\uFEFF") ? cell.substring(1) : cell).strip();
  }

  private static Charset charsetOf(byte[] head) {
    if (head.length > 1 && (head[0] & 255) == 0xFF && (head[1] & 255) == 0xFE) {
      return StandardCharsets.UTF_16;
    }
    // the last character may be cut in the middle
    int whole = head.length;
    while (whole > 0 && head.length - whole < 4 && head[whole - 1] < 0) {
      whole--;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, whole));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return OLD;
    }
  }

  private static char separatorOf(String line) {
    char best = ',';
    for (char candidate : new char[] {';', '\t', '|'}) {
      best = count(line, candidate) > count(line, best) ? candidate : best;
    }
    return best;
  }

  private static long count(String line, char c) {
    return line.chars().filter(x -> x == c).count();
  }

  private static CsvReader.CsvReaderBuilder settings(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .detectBomHeader(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(LONGEST);
  }

  /// The column with this heading, capitals and blanks aside; -1 if there is none.
  int find(String heading) {
    for (int c = 0; c < headings.size(); c++) {
      if (headings.get(c).equalsIgnoreCase(heading.strip())) {
        return c;
      }
    }
    return -1;
  }

  /// Hands every row on but the headings.
  void read(Cells cells) throws Unreadable {
    try (var reader =
        settings(separator).build(new Handler(cells), Files.newInputStream(path), charset)) {
      reader.forEach(row -> {});
    } catch (CsvParseException | IOException e) {
      throw new Unreadable(path, "không đọc hết được: tệp bị cắt hoặc hỏng.");
    }
  }

  /// Passes on cells as the reader finds them; the first row is dropped.
  private static final class Handler extends CsvCallbackHandler<Boolean> {
    private final Cells cells;
    private int column;
    private boolean headed;
    private RecordType type = RecordType.DATA;

    private Handler(Cells cells) {
      this.cells = cells;
    }

    @Override
    protected RecordType getRecordType() {
      return type;
    }

    @Override
    protected int getFieldCount() {
      return column;
    }

    @Override
    protected void beginRecord(long line) {
      column = 0;
      type = RecordType.DATA;
    }

    @Override
    protected void addField(char[] text, int offset, int length, boolean quoted) {
      if (headed) {
        cells.cell(column, text, offset, offset + length);
      }
      column++;
    }

    @Override
    protected void setComment(char[] text, int offset, int length) {
      type = RecordType.COMMENT;
    }

    @Override
    protected void setEmpty() {
      type = RecordType.EMPTY;
    }

    @Override
    protected Boolean buildRecord() {
      if (headed && type == RecordType.DATA) {
        cells.endRow();
      }
      headed = true;
      return Boolean.TRUE;
    }
  }
}
