// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where the units that drafts name lie in the tree.
@Repository
class Places {
  private final JdbcClient jdbc;

  Places(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param path ids from the root down to the unit
  /// @param communeId the commune it is or lies in; the unit itself above communes
  record Place(String path, long communeId) {
    /// The words by which everybody in a unit above, and in this one, is found.
    List<String> words() {
      return Arrays.stream(path.split("\\.")).map(Place::word).toList();
    }

    static String word(String unitId) {
      return "u" + unitId;
    }
  }

  /// Throws PEOPLE-001 when one of the units does not exist.
  Map<Long, Place> of(Collection<Long> unitIds) {
    Map<Long, Place> places = new HashMap<>();
    jdbc.sql(
            """
            select u.id, u.path::text, coalesce(c.id, u.id)
            from territory_api.unit u
            left join territory_api.unit c on c.path @> u.path and c.tier = 'COMMUNE'
            where u.id = any(:ids)
            """)
        .param("ids", unitIds.stream().distinct().toArray(Long[]::new))
        .query((r, n) -> places.put(r.getLong(1), new Place(r.getString(2), r.getLong(3))))
        .list();
    unitIds.stream()
        .filter(id -> !places.containsKey(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw PeopleRefusals.NO_SUCH_UNIT.with(String.valueOf(id)).raise();
            });
    return places;
  }
}
