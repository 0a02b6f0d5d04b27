// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.List;

/// Specimens of neighbours put together.
///
/// @param first number of the first person of the block from which the members come: with the day
///   it names the pool
/// @param members those of the block who gave a specimen, at least one
record Pooling(int first, List<Integer> members) {
  Pooling {
    members = List.copyOf(members);
  }
}
