// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

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
  /// The figure that a factor judges; not a number when it is unknown or does not apply.
  double figure(RiskFactor factor) {
    return switch (factor) {
      case CASE_IN_HOUSEHOLD -> caseInHousehold ? 1 : 0;
      case CONTACT_IN_HOUSEHOLD -> contactInHousehold ? 1 : 0;
      case VISITS_WITH_CASES -> visitsWithCases;
      case OCCUPATION_RISK -> occupationRisk;
      case AGE_YEARS -> orUnknown(ageYears);
      case VULNERABLE -> vulnerable ? 1 : 0;
      case UNIT_POSITIVES_PER_1000 -> unitPositivesPer1000;
      case DAYS_SINCE_TEST -> orUnknown(daysSinceTest);
      case NEVER_TESTED -> daysSinceTest == null ? 1 : 0;
    };
  }

  private static double orUnknown(@Nullable Integer figure) {
    return figure == null ? Double.NaN : figure;
  }
}
