// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.outlook;

import java.util.List;

/// What experience makes of a share of futures, knowing how it has gone in the unit lately. All is
/// weighed on the logarithm of the odds, by weights that change evenly with the weeks ahead, so
/// that of all that was given a chance of one in three about one in three comes true.
///
/// ```
///   log odds′ = shift + stretch · max(log odds, 0) + busy · log(1 + cases lately) + fresh · e^(−quiet days / 7)
///   each weight = at once + a week · w
/// ```
///
/// Futures that come out in less than half of all paths say no more than those at one half: a unit
/// that has just had cases is locked down, which the futures do not know. A unit that has had more
/// cases than any that was learnt from is none of that experience: there the futures count as they
/// are drawn, the more of them the more cases it has had.
///
/// @param shift of everything
/// @param stretch of the logarithm of the odds
/// @param busy for how many cases the unit has had lately
/// @param fresh for how new its newest case is
/// @param most cases that a unit had had in six weeks among those that were learnt from, leaving
///   out the thousandth with the most
public record Recalibration(Weight shift, Weight stretch, Weight busy, Weight fresh, long most) {
  private static final double LEAST = 0.00125;
  private static final int ROUNDS = 50;
  private static final double RIDGE = 1e-6;
  private static final double SHORTEST = 1e-6;
  private static final int WEIGHTS = 8;

  /// Farther ahead nothing was learnt: there it is as it is here.
  private static final double FARTHEST_W = 3;

  private static final double FADES_D = 7;

  /// @param atOnce what it would be for today
  /// @param weekly what each week ahead adds
  public record Weight(double atOnce, double weekly) {}

  /// How it has gone in a unit lately.
  ///
  /// @param cases in the last [#SPAN_D] days
  /// @param quietDays since the newest of them, 0 for a case on the last day; of no meaning without
  ///   one
  public record Lately(long cases, int quietDays) {
    /// Days looked back.
    public static final int SPAN_D = 42;

    /// @param series daily cases up to the last day that is known
    static Lately of(long[] series) {
      long cases = 0;
      int quiet = SPAN_D;
      for (int back = 0; back < Math.min(SPAN_D, series.length); back++) {
        long then = series[series.length - 1 - back];
        cases += then;
        quiet = then > 0 ? Math.min(quiet, back) : quiet;
      }
      return new Lately(cases, quiet);
    }
  }

  /// @param share of the futures in which it comes true
  /// @param ahead_d days ahead
  public double of(double share, int ahead_d, Lately lately) {
    double[] by = {
      shift.atOnce, shift.weekly, stretch.atOnce, stretch.weekly,
      busy.atOnce, busy.weekly, fresh.atOnce, fresh.weekly
    };
    double experience = dot(by, features(share, ahead_d, lately));
    if (lately.cases <= most) {
      return sigmoid(experience);
    }
    double kept = Math.clamp(share, LEAST, 1 - LEAST);
    double part = most / (double) lately.cases;
    return sigmoid(part * experience + (1 - part) * Math.log(kept / (1 - kept)));
  }

  private static double[] features(double share, int ahead_d, Lately lately) {
    double kept = Math.clamp(share, LEAST, 1 - LEAST);
    double odds = Math.max(0, Math.log(kept / (1 - kept)));
    double many = Math.log1p(Math.max(0, lately.cases));
    double fresh = lately.cases > 0 ? Math.exp(-lately.quietDays / FADES_D) : 0;
    double weeks = Math.min(ahead_d / 7.0, FARTHEST_W);
    return new double[] {
      1, weeks, odds, weeks * odds, many, weeks * many, fresh, weeks * fresh,
    };
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /// What was said once, and what came.
  public record Past(double share, int ahead_d, Lately lately, boolean came) {}

  /// Logistic regression by Newton's method.
  public static Recalibration learn(List<Past> past) {
    double[] by = new double[WEIGHTS];
    for (int round = 0; round < ROUNDS; round++) {
      double[][] equations = new double[by.length][by.length + 1];
      for (Past one : past) {
        double[] x = features(one.share, one.ahead_d, one.lately);
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
    return new Recalibration(
        new Weight(by[0], by[1]),
        new Weight(by[2], by[3]),
        new Weight(by[4], by[5]),
        new Weight(by[6], by[7]),
        most(past));
  }

  private static long most(List<Past> past) {
    long[] cases = past.stream().mapToLong(one -> one.lately.cases).sorted().toArray();
    return cases.length == 0 ? 0 : cases[(int) (0.999 * (cases.length - 1))];
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
      double x = dot(by, features(one.share, one.ahead_d, one.lately));
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
