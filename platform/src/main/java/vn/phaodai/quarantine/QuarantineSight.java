// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.access.SignedIn;

/// Where the signed-in person may look and act; the program itself, everywhere. Somebody in a
/// facility is seen, checked and sampled by the facility's commune too; the order itself is in the
/// hands of where they live.
@Component
class QuarantineSight {
  /// Numbers: the overview, facilities, closed areas.
  static final String READ = "quarantine.read";

  /// People, masked.
  static final String LIST = "quarantine.list";

  static final String DECIDE = "quarantine.decide";
  static final String CHECK = "quarantine.check";
  static final String FACILITY = "quarantine.facility";
  static final String LOCKDOWN = "quarantine.lockdown";
  static final String SUPPLY = "quarantine.supply";

  private final Jurisdiction jurisdiction;

  QuarantineSight(Jurisdiction jurisdiction) {
    this.jurisdiction = jurisdiction;
  }

  /// The unit paths in which they hold a permission.
  String[] paths(String permission) {
    return jurisdiction.paths(permission).toArray(String[]::new);
  }

  boolean covers(String path, String permission) {
    return jurisdiction.covers(path, permission);
  }

  static @Nullable Long account() {
    return SignedIn.current().map(SignedIn::accountId).orElse(null);
  }

  /// Name and seat of the officer, as a trail shows them; empty for the program itself.
  static String label() {
    return SignedIn.current().map(SignedIn::label).orElse("");
  }
}
