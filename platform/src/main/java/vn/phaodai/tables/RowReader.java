// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import java.io.Closeable;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a file as rows of one kind, whatever its layout: every row of the file comes out once, as
/// taken, refused or dropped. Memory does not grow with the file.
public final class RowReader implements Closeable {
  private final ImportKind kind;
  private final LocalDate today;
  private final RowSource source;
  private final Function<Mapping, Optional<Mapping>> memory;
  private final HeadingMatcher matcher;
  private final Deque<Reading> ready = new ArrayDeque<>();
  private final List<Mapping> mappings = new ArrayList<>();
  private @Nullable Row ahead;
  private @Nullable SheetRows sheet;
  private final Deque<Row> body = new ArrayDeque<>();

  /// @param today what two-digit years and days without a year are read against
  /// @param memory the mapping a person confirmed for a table with this signature, if any
  public RowReader(
      TableFile file,
      ImportKind kind,
      LocalDate today,
      Function<Mapping, Optional<Mapping>> memory) {
    this.kind = kind;
    this.today = today;
    this.memory = memory;
    this.matcher = new HeadingMatcher(kind);
    this.source = file.rows();
    this.ahead = source.next();
  }

  /// What became of the next row; null at the end of the file.
  public @Nullable Reading next() {
    while (ready.isEmpty()) {
      Row row = body.isEmpty() ? ahead : body.poll();
      if (row == null) {
        return null;
      }
      if (sheet == null || !sheet.name().equals(row.sheet())) {
        begin(row.sheet());
        continue;
      }
      if (row == ahead) {
        ahead = source.next();
      }
      ready.add(sheet.read(row));
    }
    return ready.poll();
  }

  /// How the sheet of the last row was read; null where it has no heading.
  public @Nullable Mapping mapping() {
    return sheet == null ? null : sheet.mapping();
  }

  /// The mappings of the sheets begun so far.
  public List<Mapping> mappings() {
    return List.copyOf(mappings);
  }

  /// Looks for the heading of a sheet among its first rows; the rows after it wait in `body`.
  private void begin(String name) {
    List<Row> start = new ArrayList<>();
    while (ahead != null && ahead.sheet().equals(name) && start.size() < Layout.LOOKED_AT) {
      start.add(ahead);
      ahead = source.next();
    }
    Layout layout =
        Layout.find(start, matcher, kind)
            .map(found -> memory.apply(found.mapping()).map(found::with).orElse(found))
            .orElse(null);
    sheet = new SheetRows(kind, name, today, layout);
    int bodyFrom = 0;
    if (layout != null) {
      mappings.add(layout.mapping());
      bodyFrom = layout.first() + layout.lines();
      for (int i = 0; i < bodyFrom; i++) {
        ready.add(
            new Reading.Dropped(
                start.get(i), i < layout.first() ? Reading.Why.TITLE : Reading.Why.HEADING));
      }
    }
    body.addAll(start.subList(bodyFrom, start.size()));
    if (start.size() == bodyFrom && ready.isEmpty()) {
      throw new IllegalStateException("a sheet without rows: " + name);
    }
  }

  static String needed(ImportKind kind) {
    return kind.columns().stream()
        .filter(ImportColumn::isRequired)
        .map(ImportColumn::vi)
        .collect(Collectors.joining(", "));
  }

  @Override
  public void close() {
    source.close();
  }
}
