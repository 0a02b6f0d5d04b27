// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Where the signed-in person may look and act; the program itself, everywhere.
@Component
class CommitmentSight {
  static final String READ = "commitments.read";
  static final String SIGN = "commitments.sign";
  static final String ACCEPT = "commitments.accept";

  private final Jurisdiction jurisdiction;
  private final Units units;

  CommitmentSight(Jurisdiction jurisdiction, Units units) {
    this.jurisdiction = jurisdiction;
    this.units = units;
  }

  boolean covers(String path, String permission) {
    return jurisdiction.covers(path, permission);
  }

  /// Whether the reader holds the permission above whoever answers for a unit: of a province, at
  /// the province itself; of an area below the commune, above the commune.
  boolean coversAbove(String path, String permission) {
    return jurisdiction.covers(above(answering(units.at(path)).path()), permission);
  }

  private static String above(String path) {
    int last = path.lastIndexOf('.');
    return last < 0 ? path : path.substring(0, last);
  }

  /// The unit whose bodies answer for a unit: an area below the commune has none of its own.
  Unit answering(Unit unit) {
    Long commune = unit.parentId();
    return unit.tier() == Tier.AREA && commune != null ? units.get(commune) : unit;
  }

  Unit require(String code, LocalDate day, String permission) {
    return units
        .find(code, day)
        .filter(unit -> covers(unit.path(), permission))
        .orElseThrow(() -> CommitmentRefusals.NO_SUCH_UNIT.with(code).raise());
  }
}
