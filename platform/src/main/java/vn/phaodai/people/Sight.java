// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.access.SignedIn;

/// Where the signed-in person may see people, and to whom the program's answers are masked.
@Component
class Sight {
  private final Jurisdiction jurisdiction;
  private final JdbcClient jdbc;

  Sight(Jurisdiction jurisdiction, JdbcClient jdbc) {
    this.jurisdiction = jurisdiction;
    this.jdbc = jdbc;
  }

  /// The unit paths in which they hold the permission; all roots for the program itself.
  List<String> paths(String permission) {
    return jurisdiction.paths(permission);
  }

  boolean covers(String path, String permission) {
    return jurisdiction.covers(path, permission);
  }

  /// Whose reveals count; -1, nobody's, for the program itself.
  long account() {
    return SignedIn.current().map(SignedIn::accountId).orElse(-1L);
  }

  /// What of a unit's path narrows a search by its index: units below the province do. Above,
  /// nearly every row is inside, and looking at the row is cheaper than reading a list of all rows.
  Map<String, Optional<String>> unitWords(List<String> paths) {
    Map<String, Optional<String>> words = new LinkedHashMap<>();
    paths.forEach(path -> words.put(path, Optional.empty()));
    jdbc.sql(
            """
            select path::text, id from territory_api.unit
            where path = any(:paths::ltree[]) and tier in ('DISTRICT', 'COMMUNE', 'AREA')
            """)
        .param("paths", paths.toArray(String[]::new))
        .query((r, n) -> words.put(r.getString(1), Optional.of(Places.Place.word(r.getString(2)))))
        .list();
    return words;
  }
}
