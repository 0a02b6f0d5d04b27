// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.frontline;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.access.SignedIn;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.territory.Resolution;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Where the signed-in person may look and act; the program itself, everywhere.
@Component
class FrontlineSight {
  /// Numbers, nobody's name.
  static final String READ = "frontline.read";

  /// Members, masked.
  static final String LIST = "frontline.list";

  static final String WRITE = "frontline.write";
  static final String CLEAR = "frontline.clear";

  private final Jurisdiction jurisdiction;
  private final Units units;
  private final OperatingClock clock;

  FrontlineSight(Jurisdiction jurisdiction, Units units, OperatingClock clock) {
    this.jurisdiction = jurisdiction;
    this.units = units;
    this.clock = clock;
  }

  String[] paths(String permission) {
    return jurisdiction.paths(permission).toArray(String[]::new);
  }

  boolean covers(String path, String permission) {
    return jurisdiction.covers(path, permission);
  }

  /// A unit of today by code or name. Throws FRONTLINE-001.
  Unit require(String text, String permission) {
    if (find(text) instanceof Resolution.Found(var unit) && covers(unit.path(), permission)) {
      return unit;
    }
    throw FrontlineRefusals.NO_SUCH_UNIT.with(text).raise();
  }

  /// A unit of today by code or name, wherever it lies: somebody may live elsewhere.
  Resolution find(String text) {
    return units.resolve(text, clock.today());
  }

  /// The path below which a list is narrowed; all where nothing is asked for.
  String within(String code, String permission) {
    return code.isBlank() ? "" : require(code, permission).path();
  }

  static @Nullable Long account() {
    return SignedIn.current().map(SignedIn::accountId).orElse(null);
  }

  /// Name and seat of the officer, as a trail shows them; empty for the program itself.
  static String label() {
    return SignedIn.current().map(SignedIn::label).orElse("");
  }
}
