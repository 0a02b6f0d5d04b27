// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Where the signed-in person may look and act; the program itself, everywhere.
@Component
class ZoneSight {
  static final String READ = "zones.read";
  static final String ASSESS = "zones.assess";
  static final String PROPOSE = "zones.propose";
  static final String OPINE = "zones.opine";
  static final String DECIDE = "zones.decide";
  static final String PROTECT = "zones.protect";
  static final String DEVIATE = "zones.deviate";

  private final Jurisdiction jurisdiction;
  private final Units units;

  ZoneSight(Jurisdiction jurisdiction, Units units) {
    this.jurisdiction = jurisdiction;
    this.units = units;
  }

  boolean covers(String path, String permission) {
    return jurisdiction.covers(path, permission);
  }

  /// The unit of a code, where the reader may use the permission.
  Unit require(String code, LocalDate day, String permission) {
    return units
        .find(code, day)
        .filter(unit -> covers(unit.path(), permission))
        .orElseThrow(() -> ZoneRefusals.NO_SUCH_UNIT.with(code).raise());
  }
}
