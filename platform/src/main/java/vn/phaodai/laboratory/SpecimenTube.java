// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phaodai.cases.Setting;

/// One sample of one person under one method.
final class SpecimenTube extends Tube {
  final long personId;
  private final long unitId;
  private final long sampledAt;
  final @Nullable Setting setting;
  final String reason;
  final int round;
  final boolean wasPooled;
  boolean pooled;

  /// @param sampledAt seconds since 1970
  /// @param reason may be empty
  /// @param round 0 where nobody said
  record Taken(
      long personId,
      long unitId,
      long sampledAt,
      @Nullable Setting setting,
      String reason,
      int round,
      boolean pooled) {}

  SpecimenTube(
      long id, Key key, boolean isNew, Taken taken, @Nullable Report before, List<Report> history) {
    super(id, key, isNew, before, history);
    this.personId = taken.personId();
    this.unitId = taken.unitId();
    this.sampledAt = taken.sampledAt();
    this.setting = taken.setting();
    this.reason = taken.reason();
    this.round = taken.round();
    this.wasPooled = taken.pooled() && !isNew;
    this.pooled = taken.pooled();
  }

  @Override
  long unitId() {
    return unitId;
  }

  @Override
  long sampledAt() {
    return sampledAt;
  }

  @Override
  boolean changed() {
    return super.changed() || pooled != wasPooled;
  }
}
