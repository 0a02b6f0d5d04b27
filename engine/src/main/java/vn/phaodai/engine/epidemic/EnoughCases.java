// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

/// How many cases there must have been lately before a count is called odd: one case where there
/// never was one is no outbreak.
///
/// @param cases at least so many
/// @param periods within so many periods, the present one counted in
public record EnoughCases(int cases, int periods) {
  public static final EnoughCases USUAL = new EnoughCases(5, 4);

  public EnoughCases {
    if (cases < 0 || periods < 1) {
      throw new IllegalArgumentException(cases + " cases in " + periods + " periods");
    }
  }

  /// Whether every count that this asks about is there.
  boolean isKnown(Counts counts, int time) {
    return !Double.isNaN(lately(counts, time));
  }

  /// False too where it is not known.
  boolean holds(Counts counts, int time) {
    return lately(counts, time) >= cases;
  }

  private double lately(Counts counts, int time) {
    return counts.sum(Math.max(1, time - periods + 1), time);
  }
}
