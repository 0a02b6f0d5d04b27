// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

import java.util.List;

/// Whether two records are one person.
///
/// @param probability between 0 and 1
/// @param reasons the strongest first
public record Match(double probability, Verdict verdict, List<Reason> reasons) {
  public Match {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("not a probability: " + probability);
    }
    reasons = List.copyOf(reasons);
  }
}
