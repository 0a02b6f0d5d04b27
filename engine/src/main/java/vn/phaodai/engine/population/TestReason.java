// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

/// Why somebody is tested.
public enum TestReason {
  SYMPTOMS,
  /// Named contact of a case, or arrival, under quarantine.
  QUARANTINE,
  SCREENING,
  /// Member of a pool that was positive.
  RETEST
}
