// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.plans;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Where the signed-in person may look and act; the program itself, everywhere.
@Component
class PlanSight {
  static final String READ = "plans.read";
  static final String WRITE = "plans.write";
  static final String APPROVE = "plans.approve";
  static final String STOCK = "plans.stock";

  private final Jurisdiction jurisdiction;
  private final Units units;

  PlanSight(Jurisdiction jurisdiction, Units units) {
    this.jurisdiction = jurisdiction;
    this.units = units;
  }

  boolean covers(String path, String permission) {
    return jurisdiction.covers(path, permission);
  }

  List<String> paths() {
    return jurisdiction.paths(READ);
  }

  /// The unit of a code, where the reader may use the permission.
  Unit require(String code, LocalDate day, String permission) {
    return units
        .find(code, day)
        .filter(unit -> covers(unit.path(), permission))
        .orElseThrow(() -> PlanRefusals.NO_SUCH_UNIT.with(code).raise());
  }
}
