// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// People as columns, each cell the number of a distinct value: four bytes a field and record, and
/// 30 bytes and its text for each distinct value. A million people with name, birth date, sex,
/// number, phone, address and commune take about 150 MB.
public final class Records {
  /// A packed pattern holds no more.
  static final int MOST_FIELDS = 16;

  private final List<Field> fields;
  private final int stride;
  private int[] cells;
  private int size;

  /// The first record of the second file; the size where there was only one.
  private final int border;

  private final boolean twoFiles;

  /// By column of the file: its field, or -1 where the column is not compared.
  private final int[] fieldOf;

  private Records(List<Field> fields, int[] fieldOf, int[] cells, int size, int border) {
    this.fieldOf = fieldOf;
    this.fields = List.copyOf(fields);
    this.stride = fields.size();
    this.cells = cells;
    this.size = size;
    this.border = border;
    this.twoFiles = border < size;
  }

  public static Builder builder(List<Column> columns) {
    return new Builder(columns);
  }

  public int size() {
    return size;
  }

  /// The headings of the columns that are compared, in the order of the patterns.
  public List<String> fieldNames() {
    return fields.stream().map(Field::name).toList();
  }

  List<Field> fields() {
    return fields;
  }

  int border() {
    return border;
  }

  /// Whether pairs stand across two files.
  boolean twoFiles() {
    return twoFiles;
  }

  /// How many pairs there are to choose from.
  double pairs() {
    double all = size;
    return twoFiles() ? (double) border * (size - border) : all * (all - 1) / 2;
  }

  int cell(int row, int field) {
    return cells[row * stride + field];
  }

  /// The number of the first field of a role; -1 if there is none.
  int find(Role role) {
    for (int f = 0; f < stride; f++) {
      if (fields.get(f).role() == role) {
        return f;
      }
    }
    return -1;
  }

  Agreement compare(int field, int rowA, int rowB) {
    int a = cells[rowA * stride + field];
    int b = cells[rowB * stride + field];
    if (a == b) {
      return a == 0 ? Agreement.MISSING : Agreement.EXACT;
    }
    return a == 0 || b == 0 ? Agreement.MISSING : fields.get(field).domain().compare(a, b);
  }

  /// Numbers the values of one more record.
  ///
  /// @param row as many cells as columns
  int[] read(List<? extends @Nullable String> row) {
    int[] numbers = new int[stride];
    for (int c = 0; c < row.size(); c++) {
      String text = row.get(c);
      int field = fieldOf[c];
      if (text != null && field >= 0 && numbers[field] == 0) {
        numbers[field] = fields.get(field).domain().read(text.toCharArray(), 0, text.length());
      }
    }
    return numbers;
  }

  /// What {@link #forget} needs.
  int[] mark() {
    return fields.stream().mapToInt(f -> f.domain().mark()).toArray();
  }

  /// Forgets the values numbered since the mark; no record may bear them.
  void forget(int[] mark) {
    for (int f = 0; f < stride; f++) {
      fields.get(f).domain().forget(mark[f]);
    }
  }

  /// Adds one record at the end.
  int append(int[] row) {
    if ((size + 1) * stride > cells.length) {
      cells =
          Arrays.copyOf(cells, Math.max((size + 1) * stride, cells.length + (cells.length >> 1)));
    }
    System.arraycopy(row, 0, cells, size * stride, stride);
    count(row, 1);
    return size++;
  }

  void removeLast() {
    size--;
    count(Arrays.copyOfRange(cells, size * stride, (size + 1) * stride), -1);
  }

  private void count(int[] row, int more) {
    for (int f = 0; f < stride; f++) {
      fields.get(f).domain().count(row[f], more);
    }
  }

  /// Reads records cell by cell. Not for several threads at once.
  public static final class Builder {
    private final List<Field> fields = new ArrayList<>();

    /// By column: its field, or -1 where the column is not compared.
    private final int[] fieldOf;

    /// Rows of a batch, whose fields are read in parallel: each has its own domain.
    private static final int BATCH = 4096;

    private int[] cells = new int[1 << 12];
    private int size;
    private int border = -1;

    /// The cells of the batch, one after the other, and where those of (row, field) begin and end.
    private char[] text = new char[1 << 16];

    private int[] spans = new int[0];
    private int length;
    private int waiting;

