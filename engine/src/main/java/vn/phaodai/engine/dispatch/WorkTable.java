// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the rows of work tables among the lines of a text: a head that names a task and a body or
/// a time, then the lines that are cut in cells as well.
final class WorkTable {
  private static final int MAX_LINE = 4_000;
  private final Lexicon lexicon;
  private boolean open;

  WorkTable(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// Whether the next line of the text, `from` to `to`, is a row of a table; lines are to be given
  /// in their order.
  boolean isRow(String text, int from, int to) {
    boolean cut = to - from < MAX_LINE && isCut(text, from, to);
    if (!cut) {
      open = open && isRule(text, from, to);
      return false;
    } else if (!open) {
      open = isHead(columns(text.substring(from, to)));
    }
    return open;
  }

  static boolean isHead(List<@Nullable WorkColumn> columns) {
    return columns.contains(WorkColumn.TASK)
        && (columns.contains(WorkColumn.LEAD)
            || columns.contains(WorkColumn.WITH)
            || columns.contains(WorkColumn.TIME));
  }

  private List<@Nullable WorkColumn> columns(String line) {
    List<@Nullable WorkColumn> columns = new ArrayList<>();
    for (String cell : line.split("[\t|]")) {
      columns.add(cell.length() > 60 ? null : lexicon.column(cell));
    }
    return columns;
  }

  private static boolean isCut(String text, int from, int to) {
    int cells = 0;
    boolean filled = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\t' || c == '|') {
        cells += filled ? 1 : 0;
        filled = false;
      } else {
        filled |= Character.isLetterOrDigit(c);
      }
    }
    return cells + (filled ? 1 : 0) >= 2;
  }

  /// `|----|:---:|`: the line under the head of a table.
  private static boolean isRule(String text, int from, int to) {
    boolean bar = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      bar |= c == '|' || c == '+';
      if ("|+-–—:= \t".indexOf(c) < 0) {
        return false;
      }
    }
    return bar;
  }
}
