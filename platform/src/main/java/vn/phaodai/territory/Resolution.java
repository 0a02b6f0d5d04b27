// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.util.List;

/// What a written place means on a given day.
public sealed interface Resolution {
  record Found(Unit unit) implements Resolution {}

  /// Several units fit; nobody but the writer can say which was meant.
  record Ambiguous(List<Unit> candidates) implements Resolution {
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }

  record Unknown(String text) implements Resolution {}
}
