// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.phaodai.refusal.Refusal;

/// The rows of one sheet under its heading: data, or one of the [Asides].
final class SheetRows {
  private static final int NOWHERE = -1;
  private static final Set<String> CROSSES =
      Set.of("x", "X", "✓", "✔", "√", "v", "+", "1", "xx", "XX", "xX", "Xx");

  private final ImportKind kind;
  private final String name;
  private final LocalDate today;
  private final @Nullable Layout layout;
  private final Values[] values;

  /// Per column of the file: the place in the kind, or [#NOWHERE].
  private final int[] place;

  /// Per column of the file: for a mark its choice and the place of what it carries.
  private final @Nullable String[] choice;

  private final int[] carried;

  private final List<Rejection> missingColumns = new ArrayList<>();
  private final int section;
  private final int fromSheet;
  private final Asides asides;

  SheetRows(ImportKind kind, String name, LocalDate today, @Nullable Layout layout) {
    this.kind = kind;
    this.name = name;
    this.today = today;
    this.layout = layout;
    this.values = kind.columns().stream().map(Values::new).toArray(Values[]::new);
    int width = layout == null ? 0 : layout.mapping().uses().size();
    this.place = new int[width];
    this.choice = new String[width];
    this.carried = new int[width];
    int numbered = NOWHERE;
    for (int i = 0; i < width; i++) {
      Use use = Objects.requireNonNull(layout).mapping().uses().get(i);
      place[i] = use instanceof Use.Value(String id) ? kind.indexOf(id) : NOWHERE;
      carried[i] = NOWHERE;
      if (use instanceof Use.Mark mark) {
        place[i] = kind.indexOf(mark.column());
        choice[i] = mark.choice();
        carried[i] = mark.carries().isEmpty() ? NOWHERE : kind.indexOf(mark.carries());
      }
      numbered = use instanceof Use.Ordinal && numbered == NOWHERE ? i : numbered;
    }
    this.section = filledBy(ImportColumn.Trait.FROM_SECTION);
    this.fromSheet = name.isEmpty() ? NOWHERE : filledBy(ImportColumn.Trait.FROM_SHEET);
    this.asides =
        new Asides(name, layout == null ? List.of() : layout.headingKeys(), numbered, needed());
    if (layout != null) {
      requireColumns(layout.mapping());
    }
  }

