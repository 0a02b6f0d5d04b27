// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

/// A test, alone and on pools.
///
/// @param sensitivity the chance that an infected person's own specimen is positive
/// @param specificity the chance that a specimen without virus is negative
/// @param dilution how much a pool weakens it, δ: with k infected among n the test's excess over
///   false alarms is (k/n)^δ of that on a single specimen; 0 is no loss. The form is Hwang's
///   (Biometrika 63, 1976) with the power on the share infected
public record Assay(double sensitivity, double specificity, double dilution) {
  public Assay {
    if (!(sensitivity > 0 && sensitivity <= 1 && specificity > 0 && specificity <= 1)
        || sensitivity + specificity < 1
        || !(dilution >= 0)) {
      throw new IllegalArgumentException(
          "sensitivity " + sensitivity + ", specificity " + specificity + ", δ " + dilution);
    }
  }

  public static Assay perfect() {
    return new Assay(1, 1, 0);
  }

  /// The chance that a tube of n people, k of them infected, is positive.
  double positive(int k, int n) {
    double falseAlarm = 1 - specificity;
    return k == 0
        ? falseAlarm
        : falseAlarm + (sensitivity - falseAlarm) * Math.pow((double) k / n, dilution);
  }
}
