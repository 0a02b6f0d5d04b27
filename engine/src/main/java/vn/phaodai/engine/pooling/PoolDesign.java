// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

import java.util.List;

/// How people are tested: everybody of a positive tube goes on to the next, smaller ones.
///
/// @param stages the tubes' sizes, each dividing the one before, the last 1: `[1]` one by one, `[5,
///   1]` Dorfman's two stages, `[9, 3, 1]` three
public record PoolDesign(List<Integer> stages) {
  public PoolDesign {
    stages = List.copyOf(stages);
    boolean falls = !stages.isEmpty() && stages.getLast() == 1;
    for (int i = 1; falls && i < stages.size(); i++) {
      falls = stages.get(i) < stages.get(i - 1) && stages.get(i - 1) % stages.get(i) == 0;
    }
    if (!falls) {
      throw new IllegalArgumentException(
          "each size must divide the one before, down to 1: " + stages);
    }
  }

  public static PoolDesign oneByOne() {
    return new PoolDesign(List.of(1));
  }

  public static PoolDesign dorfman(int size) {
    return new PoolDesign(List.of(size, 1));
  }

  public int poolSize() {
    return stages.getFirst();
  }
}
