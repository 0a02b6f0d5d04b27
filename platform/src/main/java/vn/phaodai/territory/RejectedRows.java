// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The sheet that goes back to the sender: the original columns, then what is wrong. The extra
/// columns are ignored when the corrected sheet comes in again.
final class RejectedRows {
  private static final List<String> REASONS = List.of("cột lỗi", "giá trị", "mã lỗi", "lý do");

  private RejectedRows() {}

  static Sheet of(Sheet original, List<Rejection> rejected) {
    int width = original.heading().size();
    List<String> heading = new ArrayList<>(original.heading());
    heading.addAll(REASONS);
    Map<Integer, List<Rejection>> byLine =
        rejected.stream().collect(Collectors.groupingBy(Rejection::item));
    List<Sheet.Line> failed = new ArrayList<>();
    for (Sheet.Line line : original.lines()) {
      List<Rejection> reasons = byLine.remove(line.number());
      if (reasons != null) {
        failed.add(row(line.number(), line, width, reasons));
      }
    }
    List<Sheet.Line> lines = new ArrayList<>();
    byLine.forEach(
        (item, reasons) -> lines.add(row(item, new Sheet.Line(item, List.of()), width, reasons)));
    lines.addAll(failed);
    return new Sheet(heading, lines);
  }

  private static Sheet.Line row(int number, Sheet.Line line, int width, List<Rejection> reasons) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      cells.add(line.cell(i));
    }
    cells.add(joined(reasons.stream().map(Rejection::column).toList()));
    cells.add(joined(reasons.stream().map(Rejection::value).toList()));
    cells.add(joined(reasons.stream().map(r -> r.reason().code()).toList()));
    cells.add(joined(reasons.stream().map(r -> r.reason().vi()).toList()));
    return new Sheet.Line(number, cells);
  }

  private static String joined(List<String> parts) {
    return String.join(" | ", parts);
  }
}
