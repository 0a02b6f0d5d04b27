// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import java.time.Instant;
import vn.phaodai.clock.OperatingClock;

/// Instants as the tracing engine counts them: civil minutes of Việt Nam since 1970, so that its
/// days are civil days.
final class Minutes {
  private static final int MINUTE_S = 60;

  private Minutes() {}

  static int of(Instant at) {
    long offset = OperatingClock.ZONE.getRules().getOffset(at).getTotalSeconds();
    return Math.toIntExact(Math.floorDiv(at.getEpochSecond() + offset, MINUTE_S));
  }
}
