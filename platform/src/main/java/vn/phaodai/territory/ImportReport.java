// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.util.List;
import vn.phaodai.tables.Rejection;

/// What came of a file of boundaries.
///
/// @param read features in the file
/// @param added features that changed something
/// @param kept features that were there already, exactly so
/// @param rejected features that were not taken; the others were
public record ImportReport(int read, int added, int kept, List<Rejection> rejected) {
  public ImportReport {
    rejected = List.copyOf(rejected);
  }
}
