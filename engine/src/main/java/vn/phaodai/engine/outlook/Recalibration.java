// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.outlook;

import java.util.List;

/// What experience makes of a share of futures. The logarithm of the odds is moved and stretched,
/// both by an amount that grows evenly with the weeks ahead, so that of all that was given a chance
/// of one in three about one in three comes true.
///
/// ```
///   log odds′ = shift + shiftWeekly·w + (stretch + stretchWeekly·w) · log odds
/// ```
public record Recalibration(
    double shift, double shiftWeekly, double stretch, double stretchWeekly) {
  private static final double LEAST = 0.00125;
  private static final int ROUNDS = 50;
  private static final double RIDGE = 1e-6;
  private static final double SHORTEST = 1e-6;

  /// As the futures say.
  public static final Recalibration NONE = new Recalibration(0, 0, 1, 0);

  /// @param share of the futures in which it comes true
  /// @param ahead_d days ahead
  public double of(double share, int ahead_d) {
    double[] x = features(share, ahead_d);
    return sigmoid(shift * x[0] + shiftWeekly * x[1] + stretch * x[2] + stretchWeekly * x[3]);
  }

  private static double[] features(double share, int ahead_d) {
    double kept = Math.clamp(share, LEAST, 1 - LEAST);
    double odds = Math.log(kept / (1 - kept));
    double weeks = ahead_d / 7.0;
    return new double[] {1, weeks, odds, weeks * odds};
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /// What was said once, and what came.
  public record Past(double share, int ahead_d, boolean came) {}

  /// Logistic regression by Newton's method.
  public static Recalibration learn(List<Past> past) {
    double[] by = {0, 0, 1, 0};
    for (int round = 0; round < ROUNDS; round++) {
      double[][] equations = new double[by.length][by.length + 1];
      for (Past one : past) {
        double[] x = features(one.share, one.ahead_d);
        double said = sigmoid(dot(by, x));
        for (int i = 0; i < by.length; i++) {
          equations[i][by.length] += ((one.came ? 1 : 0) - said) * x[i];
          for (int j = 0; j < by.length; j++) {
            equations[i][j] += said * (1 - said) * x[i] * x[j];
          }
        }
      }
      for (int i = 0; i < by.length; i++) {
        equations[i][i] += RIDGE;
      }
      by = better(by, solved(equations), past);
    }
    return new Recalibration(by[0], by[1], by[2], by[3]);
  }

  /// As much of a step as makes what came likelier; Newton's whole step may be too long.
  private static double[] better(double[] by, double[] step, List<Past> past) {
    double before = likelihood(by, past);
    for (double part = 1; part > SHORTEST; part /= 2) {
      double[] next = by.clone();
      for (int i = 0; i < by.length; i++) {
        next[i] += part * step[i];
      }
      if (likelihood(next, past) > before) {
        return next;
      }
    }
    return by;
  }

  private static double likelihood(double[] by, List<Past> past) {
    double sum = 0;
    for (Past one : past) {
      double x = dot(by, features(one.share, one.ahead_d));
      sum -= Math.log1p(Math.exp(-Math.abs(x))) + (one.came == x > 0 ? 0 : Math.abs(x));
    }
    return sum;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /// Gauss and Jordan with the largest pivot; the last column is the right-hand side.
  private static double[] solved(double[][] rows) {
    int n = rows.length;
    for (int column = 0; column < n; column++) {
      int best = column;
      for (int row = column + 1; row < n; row++) {
        best = Math.abs(rows[row][column]) > Math.abs(rows[best][column]) ? row : best;
      }
      double[] pivot = rows[best];
      rows[best] = rows[column];
      rows[column] = pivot;
      for (int row = 0; row < n; row++) {
        double factor = row == column ? 0 : rows[row][column] / pivot[column];
        for (int k = column; factor != 0 && k <= n; k++) {
          rows[row][k] -= factor * pivot[k];
        }
      }
    }
    double[] answer = new double[n];
    for (int i = 0; i < n; i++) {
      answer[i] = rows[i][n] / rows[i][i];
    }
    return answer;
  }
}
