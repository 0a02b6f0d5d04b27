// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import java.io.Closeable;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The file that goes back to the sender: only the rows that were not taken, in their original
/// columns, then where they stood and what is wrong. The extra columns are ignored when the
/// corrected file comes in again. Written as a stream, in the order of the original.
public final class RejectedRows implements Closeable {
  static final List<String> REASONS =
      List.of(
          "Trang gốc", "Dòng gốc", "Cột lỗi", "Giá trị lỗi", "Mã lỗi", "Lý do", "Reason (English)");

  private final TableWriter writer;
  private final ImportKind kind;
  private @Nullable String sheet;
  private int width;
  private List<String> filled = List.of();

  /// @param fileName decides the format as in [TableWriter#of]
  public RejectedRows(OutputStream out, String fileName, ImportKind kind) {
    this.writer = TableWriter.of(out, fileName);
    this.kind = kind;
  }

  /// Rows of one sheet come one after another.
  ///
  /// @param mapping of the row's sheet; null where it had no heading
  /// @param section the section it stood under; may be empty
  public void add(Row row, @Nullable Mapping mapping, String section, List<Rejection> reasons) {
    if (!row.sheet().equals(sheet)) {
      begin(row, mapping);
    }
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      cells.add(row.cell(i));
    }
    for (String column : filled) {
      boolean isSection =
          kind.columns().get(kind.indexOf(column)).has(ImportColumn.Trait.FROM_SECTION);
      cells.add(isSection && !section.isEmpty() ? section : isSection ? "" : row.sheet());
    }
    cells.add(row.sheet());
    cells.add(Integer.toString(row.number()));
    cells.add(joined(reasons, r -> heading(r.column())));
    cells.add(joined(reasons, Rejection::value));
    cells.add(joined(reasons, r -> r.reason().code()));
    cells.add(joined(reasons, r -> r.reason().vi()));
    cells.add(joined(reasons, r -> r.reason().en()));
    for (int i = width; i < row.size(); i++) {
      cells.add(row.cell(i));
    }
    writer.row(cells);
  }

  private void begin(Row row, @Nullable Mapping mapping) {
    sheet = row.sheet();
    List<String> heading = new ArrayList<>();
    Map<String, String> more = new LinkedHashMap<>();
    if (mapping != null) {
      heading.addAll(mapping.headings());
      for (ImportColumn column : kind.columns()) {
        boolean isFilled =
            column.has(ImportColumn.Trait.FROM_SECTION)
                || (column.has(ImportColumn.Trait.FROM_SHEET) && !row.sheet().isEmpty());
        if (isFilled && !mapping.gives(column.id())) {
          more.put(column.id(), column.vi());
        }
      }
    }
    width = mapping == null ? row.size() : heading.size();
    filled = List.copyOf(more.keySet());
    heading.addAll(more.values());
    if (mapping != null) {
      heading.addAll(REASONS);
    }
    writer.sheet(row.sheet().isEmpty() ? "Dòng bị trả lại" : row.sheet(), heading);
  }

  private String heading(String column) {
    return kind.columns().stream()
        .filter(c -> c.id().equals(column))
        .map(ImportColumn::vi)
        .findFirst()
        .orElse(column);
  }

  private static String joined(List<Rejection> reasons, Function<Rejection, String> part) {
    return reasons.stream().map(part).collect(Collectors.joining(" | "));
  }

  @Override
  public void close() {
    writer.close();
  }
}