  /// The columns of the file of which one at least must be filled in each row of data, by the
  /// required column that they give.
  private List<int[]> needed() {
    List<int[]> needed = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (kind.columns().get(i).isRequired() && i != section && i != fromSheet) {
        int wanted = i;
        needed.add(IntStream.range(0, place.length).filter(c -> place[c] == wanted).toArray());
      }
    }
    return needed;
  }

  private int filledBy(ImportColumn.Trait trait) {
    for (int i = 0; i < kind.columns().size(); i++) {
      ImportColumn column = kind.columns().get(i);
      boolean stands = layout != null && layout.mapping().gives(column.id());
      if (column.has(trait) && (trait == ImportColumn.Trait.FROM_SECTION || !stands)) {
        return i;
      }
    }
    return NOWHERE;
  }

  private void requireColumns(Mapping mapping) {
    for (int i = 0; i < kind.columns().size(); i++) {
      ImportColumn column = kind.columns().get(i);
      boolean filled = mapping.gives(column.id()) || i == section || i == fromSheet;
      if (column.isRequired() && !filled) {
        missingColumns.add(
            new Rejection(
                name, 0, column.id(), "", TableRefusals.MISSING_COLUMN.with(column.vi())));
      }
    }
  }

  String name() {
    return name;
  }

  @Nullable Mapping mapping() {
    return layout == null ? null : layout.mapping();
  }

  Reading read(Row row) {
    if (layout == null) {
      return refused(row, TableRefusals.NO_HEADING.with(kind.vi(), RowReader.needed(kind)));
    }
    Reading.@Nullable Why why = asides.why(row);
    if (why != null) {
      return new Reading.Dropped(row, why);
    }
    if (!missingColumns.isEmpty()) {
      return new Reading.Refused(
          row,
          asides.section(),
          missingColumns.stream()
              .map(r -> new Rejection(name, row.number(), r.column(), "", r.reason()))
              .toList());
    }
    if (!row.isWhole()) {
      return refused(row, TableRefusals.CUT_SHORT);
    }
    if (row.firstFilled(place.length) >= 0) {
      return refused(row, TableRefusals.TORN_ROW.with(row.size(), place.length));
    }
    return data(row);
  }

  private Reading refused(Row row, Refusal reason) {
    return new Reading.Refused(
        row, asides.section(), List.of(new Rejection(row.sheet(), row.number(), "", "", reason)));
  }

  private Reading data(Row row) {
    String[] found = new String[values.length];
    java.util.Arrays.fill(found, "");
    List<Rejection> wrong = List.of();
    List<Rejection> warnings = List.of();
    for (int i = 0; i < place.length; i++) {
      String cell = row.cell(i);
      if (place[i] == NOWHERE || cell.isEmpty() || isNothing(cell)) {
        continue;
      }
      int at = place[i];
      if (choice[i] != null) {
        wrong = mark(row, i, cell, found, wrong);
        continue;
      }
      ImportColumn column = kind.columns().get(at);
      String value = values[at].of(cell, today);
      if (value == null) {
        var problem =
            new Rejection(name, row.number(), column.id(), cell, values[at].refusal(cell));
        if (column.has(ImportColumn.Trait.TOLERANT)) {
          warnings = with(warnings, problem);
        } else {
          wrong = with(wrong, problem);
        }
      } else if (!found[at].isEmpty() && !found[at].equals(value)) {
        wrong = with(wrong, two(row, at, cell));
      } else {
        found[at] = value;
      }
    }
    fill(found);
    for (int i = 0; i < values.length; i++) {
      ImportColumn column = kind.columns().get(i);
      if (column.isRequired() && found[i].isEmpty() && lacks(wrong, column)) {
        wrong =
            with(
                wrong,
                new Rejection(
                    name,
                    row.number(),
                    column.id(),
                    "",
                    TableRefusals.MISSING_VALUE.with(column.vi())));
      }
    }
    return wrong.isEmpty()
        ? new Reading.Taken(new ImportedRow(row, found, asides.section(), warnings))
        : new Reading.Refused(row, asides.section(), wrong);
  }

  private static boolean lacks(List<Rejection> wrong, ImportColumn column) {
    for (Rejection rejection : wrong) {
      if (rejection.column().equals(column.id())) {
        return false;
      }
    }
    return true;
  }

  /// Signs that say that nothing is known; a lone minus may be a result.
  private static boolean isNothing(String cell) {
    return cell.length() <= 3
        && (cell.equals("...")
            || cell.equals("…")
            || cell.equals("N/A")
            || cell.equals("\"")
            || cell.equals("?"));
  }

  private void fill(String[] found) {
    if (section >= 0 && found[section].isEmpty()) {
      found[section] = asides.section();
    }
    if (fromSheet >= 0 && found[fromSheet].isEmpty()) {
      found[fromSheet] = name;
    }
  }

  private List<Rejection> mark(
      Row row, int column, String cell, String[] found, List<Rejection> wrong) {
    int at = place[column];
    String chosen = Objects.requireNonNull(choice[column]);
    if (cell.equals("0") || cell.equals("-")) {
      return wrong;
    }
    List<Rejection> all = wrong;
    if (!found[at].isEmpty() && !found[at].equals(chosen)) {
      all =
          with(
              all,
              new Rejection(
                  name,
                  row.number(),
                  kind.columns().get(at).id(),
                  cell,
                  TableRefusals.TWO_MARKS.with(kind.columns().get(at).vi())));
    }
    found[at] = chosen;
    if (CROSSES.contains(cell) || chosen.equals(values[at].choice(cell))) {
      return all;
    }
    int carries = carried[column];
    String value = carries == NOWHERE ? null : values[carries].of(cell, today);
    if (value == null) {
      return with(
          all,
          new Rejection(
              name, row.number(), kind.columns().get(at).id(), cell, values[at].refusal(cell)));
    }
    if (!found[carries].isEmpty() && !found[carries].equals(value)) {
      return with(all, two(row, carries, cell));
    }
    found[carries] = value;
    return all;
  }

  private Rejection two(Row row, int at, String cell) {
    ImportColumn column = kind.columns().get(at);
    return new Rejection(
        name, row.number(), column.id(), cell, TableRefusals.TWO_VALUES.with(column.vi()));
  }

  private static List<Rejection> with(List<Rejection> some, Rejection one) {
    List<Rejection> all = new ArrayList<>(some);
    all.add(one);
    return all;
  }
}
