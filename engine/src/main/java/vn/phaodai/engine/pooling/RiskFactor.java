// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

/// What makes it likelier that a test finds an infection, or worse to miss one. Each is a number;
/// yes is 1.
public enum RiskFactor {
  CASE_IN_HOUSEHOLD,
  CONTACT_IN_HOUSEHOLD,
  /// Visits, in the window that counts, to places where a case was.
  VISITS_WITH_CASES,
  /// 0 to 3, as the list of occupations says.
  OCCUPATION_RISK,
  AGE_YEARS,
  VULNERABLE,
  /// People found positive for 1,000 tested in the unit, in the newest days.
  UNIT_POSITIVES_PER_1000,
  DAYS_SINCE_TEST,
  NEVER_TESTED
}
