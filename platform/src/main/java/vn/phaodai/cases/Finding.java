// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a case was found: by the test that opened its file.
///
/// @param unitId smallest unit known; the file counts there
/// @param definition the case definition applied, id@version
/// @param settingTold false: nobody said, counted as found in the community
record Finding(
    long unitId,
    String definition,
    Setting setting,
    boolean settingTold,
    Instant sampledAt,
    @Nullable Instant receivedAt,
    Instant resultedAt,
    @Nullable BigDecimal ct) {
  Finding in(Setting known) {
    return new Finding(unitId, definition, known, true, sampledAt, receivedAt, resultedAt, ct);
  }

  Finding with(@Nullable BigDecimal measured) {
    return measured == null
        ? this
        : new Finding(
            unitId, definition, setting, settingTold, sampledAt, receivedAt, resultedAt, measured);
  }
}
