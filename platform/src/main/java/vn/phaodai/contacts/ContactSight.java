// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.access.SignedIn;

/// Where the signed-in person may look and act; the program itself, everywhere.
@Component
class ContactSight {
  static final String READ = "contacts.read";
  static final String INTERVIEW = "contacts.interview";
  static final String TRACE = "contacts.trace";
  static final String FOLLOW = "contacts.follow";
  static final String IMPORT = "contacts.import";

  private final Jurisdiction jurisdiction;

  ContactSight(Jurisdiction jurisdiction) {
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
}
