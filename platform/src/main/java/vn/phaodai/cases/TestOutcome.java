// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

/// What a specimen showed.
public enum TestOutcome {
  POSITIVE,
  NEGATIVE,
  /// Read, and neither; a new sample is due.
  INCONCLUSIVE,
  /// Never read: lost, broken, mislabelled.
  LOST
}
