// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phaodai.tables.TableWriter;

/// Units as a file in the columns of the import, so that what was exported can be corrected and
/// imported elsewhere.
public final class UnitExport {
  private UnitExport() {}

  /// @param parents official codes by unit id, for those that have a parent
  public static byte[] csv(List<Unit> units, Map<Long, String> parents) {
    var out = new ByteArrayOutputStream();
    try (TableWriter writer = TableWriter.of(out, ".csv", UnitFile.KIND)) {
      for (Unit unit : units) {
        @Nullable Long parent = unit.parentId();
        writer.row(UnitFile.cells(unit, parent == null ? "" : parents.getOrDefault(parent, "")));
      }
    }
    return out.toByteArray();
  }
}
