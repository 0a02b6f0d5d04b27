// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is known of a patient beside tests and examinations.
///
/// @param onset first day with a symptom; null without any, or not known
/// @param doses of vaccine; null: not known
/// @param conditions facts of `VN-TRIAGE-CONDITIONS` that are true
/// @param conditionsAsked whether those not named are known to be absent
public record Description(
    @Nullable LocalDate onset,
    @Nullable Integer doses,
    @Nullable LocalDate lastDose,
    Set<String> conditions,
    boolean conditionsAsked,
    Setting setting) {
  public Description {
    conditions = Set.copyOf(conditions);
  }
}
