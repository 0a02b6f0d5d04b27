// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Receiver;
import vn.phaodai.tables.Rejection;

/// Brings units in from a file: whole or not at all; a second time it changes nothing.
@Component
class UnitReceiver implements Receiver {
  /// Ten times what the country has at all its levels.
  private static final int MOST_ROWS = 200_000;

  private final UnitStore store;
  private final Shapes shapes;
  private final AuditLog audit;

  UnitReceiver(UnitStore store, Shapes shapes, AuditLog audit) {
    this.store = store;
    this.shapes = shapes;
    this.audit = audit;
  }

  @Override
  public ImportKind kind() {
    return UnitFile.KIND;
  }

  @Override
  public String permission() {
    return "territory.import";
  }

  @Override
  public int batchRows() {
    return MOST_ROWS;
  }

  @Override
  public boolean takesWholeFiles() {
    return true;
  }

  @Override
  public Taken take(List<ImportedRow> rows, Delivery delivery) {
    Taken taken = write(rows, delivery);
    if (taken.added() > 0 && !delivery.isDryRun()) {
      shapes.drawMissing();
    }
    return taken;
  }

  /// The same without drawing what is new on the map.
  Taken write(List<ImportedRow> rows, Delivery delivery) {
    List<Rejection> rejected = rows.stream().map(UnitFile::problems).flatMap(List::stream).toList();
    if (!rejected.isEmpty()) {
      return new Taken(0, 0, rejected);
    }
    List<UnitRow> units = new ArrayList<>();
    rows.forEach(row -> units.add(UnitFile.unit(row, units.size())));
    UnitStore.Written written = store.write(units);
    if (!written.conflicts().isEmpty()) {
      return new Taken(
          0,
          0,
          written.conflicts().stream()
              .map(c -> UnitFile.rejection(rows.get(c.row()), c.column(), c.reason()))
              .toList());
    }
    if (written.added() > 0) {
      audit.record(
          new AuditEntry(
              "territory.unit.import",
              "file",
              delivery.fileId() == 0 ? null : delivery.fileId(),
              null,
              Map.of("added", written.added(), "kept", written.kept())));
    }
    return new Taken(written.added(), written.kept(), List.of());
  }
}
