// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.access.SignedIn;

/// Where the signed-in person may look and act; the program itself, everywhere.
@Component
class CaseSight {
  private final Jurisdiction jurisdiction;

  CaseSight(Jurisdiction jurisdiction) {
    this.jurisdiction = jurisdiction;
  }

  /// The unit paths in which they hold a permission.
  List<String> paths(String permission) {
    return jurisdiction.paths(permission);
  }

  boolean covers(String path, String permission) {
    return jurisdiction.covers(path, permission);
  }

  static @Nullable Long account() {
    return SignedIn.current().map(SignedIn::accountId).orElse(null);
  }
}
