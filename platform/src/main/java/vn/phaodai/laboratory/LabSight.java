// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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
    return jurisdiction.paths(permission);
  }

  boolean covers(String path, String permission) {
    return jurisdiction.covers(path, permission);
  }

  static @Nullable Long account() {
    return SignedIn.current().map(SignedIn::accountId).orElse(null);
  }

  /// Whether they may bring news of a unit, by its path; the paths are read once.
  Predicate<String> mayEnter() {
    if (SignedIn.current().isEmpty()) {
      return _ -> true;
    }
    List<String> paths = jurisdiction.of(SampleReceiver.PERMISSION);
    return path -> paths.stream().anyMatch(p -> path.equals(p) || path.startsWith(p + "."));
  }

  /// Of these units, those of which they may bring no news.
  Set<Long> hidden(Set<Long> unitIds) {
    if (SignedIn.current().isEmpty() || unitIds.isEmpty()) {
      return Set.of();
    }
    return Set.copyOf(
        jdbc.sql(
                "select id from territory_api.unit where id = any(:ids) and not path <@ (:paths)::ltree[]")
            .param("ids", unitIds.toArray(Long[]::new))
            .param("paths", jurisdiction.of(SampleReceiver.PERMISSION).toArray(String[]::new))
            .query((row, n) -> row.getLong(1))
            .list());
  }
}
