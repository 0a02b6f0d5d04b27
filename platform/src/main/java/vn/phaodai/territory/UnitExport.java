// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Units as a file in the columns of the import, so that what was exported can be corrected and
/// imported elsewhere.
public final class UnitExport {
  private UnitExport() {}

  /// @param parents official codes by unit id, for those that have a parent
  public static byte[] csv(List<Unit> units, Map<Long, String> parents) {
    List<Sheet.Line> lines = new ArrayList<>();
    for (Unit unit : units) {
      lines.add(new Sheet.Line(lines.size() + 2, cells(unit, parents)));
    }
    try {
      return new Sheet(UnitColumn.all().stream().map(UnitColumn::id).toList(), lines).write("csv");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(Unit unit, Map<Long, String> parents) {
    @Nullable Long parent = unit.parentId();
    List<String> cells = new ArrayList<>();
    for (UnitColumn column : UnitColumn.values()) {
      cells.add(
          switch (column) {
            case CODE -> unit.code();
            case TIER -> unit.tier().name();
            case KIND -> unit.kind();
            case NAME -> unit.name();
            case PARENT -> parent == null ? "" : parents.getOrDefault(parent, "");
            case VALID_FROM -> unit.validFrom().toString();
            case VALID_TO -> blank(unit.validTo());
            case POPULATION -> blank(unit.population());
            case HOUSEHOLDS -> blank(unit.households());
            case COUNTED_ON -> blank(unit.countedOn());
            case LATITUDE -> blank(unit.latitude());
            case LONGITUDE -> blank(unit.longitude());
            case LANDMASS -> unit.landmass();
            case SOURCE -> unit.source();
            case CONFIDENCE -> unit.confidence();
            case NOTE -> unit.note();
          });
    }
    return cells;
  }

  private static String blank(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
