// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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
  private final JdbcClient jdbc;

  ContactSight(Jurisdiction jurisdiction, JdbcClient jdbc) {
    this.jurisdiction = jurisdiction;
    this.jdbc = jdbc;
  }

  /// The unit paths in which they hold a permission.
  String[] paths(String permission) {
    List<String> paths =
        SignedIn.current().isPresent()
            ? jurisdiction.of(permission)
            : jdbc.sql("select path::text from territory_api.unit where parent_id is null")
                .query((row, n) -> row.getString(1))
                .list();
    return paths.toArray(String[]::new);
  }

  boolean covers(String path, String permission) {
    return jurisdiction.covers(path, permission);
  }

  static @Nullable Long account() {
    return SignedIn.current().map(SignedIn::accountId).orElse(null);
  }
}
