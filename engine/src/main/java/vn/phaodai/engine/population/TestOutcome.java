// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

/// What became of an examination.
///
/// @param ct cycle threshold; NaN where none was measured
public record TestOutcome(Verdict verdict, double ct) {
  /// What the laboratory says.
  public enum Verdict {
    POSITIVE,
    NEGATIVE,
    INCONCLUSIVE,
    /// Never examined.
    LOST
  }

  boolean positive() {
    return verdict == Verdict.POSITIVE;
  }
}
