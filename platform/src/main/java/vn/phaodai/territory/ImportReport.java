// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.util.List;

/// What came of a file. When `rejected` is not empty for a file of units, nothing of it was taken;
/// of a file of boundaries the others were.
///
/// @param read items in the file
/// @param added items that changed something
/// @param kept items that were there already, exactly so
public record ImportReport(int read, int added, int kept, List<Rejection> rejected) {
  public ImportReport {
    rejected = List.copyOf(rejected);
  }
}
