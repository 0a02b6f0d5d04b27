// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.access.SignedIn;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Where the signed-in person may look and act; the program itself, everywhere.
@Component
class ReliefSight {
  static final String READ = "relief.read";
  static final String ENTER = "relief.enter";
  static final String APPRAISE = "relief.appraise";
  static final String DECIDE = "relief.decide";
  static final String PAY = "relief.pay";
  static final String TARIFF = "relief.tariff";
  static final String DECLARE = "relief.declare";
  static final String AUDIT = "relief.audit";

  private final Jurisdiction jurisdiction;
  private final Units units;
  private final OperatingClock clock;

  ReliefSight(Jurisdiction jurisdiction, Units units, OperatingClock clock) {
    this.jurisdiction = jurisdiction;
    this.units = units;
    this.clock = clock;
  }

  boolean covers(String path, String permission) {
    return jurisdiction.covers(path, permission);
  }

  /// The unit of a code today, where the reader may use the permission.
  Unit require(String code, String permission) {
    return units
        .find(code.strip(), clock.today())
        .filter(unit -> covers(unit.path(), permission))
        .orElseThrow(() -> ReliefRefusals.NO_SUCH_UNIT.with(code).raise());
  }

  /// Where the reader may look.
  String[] paths() {
    return paths(READ);
  }

  String[] paths(String permission) {
    return jurisdiction.paths(permission).toArray(String[]::new);
  }

  /// Name and seat of whoever acts; empty for the program itself.
  String label() {
    return SignedIn.current().map(SignedIn::label).orElse("");
  }

  @Nullable Long account() {
    return SignedIn.current().map(SignedIn::accountId).orElse(null);
  }
}
