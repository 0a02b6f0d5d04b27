// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.tables.Receiver;

/// Brings the shipped units in; any other province comes as a file of the kind `units`.
@Service
@Transactional
public class TerritoryLoader {
  private final UnitReceiver units;
  private final UnitStore store;
  private final Shapes shapes;

  TerritoryLoader(UnitReceiver units, UnitStore store, Shapes shapes) {
    this.units = units;
    this.store = store;
    this.shapes = shapes;
  }

  /// Trà Vinh and Kiên Giang of 2021, what they became in 2025, and the map of both.
  public Receiver.Taken loadShipped() {
    Receiver.Taken taken = loadUnits();
    drawMap();
    return taken;
  }

  /// As [#loadShipped], without the map.
  public Receiver.Taken loadUnits() {
    Receiver.Taken taken = units.write(ShippedUnits.rows(), new Receiver.Delivery(0, false));
    if (!taken.rejected().isEmpty()) {
      throw new IllegalStateException("shipped units: " + taken.rejected().getFirst());
    }
    store.writeSuccessions(ShippedUnits.successions());
    return taken;
  }

  /// Draws what has no outline yet.
  public void drawMap() {
    shapes.drawMissing();
  }
}
