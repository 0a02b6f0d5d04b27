// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.List;

/// Receives a laboratory's work in the order of days: specimens, the pools they went into, results.
public interface LabWork {
  void specimen(Specimen specimen);

  /// @param number counted from 1, apart from the specimens' numbers
  void pool(long number, int day, List<Long> specimens);

  void result(LabResult result);
}
