// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.Set;

/// One round of screening: on one day, in some communes, a share of the people.
///
/// @param day counted from the scenario's day 0
/// @param communes indices in the territory
/// @param coverage share of those at home or at large who give a specimen
/// @param poolSize specimens to a pool; 1: each alone
public record Campaign(
    String name, int day, Set<Integer> communes, double coverage, TestMethod method, int poolSize) {
  public Campaign {
    communes = Set.copyOf(communes);
    if (!(coverage >= 0 && coverage <= 1) || poolSize < 1) {
      throw new IllegalArgumentException(name + ": " + coverage + ", " + poolSize);
    }
  }
}
