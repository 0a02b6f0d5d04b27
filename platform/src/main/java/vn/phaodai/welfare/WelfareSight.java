// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare;

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
class WelfareSight {
  /// Numbers, nobody's name.
  static final String READ = "welfare.read";

  /// People, masked.
  static final String LIST = "welfare.list";

  static final String REGISTER = "welfare.register";
  static final String TELL = "welfare.tell";
  static final String DECIDE = "welfare.decide";

  private final Jurisdiction jurisdiction;
  private final Units units;
  private final OperatingClock clock;

  WelfareSight(Jurisdiction jurisdiction, Units units, OperatingClock clock) {
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

  /// A unit of today by code or name.
  Unit require(String text, String permission) {
    if (units.resolve(text, clock.today()) instanceof Resolution.Found(var unit)
        && covers(unit.path(), permission)) {
      return unit;
    }
    throw WelfareRefusals.NO_SUCH_UNIT.with(text).raise();
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
