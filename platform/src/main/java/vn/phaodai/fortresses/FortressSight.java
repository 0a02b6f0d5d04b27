// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.access.SignedIn;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Where the signed-in person may look and act; the program itself, everywhere.
@Component
class FortressSight {
  static final String READ = "fortresses.read";
  static final String EDIT = "fortresses.edit";
  static final String CHECK = "fortresses.check";
  static final String IMPORT = "fortresses.import";
  static final String TEAM = "fortresses.team";
  static final String HANDLE = "fortresses.handle";

  private final Jurisdiction jurisdiction;
  private final Units units;

  FortressSight(Jurisdiction jurisdiction, Units units) {
    this.jurisdiction = jurisdiction;
    this.units = units;
  }

  boolean covers(String path, String permission) {
    return jurisdiction.covers(path, permission);
  }

  String[] paths(String permission) {
    return jurisdiction.paths(permission).toArray(String[]::new);
  }

  /// The unit of a code, where the reader may use the permission. Throws FORTRESSES-001.
  Unit require(String code, LocalDate day, String permission) {
    return units
        .find(code, day)
        .filter(unit -> covers(unit.path(), permission))
        .orElseThrow(() -> FortressRefusals.NO_SUCH_UNIT.with(code).raise());
  }

  /// The place a list is about: the asked one; without one the widest that the reader may see.
  Unit place(String code, LocalDate day, String permission) {
    return code.isBlank()
        ? units
            .widest(jurisdiction.paths(permission))
            .orElseThrow(() -> FortressRefusals.NO_SUCH_UNIT.with("").raise())
        : require(code.strip(), day, permission);
  }

  static @Nullable Long account() {
    return SignedIn.current().map(SignedIn::accountId).orElse(null);
  }

  static String writer() {
    return SignedIn.current().map(SignedIn::label).orElse("");
  }
}
