// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import org.springframework.stereotype.Component;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.access.SignedIn;

/// Where the signed-in person may look and act; the program itself, everywhere.
@Component
class CheckpointSight {
  /// The board, lists, permits.
  static final String READ = "checkpoints.read";

  /// Writes passages down in an own shift.
  static final String RECORD = "checkpoints.record";

  /// Gates and shifts.
  static final String ARRANGE = "checkpoints.arrange";

  static final String PERMIT = "checkpoints.permit";

  /// Follows up those who arrived in a commune.
  static final String FOLLOW = "checkpoints.follow";

  /// Announces areas whence arrivals are risky.
  static final String ANNOUNCE = "checkpoints.announce";

  private final Jurisdiction jurisdiction;

  CheckpointSight(Jurisdiction jurisdiction) {
    this.jurisdiction = jurisdiction;
  }

  String[] paths(String permission) {
    return jurisdiction.paths(permission).toArray(String[]::new);
  }

  boolean covers(String path, String permission) {
    return jurisdiction.covers(path, permission);
  }

  /// Whose passages are written; 0, nobody's, for the program itself.
  static long account() {
    return SignedIn.current().map(SignedIn::accountId).orElse(0L);
  }

  /// Name and seat, as rows keep them; empty for the program itself.
  static String label() {
    return SignedIn.current().map(SignedIn::label).orElse("");
  }
}
