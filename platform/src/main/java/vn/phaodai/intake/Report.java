// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.intake;

import java.time.Instant;
import java.util.List;
import vn.phaodai.tables.Mapping;
import vn.phaodai.tables.Rejection;

/// What came of handing in a file.
public sealed interface Report {
  /// @param read rows that are data: added, kept and rejected together, unless a whole file was
  ///   refused for some of them
  /// @param dropped rows that are none
  /// @param warnings values left out of rows that were taken
  /// @param first the first rejections, no more than [#SHOWN]
  /// @param warned the first warnings, no more than [#SHOWN]
  /// @param mappings how each sheet with a heading was read
  /// @param isWhole false where nothing was taken since the kind takes whole files only
  record Taken(
      long read,
      long added,
      long kept,
      long rejected,
      long dropped,
      long warnings,
      List<Rejection> first,
      List<Rejection> warned,
      List<Mapping> mappings,
      boolean isWhole)
      implements Report {
    public Taken {
      first = List.copyOf(first);
      warned = List.copyOf(warned);
      mappings = List.copyOf(mappings);
    }
  }

  /// The same bytes were taken before; nothing was done.
  record AlreadyReceived(IntakeFile file, Instant receivedAt) implements Report {}

  int SHOWN = 100;
}
