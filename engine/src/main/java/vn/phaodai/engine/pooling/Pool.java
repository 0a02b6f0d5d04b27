// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

import java.util.List;

/// The specimens in one tube. One specimen may be in several pools: a pool's remains are pooled
/// again in smaller ones.
///
/// @param specimens each once; at least one
public record Pool(PoolId id, List<Specimen> specimens) {
  public Pool {
    specimens = List.copyOf(specimens);
    if (specimens.isEmpty()
        || specimens.stream().map(Specimen::id).distinct().count() < specimens.size()) {
      throw new IllegalArgumentException("pool " + id.number() + " needs specimens, each once");
    }
  }

  int size() {
    return specimens.size();
  }
}
