// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.phaodai.engine.linkage.Column;
import vn.phaodai.engine.linkage.ColumnRoles;
import vn.phaodai.engine.linkage.Records;
import vn.phaodai.engine.linkage.Role;

/// Which column of which file is compared with which. The second file's columns find their partners
/// by heading, else by role. Where one file has whole names and the other their parts, the parts
/// are put together.
final class LinkColumns {
  /// What is compared: the first file's columns, and perhaps a name put together.
  private final List<Column> compared = new ArrayList<>();

  /// By file and column: the number of the compared column; -1 for none.
  private final List<int[]> targets = new ArrayList<>();

  /// By file: the columns whose cells make a name, family name first; none where there is a whole
  /// one.
  private final List<int[]> nameParts = new ArrayList<>();

  private final int wholeName;

  /// @param roles by file, the columns with their roles
  LinkColumns(List<List<Column>> roles) {
    boolean join =
        roles.stream().anyMatch(file -> has(file, Role.FULL_NAME))
            && !roles.stream().allMatch(file -> has(file, Role.FULL_NAME));
    compared.addAll(roles.getFirst());
    int name = indexOf(compared, Role.FULL_NAME);
    if (join && name < 0) {
      name = compared.size();
      compared.add(new Column("full_name", Role.FULL_NAME));
    }
    wholeName = name;
    for (List<Column> file : roles) {
      boolean parts = join && !has(file, Role.FULL_NAME);
      nameParts.add(
          parts
              ? new int[] {indexOf(file, Role.SURNAME), indexOf(file, Role.GIVEN_NAME)}
              : new int[0]);
      targets.add(targets(file));
    }
  }

  private static boolean has(List<Column> columns, Role role) {
    return indexOf(columns, role) >= 0;
  }

  private static int indexOf(List<Column> columns, Role role) {
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).role() == role) {
        return c;
      }
    }
    return -1;
  }

  private int[] targets(List<Column> file) {
    int[] target = new int[file.size()];
    Arrays.fill(target, -1);
    boolean[] taken = new boolean[compared.size()];
    for (int c = 0; c < target.length; c++) {
      for (int t = 0; t < taken.length && target[c] < 0; t++) {
        if (!taken[t] && compared.get(t).name().equalsIgnoreCase(file.get(c).name())) {
          target[c] = t;
          taken[t] = true;
        }
      }
    }
    for (int c = 0; c < target.length; c++) {
      for (int t = 0; t < taken.length && target[c] < 0; t++) {
        boolean known = file.get(c).role() != Role.OTHER && file.get(c).role() != Role.IGNORED;
        if (!taken[t] && known && compared.get(t).role() == file.get(c).role()) {
          target[c] = t;
          taken[t] = true;
        }
      }
    }
    return target;
  }

  List<Column> compared() {
    return compared;
  }

  /// Hands the rows of a file to the records and their ids to the ids.
  ///
  /// @param idColumn -1 where the row's number is its id
  PersonFile.Cells into(Records.Builder records, RecordIds ids, int file, int idColumn) {
    return new Rows(records, ids, targets.get(file), nameParts.get(file), wholeName, idColumn);
  }

  /// The rows of one file on their way into the records.
  private static final class Rows implements PersonFile.Cells {
    private static final char[] NOTHING = new char[0];
    private final Records.Builder records;
    private final RecordIds ids;
    private final int[] targets;
    private final int[] nameParts;
    private final int wholeName;
    private final int idColumn;
    private final String[] parts;
    private int row;
    private boolean identified;

    private Rows(
        Records.Builder records,
        RecordIds ids,
        int[] targets,
        int[] nameParts,
        int wholeName,
        int idColumn) {
      this.records = records;
      this.ids = ids;
      this.targets = targets;
      this.nameParts = nameParts;
      this.wholeName = wholeName;
      this.idColumn = idColumn;
      this.parts = new String[nameParts.length];
      Arrays.fill(parts, "");
    }

    @Override
    public void cell(int column, char[] text, int from, int to) {
      if (column == idColumn) {
        ids.add(text, from, to);
        identified = true;
      }
      if (column < targets.length && targets[column] >= 0) {
        records.cell(targets[column], text, from, to);
      }
      for (int p = 0; p < nameParts.length; p++) {
        if (nameParts[p] == column) {
          parts[p] = new String(text, from, to - from);
        }
      }
    }

    @Override
    public void endRow() {
      row++;
      if (idColumn < 0) {
        char[] number = Integer.toString(row).toCharArray();
        ids.add(number, 0, number.length);
      } else if (!identified) {
        ids.add(NOTHING, 0, 0);
      }
      if (nameParts.length > 0) {
        char[] name = String.join(" ", parts).toCharArray();
        records.cell(wholeName, name, 0, name.length);
        Arrays.fill(parts, "");
      }
      identified = false;
      records.endRecord();
    }
  }

  /// The roles of a file's columns.
  ///
  /// @param idColumn says nothing about the person; -1 where there is none
  /// @param named roles that the user gave, by heading in lower case
  static List<Column> roles(PersonFile file, int idColumn, Map<String, Role> named) {
    List<Column> roles = new ArrayList<>(ColumnRoles.recognise(file.headings(), file.sample()));
    for (int c = 0; c < roles.size(); c++) {
      Column column = roles.get(c);
      Role given = named.get(column.name().toLowerCase(Locale.ROOT));
      if (given != null) {
        roles.set(c, new Column(column.name(), given));
      } else if (c == idColumn) {
        roles.set(c, new Column(column.name(), Role.IGNORED));
      }
    }
    return roles;
  }
}
