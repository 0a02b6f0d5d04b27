// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.List;

/// A province to be peopled.
///
/// @param code official code of the province, which chooses the facts of the region
/// @param communes in a fixed order, which is part of what a seed means
public record Territory(String code, String name, List<Commune> communes) {
  public Territory {
    communes = List.copyOf(communes);
    if (communes.isEmpty() || communes.size() > Short.MAX_VALUE) {
      throw new IllegalArgumentException(code + ": " + communes.size() + " communes");
    }
  }

  /// People counted in all communes together.
  public int population() {
    return communes.stream().mapToInt(Commune::population).sum();
  }
}
