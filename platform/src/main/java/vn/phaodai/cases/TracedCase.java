// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A case as tracing asks for it.
///
/// @param personIds the patient: who stands for the entry, first, and every entry merged into it
/// @param path of the unit where the case was found
/// @param onset null for one without symptoms so far
/// @param firstPositive when the first positive sample was taken
/// @param removedAt when the patient was isolated; null while they are not, or nobody told
public record TracedCase(
    long id,
    String code,
    List<Long> personIds,
    long unitId,
    String unitName,
    String path,
    CaseState state,
    @Nullable LocalDate onset,
    boolean symptomatic,
    Instant firstPositive,
    Instant resultedAt,
    @Nullable Instant removedAt,
    @Nullable Instant tracedAt) {
  public TracedCase {
    personIds = List.copyOf(personIds);
  }

  public long personId() {
    return personIds.getFirst();
  }
}
