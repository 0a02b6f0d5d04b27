// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which passages a list shows.
///
/// @param gate null for all in the reader’s area
/// @param day null for all days
/// @param plate as written; empty for all
/// @param what null for all
public record PassageFilter(
    @Nullable UUID gate, @Nullable LocalDate day, String plate, @Nullable What what) {

  /// What to look for.
  public enum What {
    /// A positive, or whoever the officer isolated.
    HELD,
    /// Decided otherwise than the rule proposes.
    DEVIATES,
    /// Judged otherwise by the phone than by the server.
    DIFFERS,
    QUARANTINE,
    REFUSE
  }

  public boolean isEmpty() {
    return day == null && plate.isEmpty() && what == null;
  }
}
