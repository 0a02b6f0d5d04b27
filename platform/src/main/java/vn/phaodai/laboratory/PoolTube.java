// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Several specimens in one tube.
final class PoolTube extends Tube {
  final PoolKind kind;

  /// As the list says; 0 where nobody said.
  final int size;

  private long unitId;
  private long sampledAt = Civil.NONE;

  /// Members by specimen id; those that this batch added have yet to be written.
  final Map<Long, Member> members = new LinkedHashMap<>();

  /// @param id what the cases know this test by
  record Member(long id, SpecimenTube specimen, boolean isNew) {}

  PoolTube(
      long id,
      Key key,
      boolean isNew,
      PoolKind kind,
      int size,
      @Nullable Report before,
      List<Report> history) {
    super(id, key, isNew, before, history);
    this.kind = kind;
    this.size = size;
  }

  /// A pool counts where its first member was sampled.
  void placed(long unit, long sampled) {
    unitId = unit;
    sampledAt = sampled;
  }

  @Override
  long unitId() {
    return unitId;
  }

  @Override
  long sampledAt() {
    return sampledAt;
  }
}
