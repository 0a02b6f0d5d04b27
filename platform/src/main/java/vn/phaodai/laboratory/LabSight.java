// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.util.List;
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

  /// The unit paths in which they may read.
  String[] paths() {
    List<String> paths =
        SignedIn.current().isPresent()
            ? jurisdiction.of(READ)
            : jdbc.sql("select path::text from territory_api.unit where parent_id is null")
                .query((row, n) -> row.getString(1))
                .list();
    return paths.toArray(String[]::new);
  }
}
