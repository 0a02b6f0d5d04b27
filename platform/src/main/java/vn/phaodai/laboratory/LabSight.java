// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.access.SignedIn;

/// Where the signed-in person may look and act; the program itself, everywhere.
@Component
class LabSight {
  static final String READ = "laboratory.read";

  private final Jurisdiction jurisdiction;
  private final JdbcClient jdbc;

  LabSight(Jurisdiction jurisdiction, JdbcClient jdbc) {
    this.jurisdiction = jurisdiction;
    this.jdbc = jdbc;
  }

  /// The unit paths in which they may read tubes.
  String[] paths() {
    return paths(READ).toArray(String[]::new);
  }

  /// The unit paths in which they hold a permission.
  List<String> paths(String permission) {
    return SignedIn.current().isPresent()
        ? jurisdiction.of(permission)
        : jdbc.sql("select path::text from territory_api.unit where parent_id is null")
            .query((row, n) -> row.getString(1))
            .list();
  }

  boolean covers(String path, String permission) {
    return jurisdiction.covers(path, permission);
  }

  static @Nullable Long account() {
    return SignedIn.current().map(SignedIn::accountId).orElse(null);
  }
}
