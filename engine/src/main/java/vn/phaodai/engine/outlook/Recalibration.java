// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.outlook;

import java.util.List;
import java.util.stream.DoubleStream;

/// What experience makes of a share of futures, knowing how it has gone lately where it is asked
/// about. All is weighed on the logarithm of the odds, by weights that change evenly with the weeks
/// ahead, so that of all that was given a chance of one in three about one in three comes true.
///
/// ```
///   log odds′ = shift + stretch · log odds + busy · b + busier · b² + fresh · e^(−quiet days / 7)
///   b           = log(1 + cases of a unit lately)
///   each weight = at once + a week · w
/// ```
///
/// Where there were more cases than in any place that was learnt from, nothing is known from
/// experience: there the futures count as they are drawn, wholly so at twice as many.
///
/// @param shift of everything
/// @param stretch of the logarithm of the odds; below 0 it counts as 0, for more futures never say
///   less
/// @param busy for how many cases a unit has had lately
/// @param busier for the square of that
/// @param fresh for how new the newest case is
/// @param least futures that come true in a smaller share say no more than this one: a unit that
///   has just had cases is locked down, which the futures do not know
/// @param most cases that there were lately in those that were learnt from, leaving out the
///   thousandth with the most
public record Recalibration(
    Weight shift,
    Weight stretch,
    Weight busy,
    Weight busier,
    Weight fresh,
    double least,
    Most most) {
  /// Half a future of four hundred: none of them is certain.
  private static final double NEVER = 0.00125;

  private static final int ROUNDS = 50;

  /// Weights are kept small where few forecasts speak for more.
  private static final double RIDGE = 1;

  private static final double SHORTEST = 1e-6;
  private static final int WEIGHTS = 10;

  /// Farther ahead nothing was learnt: there it is as it is here.
  private static final double FARTHEST_W = 3;

  private static final double FADES_D = 7;

  /// @param atOnce what it would be for today
  /// @param weekly what each week ahead adds
  public record Weight(double atOnce, double weekly) {
    private double in(double weeks) {
      return atOnce + weekly * weeks;
    }
  }

  /// @param cases of a unit
  /// @param everywhere cases of a unit on average over the whole place
  public record Most(double cases, double everywhere) {
    /// How much experience says of such cases: 1 up to these, nothing from twice as many.
    private double known(Lately lately) {
      return Math.min(known(lately.cases, cases), known(lately.everywhere, everywhere));
    }

    private static double known(double cases, double most) {
      return cases <= most ? 1 : Math.max(0, 2 - cases / most);
    }
  }

  /// How it has gone lately in one unit or in several.
  ///
  /// @param cases of a unit, on average, in the last [#SPAN_D] days
  /// @param quietDays since the newest of them, 0 for a case on the last day; of no meaning without
  ///   one
  /// @param everywhere the same average over all units of the place
  public record Lately(double cases, int quietDays, double everywhere) {
    /// Days looked back.
    public static final int SPAN_D = 42;

    /// @param series daily cases up to the last day that is known
    static Lately of(List<long[]> series, double everywhere) {
      long cases = 0;
      int quiet = SPAN_D;
      for (long[] one : series) {
        for (int back = 0; back < Math.min(SPAN_D, one.length); back++) {
          long then = one[one.length - 1 - back];
          cases += then;
          quiet = then > 0 ? Math.min(quiet, back) : quiet;
        }
      }
      return new Lately(cases / (double) Math.max(1, series.size()), quiet, everywhere);
    }

    /// 1 for a case on the last day, nearly 0 for one of long ago.
    private double freshness() {
      return cases > 0 ? Math.exp(-quietDays / FADES_D) : 0;
    }
  }

  /// @param share of the futures in which it comes true
  /// @param ahead_d days ahead
  public double of(double share, int ahead_d, Lately lately) {
    double part = most.known(lately);
    if (part == 0) {
      return share;
    }
    double odds = logOdds(Math.max(share, least));
    double many = Math.log1p(lately.cases);
    double weeks = weeks(ahead_d);
    double experience =
        shift.in(weeks)
            + Math.max(0, stretch.in(weeks)) * odds
            + busy.in(weeks) * many
            + busier.in(weeks) * many * many
            + fresh.in(weeks) * lately.freshness();
    return sigmoid(part * experience + (1 - part) * logOdds(share));
  }

  private static double[] features(double share, int ahead_d, Lately lately, double least) {
    double odds = logOdds(Math.max(share, least));
    double many = Math.log1p(lately.cases);
    double fresh = lately.freshness();
    double weeks = weeks(ahead_d);
    return new double[] {
      1,
      weeks,
      odds,
      weeks * odds,
      many,
      weeks * many,
      many * many,
      weeks * many * many,
      fresh,
      weeks * fresh,
    };
  }

  private static double weeks(int ahead_d) {
    return Math.min(ahead_d / 7.0, FARTHEST_W);
  }

  private static double logOdds(double share) {
    double kept = Math.clamp(share, NEVER, 1 - NEVER);
    return Math.log(kept / (1 - kept));
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /// What was said once, and what came.
  public record Past(double share, int ahead_d, Lately lately, boolean came) {}

  /// Logistic regression by Newton's method, weights of zero being likeliest beforehand.
  ///
  /// @param least as [Recalibration#least] of what is learnt
  public static Recalibration learn(List<Past> past, double least) {
    double[][] known =
        past.stream()
            .map(one -> features(one.share, one.ahead_d, one.lately, least))
            .toArray(double[][]::new);
    double[] by = new double[WEIGHTS];
    for (int round = 0; round < ROUNDS; round++) {
      double[][] equations = new double[by.length][by.length + 1];
      for (int n = 0; n < known.length; n++) {
        double[] x = known[n];
        double said = sigmoid(dot(by, x));
        for (int i = 0; i < by.length; i++) {
          equations[i][by.length] += ((past.get(n).came ? 1 : 0) - said) * x[i];
          for (int j = 0; j < by.length; j++) {
            equations[i][j] += said * (1 - said) * x[i] * x[j];
          }
        }
      }
      for (int i = 0; i < by.length; i++) {
        equations[i][i] += RIDGE;
        equations[i][by.length] -= RIDGE * by[i];
      }
      by = better(by, solved(equations), known, past);
    }
    return new Recalibration(
        new Weight(by[0], by[1]),
        new Weight(by[2], by[3]),
        new Weight(by[4], by[5]),
        new Weight(by[6], by[7]),
        new Weight(by[8], by[9]),
        least,
        new Most(
            most(past.stream().mapToDouble(one -> one.lately.cases)),
            most(past.stream().mapToDouble(one -> one.lately.everywhere))));
  }

  private static double most(DoubleStream cases) {
    double[] sorted = cases.sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[(int) (0.999 * (sorted.length - 1))];
  }

  /// As much of a step as makes what came likelier; Newton's whole step may be too long.
  private static double[] better(double[] by, double[] step, double[][] known, List<Past> past) {
    double before = likelihood(by, known, past);
    for (double part = 1; part > SHORTEST; part /= 2) {
      double[] next = by.clone();
      for (int i = 0; i < by.length; i++) {
        next[i] += part * step[i];
      }
      if (likelihood(next, known, past) > before) {
        return next;
      }
    }
    return by;
  }

  private static double likelihood(double[] by, double[][] known, List<Past> past) {
    double sum = -RIDGE / 2 * dot(by, by);
    for (int n = 0; n < known.length; n++) {
      double x = dot(by, known[n]);
      sum -= Math.log1p(Math.exp(-Math.abs(x))) + (past.get(n).came == x > 0 ? 0 : Math.abs(x));
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
