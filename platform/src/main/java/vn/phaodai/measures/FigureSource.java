// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.measures;

import java.util.List;
import java.util.Set;

/// A room that counts: it can count everything again from its raw rows.
public interface FigureSource {
  /// The room's name, as in [FiguresChanged#room()].
  String room();

  /// The measures that this room alone announces.
  Set<Measure> measures();

  /// All its figures from the raw rows, one entry a unit, day and measure.
  List<FigureChange> recount();
}
