// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A person who might be tested next, by facts that their owners computed.
///
/// @param daysSinceTest null when never tested
/// @param visitsWithCases visits to places where a case was, in the window that counts
/// @param occupationRisk 0 to 3
/// @param ageYears null when unknown, which counts as no age
/// @param unitPositivesPer1000 people found for 1,000 tested in the person's unit
public record Candidate(
    PersonId person,
    @Nullable Integer daysSinceTest,
    boolean caseInHousehold,
    boolean contactInHousehold,
    int visitsWithCases,
    int occupationRisk,
    @Nullable Integer ageYears,
    boolean vulnerable,
    double unitPositivesPer1000) {
  /// The figure that a factor judges; empty when it is unknown or does not apply.
  Optional<Double> figure(RiskFactor factor) {
    return switch (factor) {
      case CASE_IN_HOUSEHOLD -> Optional.of(caseInHousehold ? 1.0 : 0.0);
      case CONTACT_IN_HOUSEHOLD -> Optional.of(contactInHousehold ? 1.0 : 0.0);
      case VISITS_WITH_CASES -> Optional.of((double) visitsWithCases);
      case OCCUPATION_RISK -> Optional.of((double) occupationRisk);
      case AGE_YEARS -> Optional.ofNullable(ageYears).map(Integer::doubleValue);
      case VULNERABLE -> Optional.of(vulnerable ? 1.0 : 0.0);
      case UNIT_POSITIVES_PER_1000 -> Optional.of(unitPositivesPer1000);
      case DAYS_SINCE_TEST -> Optional.ofNullable(daysSinceTest).map(Integer::doubleValue);
      case NEVER_TESTED -> Optional.of(daysSinceTest == null ? 1.0 : 0.0);
    };
  }
}
