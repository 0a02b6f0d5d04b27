// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who and when where they stand apart from the task: in the columns of a work table, or behind
/// labels in the lines under it.
///
/// ```
/// STT ⇥ Nội dung ⇥ Đơn vị chủ trì ⇥ Thời gian        1. Tổ chức tiêm vét.
/// 1   ⇥ task     ⇥ lead           ⇥ deadline         - Cơ quan chủ trì: Sở Y tế.
///                                                    - Thời gian hoàn thành: tháng 9/2021.
/// ```
final class WorkFields {
  /// The task of a row, words `from` to `to`, with what its other cells say.
  record Row(int from, int to, List<String> lead, List<String> with, @Nullable Deadline due) {}

  private record Cell(int from, int to) {}

  private static final int LABEL_WORDS = 7;

  /// A label of so many words about bodies (“Cơ quan thực hiện”) is one even below no task.
  private static final int BODY_LABEL = 4;

  private final Grammar grammar;
  private final Words words;
  private final Lexicon lexicon;
  private final ObligationBuilder builder;
  private List<@Nullable WorkColumn> columns = List.of();
  private int task;
  private boolean labelled;

  WorkFields(Grammar grammar, ObligationBuilder builder) {
    this.grammar = grammar;
    this.words = grammar.words;
    this.lexicon = grammar.lexicon;
    this.builder = builder;
  }

  /// A block that is no row and no label begins: a task of its own when it is numbered or follows
  /// labels.
  void next(Blocks.Block block) {
    columns = List.of();
    boolean bullet = block.kind().isEmpty() || "-+•".contains(block.kind());
    if (!bullet || labelled) {
      task = builder.obligations().size();
    }
    labelled = false;
  }

  /// Takes a block such as “Cơ quan chủ trì: Sở Y tế” for the tasks above it; false when it is
  /// none.
  boolean read(Blocks.Block block, Outline.Context context) {
    int colon = block.from();
    int end = Math.min(block.to() - 1, block.from() + LABEL_WORDS);
    while (colon < end && !words.is(colon, ':')) {
      colon++;
    }
    if (colon >= end || colon == block.from()) {
      return false;
    }
    WorkColumn column = lexicon.column(words.text(block.from(), colon));
    int to = grammar.trim(colon + 1, block.to());
    if (column == null || column == WorkColumn.TASK || to <= colon + 1) {
      return false;
    }
    boolean nothing = task >= builder.obligations().size();
    boolean section = column == WorkColumn.TIME && block.kind().equals("1");
    if (section || nothing && (column == WorkColumn.TIME || colon - block.from() < BODY_LABEL)) {
      return false;
    }
    builder.clause(ClauseKind.HEADING, block.from(), block.to());
    complete(column, colon + 1, to, context.lead());
    labelled = true;
    return true;
  }

  private void complete(WorkColumn column, int from, int to, List<String> inherited) {
    Deadline due = column == WorkColumn.TIME ? builder.due(from, to) : null;
    List<String> lead = column == WorkColumn.LEAD ? lead(from, to) : List.of();
    List<String> with =
        column == WorkColumn.WITH
            ? grammar.groups(from, to)
            : column == WorkColumn.LEAD ? builder.with(from, to) : List.of();
    builder.complete(task, inherited, lead, with, due, condition(due));
  }

  private static @Nullable String condition(@Nullable Deadline due) {
    return due != null && due.kind() == DeadlineKind.CONDITION ? due.text() : null;
  }

  /// “Sở Y tế chủ trì, phối hợp với …”: the bodies before the verb that gives them a part.
  private List<String> lead(int from, int to) {
    int end = from;
    while (end < to && !(grammar.verb(end, to, false) > 0 && isPart(end))) {
      end++;
    }
    return end > from ? grammar.groups(from, end) : List.of();
  }

  private boolean isPart(int i) {
    return switch (words.folded(i)) {
      case "chủ", "phối", "thực", "chịu", "tham", "triển", "hướng", "báo", "làm" -> true;
      default -> false;
    };
  }

  /// Reads a row of a table; null for its head and for rows without a task.
  @Nullable Row row(Blocks.Block block) {
    List<Cell> cells = cells(block);
    List<@Nullable WorkColumn> heads = new ArrayList<>();
    for (Cell cell : cells) {
      heads.add(
          cell.from() < cell.to() ? lexicon.column(words.text(cell.from(), cell.to())) : null);
    }
    boolean head = WorkTable.isHead(heads);
    if (head || columns.isEmpty()) {
      columns = head ? heads : columns;
      builder.clause(head ? ClauseKind.HEADING : ClauseKind.STATEMENT, block.from(), block.to());
      return null;
    }
    Cell todo = cell(cells, WorkColumn.TASK);
    if (todo == null || isSection(cells)) {
      builder.clause(ClauseKind.STATEMENT, block.from(), block.to());
      return null;
    }
    Cell lead = cell(cells, WorkColumn.LEAD);
    Cell with = cell(cells, WorkColumn.WITH);
    Cell time = cell(cells, WorkColumn.TIME);
    return new Row(
        todo.from(),
        grammar.trim(todo.from(), todo.to()),
        lead == null ? List.of() : lead(lead.from(), lead.to()),
        with == null ? List.of() : grammar.groups(with.from(), with.to()),
        time == null ? null : builder.due(time.from(), time.to()));
  }

  /// “II ⇥ Công tác tiếp nhận”: a Roman number or a letter and a title, no body and no time.
  private boolean isSection(List<Cell> cells) {
    boolean bare =
        cell(cells, WorkColumn.LEAD) == null
            && cell(cells, WorkColumn.WITH) == null
            && cell(cells, WorkColumn.TIME) == null;
    Cell number = cells.getFirst();
    String mark = words.text(number.from(), grammar.trim(number.from(), number.to()));
    return bare && mark.matches("[IVX]{1,5}|[A-ZĐ]");
  }

  /// Gives the obligations of a row, those from index `first` on, the time of its cell.
  void due(Row row, int first) {
    builder.complete(first, List.of(), List.of(), row.with(), row.due(), condition(row.due()));
  }

  private @Nullable Cell cell(List<Cell> cells, WorkColumn column) {
    int i = columns.indexOf(column);
    boolean filled = i >= 0 && i < cells.size() && cells.get(i).from() < cells.get(i).to();
    return filled ? cells.get(i) : null;
  }

  private List<Cell> cells(Blocks.Block block) {
    List<Cell> cells = new ArrayList<>();
    int from = block.from();
    for (int i = block.from(); i < block.to(); i++) {
      int gaps = words.tabsBefore(i);
      for (int k = 0; k < gaps && (i > block.from() || k > 0); k++) {
        cells.add(new Cell(from, i));
        from = i;
      }
    }
    cells.add(new Cell(from, block.to()));
    return cells;
  }
}