    private Builder(List<Column> columns) {
      fieldOf = new int[columns.size()];
      boolean wholeName = columns.stream().anyMatch(c -> c.role() == Role.FULL_NAME);
      int birth = -1;
      for (int c = 0; c < fieldOf.length; c++) {
        Column column = columns.get(c);
        boolean part = column.role() == Role.GIVEN_NAME || column.role() == Role.SURNAME;
        if (column.role() == Role.IGNORED || part && wholeName) {
          fieldOf[c] = -1;
        } else if (column.role() == Role.BIRTH_DATE && birth >= 0) {
          fieldOf[c] = birth;
        } else {
          birth = column.role() == Role.BIRTH_DATE ? fields.size() : birth;
          fieldOf[c] = fields.size();
          fields.add(new Field(column.name(), column.role(), Domain.of(column.role()), -1));
        }
      }
    }

    /// Whether the column is compared at all; the cells of others need not be given.
    public boolean reads(int column) {
      return fieldOf[column] >= 0;
    }

    /// One cell of the record that is being read. A second birth column fills what the first leaves
    /// empty.
    public void cell(int column, char[] from, int start, int end) {
      int field = fieldOf[column];
      if (field < 0 || start >= end) {
        return;
      }
      int at = (waiting * fields.size() + field) * 2;
      if (at >= spans.length) {
        spans = Arrays.copyOf(spans, BATCH * fields.size() * 2);
      }
      if (spans[at] == spans[at + 1]) {
        if (length + end - start > text.length) {
          text = Arrays.copyOf(text, Math.max(length + end - start, text.length * 2));
        }
        System.arraycopy(from, start, text, length, end - start);
        spans[at] = length;
        length += end - start;
        spans[at + 1] = length;
      }
    }

    /// Ends the record that is being read.
    ///
    /// @return its number, from 0
    public int endRecord() {
      waiting++;
      if (waiting == BATCH) {
        readBatch();
      }
      return size + waiting - 1;
    }

    private void readBatch() {
      int stride = fields.size();
      if ((size + waiting) * stride > cells.length) {
        cells =
            Arrays.copyOf(
                cells, Math.max((size + waiting) * stride, cells.length + (cells.length >> 1)));
      }
      IntStream.range(0, spans.length == 0 ? 0 : stride).parallel().forEach(this::readField);
      Arrays.fill(spans, 0);
      size += waiting;
      length = 0;
      waiting = 0;
    }

    private void readField(int field) {
      int stride = fields.size();
      Domain domain = fields.get(field).domain();
      for (int row = 0; row < waiting; row++) {
        int at = (row * stride + field) * 2;
        if (spans[at] < spans[at + 1]) {
          cells[(size + row) * stride + field] = domain.read(text, spans[at], spans[at + 1]);
        }
      }
    }

    /// One record, as many cells as columns.
    public int add(List<? extends @Nullable String> row) {
      for (int c = 0; c < row.size(); c++) {
        String text = row.get(c);
        if (text != null) {
          cell(c, text.toCharArray(), 0, text.length());
        }
      }
      return endRecord();
    }

    /// What follows belongs to the second file: only pairs across the two are looked for.
    public void beginSecondFile() {
      readBatch();
      border = size;
    }

    /// All that was read; nothing may be added afterwards. Columns that hold one value only, and
    /// unknown ones that never repeat, are dropped, as are those beyond sixteen.
    public Records build() {
      readBatch();
      int stride = fields.size();
      int[] kept = FieldChoice.choose(fields, cells, size);
      int[] packed = new int[Math.max(1, size * kept.length)];
      IntStream.range(0, kept.length)
          .parallel()
          .forEach(
              k -> {
                Domain domain = fields.get(kept[k]).domain();
                for (int row = 0; row < size; row++) {
                  int value = cells[row * stride + kept[k]];
                  packed[row * kept.length + k] = value;
                  domain.count(value, 1);
                }
              });
      List<Field> chosen = Arrays.stream(kept).mapToObj(fields::get).toList();
      cells = new int[0];
      int[] position = new int[fields.size()];
      Arrays.fill(position, -1);
      for (int k = 0; k < kept.length; k++) {
        position[kept[k]] = k;
      }
      int[] chosenOf = Arrays.stream(fieldOf).map(f -> f < 0 ? -1 : position[f]).toArray();
      return new Records(
          FieldChoice.withParents(chosen, size),
          chosenOf,
          packed,
          size,
          border < 0 ? size : border);
    }
  }
}
