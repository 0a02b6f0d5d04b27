// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.util.List;

/// Unit paths that somebody may see, reduced to those not inside one another, so that the union of
/// their index ranges has no row twice.
record Jurisdictions(List<String> paths) {
  Jurisdictions {
    List<String> sorted = paths.stream().distinct().sorted().toList();
    paths =
        sorted.stream()
            .filter(
                path ->
                    sorted.stream()
                        .noneMatch(other -> !other.equals(path) && path.startsWith(other + ".")))
            .toList();
  }

  /// The generated column that is equal to a path of this depth for everything below it.
  static String column(String path) {
    int depth = (int) path.chars().filter(c -> c == '.').count() + 1;
    if (depth > 4) {
      throw new IllegalArgumentException("bodies stand at most four levels deep: " + path);
    }
    return "unit_at_" + depth;
  }
}
