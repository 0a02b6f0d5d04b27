// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

/// How infections lie among the people whose specimens share a pool.
///
/// @param share expected share infected, 0 to 1
/// @param correlation within one pool, 0 (strangers) to below 1 (all or none): the correlation of
///   two members' infections, as of pools by household. The number infected is then beta-binomial,
///   with a = share·(1−ρ)/ρ and b = (1−share)·(1−ρ)/ρ
public record Prevalence(double share, double correlation) {
  public Prevalence {
    if (!(share >= 0 && share <= 1 && correlation >= 0 && correlation < 1)) {
      throw new IllegalArgumentException("share " + share + ", correlation " + correlation);
    }
  }

  public static Prevalence independent(double share) {
    return new Prevalence(share, 0);
  }

  /// The chance of 0, 1, … n infected among n.
  double[] infectedAmong(int n) {
    if (share == 0 || share == 1) {
      double[] certain = new double[n + 1];
      certain[share == 0 ? 0 : n] = 1;
      return certain;
    }
    double[] chance = {1};
    double drawn = correlation / (1 - correlation);
    // Pólya's urn: each member is drawn knowing how many before were infected.
    for (int size = 0; size < n; size++) {
      double[] next = new double[size + 2];
      for (int k = 0; k <= size; k++) {
        double infected = (share + k * drawn) / (1 + size * drawn);
        next[k + 1] += chance[k] * infected;
        next[k] += chance[k] * (1 - infected);
      }
      chance = next;
    }
    return chance;
  }
}
