// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What lists tell beside tests.
///
/// @param others illnesses outside the list, as written; empty without
/// @param symptoms at the time of finding; null where nobody said
record ListedTold(
    @Nullable LocalDate onset,
    @Nullable Integer doses,
    @Nullable LocalDate lastDose,
    Set<String> conditions,
    String others,
    String treatedAt,
    String deathCause,
    String movedTo,
    @Nullable Symptoms symptoms) {
  ListedTold {
    conditions = Set.copyOf(conditions);
  }

  record Symptoms(boolean any, String words) {}
}
