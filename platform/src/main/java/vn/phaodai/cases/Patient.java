// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is known of a patient, as the rules ask for it.
///
/// @param id of the file
/// @param birthDate null where the register knows the year alone, or nothing: the examiner tells
///   the age
/// @param conditions facts of `VN-TRIAGE-CONDITIONS` that are true
/// @param conditionsAsked whether those not named are known to be absent
/// @param newest the newest value of every fact that an examination told
/// @param symptoms whether the last examination found any; null before the first
/// @param lastSymptomDay the last examination's day with a symptom, else the onset
/// @param firstPositive when the first positive sample was taken
/// @param admitted when they first lay in a bed
/// @param samples single PCR samples that were read, the newest first
record Patient(
    long id,
    @Nullable LocalDate birthDate,
    @Nullable LocalDate onset,
    @Nullable Integer doses,
    @Nullable LocalDate lastDose,
    Set<String> conditions,
    boolean conditionsAsked,
    Map<String, String> newest,
    @Nullable Boolean symptoms,
    @Nullable LocalDate lastSymptomDay,
    Instant firstPositive,
    @Nullable Instant admitted,
    List<TestRead> samples) {
  Patient {
    conditions = Set.copyOf(conditions);
    newest = Map.copyOf(newest);
    samples = List.copyOf(samples);
  }

  boolean everSymptomatic() {
    return onset != null || lastSymptomDay != null;
  }
}
