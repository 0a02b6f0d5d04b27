// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.outlook;

import vn.phaodai.engine.epidemic.SerialInterval;

/// How cases come about in all units together:
///
/// ```
///   cases of a unit on day t  ~  Poisson( R · pressure(t)                    of the unit itself
///                                       + S · share · elsewhere(t)           of the other units
///                                       + A · share )                        from outside
///   pressure(t)  = Σ cases(t − s) · interval(s)
///   elsewhere(t) = the pressure of all other units
/// ```
///
/// Found by expectation and maximisation: each case came from the three in proportion to what they
/// let expect, and the three are then counted anew.
public final class TransmissionFit {
  private static final int ROUNDS = 100;

  private final Setting setting;
  private final double[] shares;
  private final Source own = new Source();
  private final Source elsewhere = new Source();
  private final Source outside = new Source();

  /// Of each unit, over the days of the fit.
  private final double[] offspring;

  private final double[] pressure;
  private final double[] arrived;
  private final double[] awaited;

  /// One way in which cases come about: how many of them for each unit of exposure.
  private static final class Source {
    private double rate = 1;
    private double cases;
    private double exposure;

    double expected(double at) {
      return rate * at;
    }

    void add(double share, double at) {
      cases += share;
      exposure += at;
    }

    /// Half a case for half a unit of exposure: where nothing happened, nothing is certain.
    void settle() {
      rate = (cases + 0.5) / (exposure + 0.5);
      cases = 0;
      exposure = 0;
    }
  }

  private TransmissionFit(Units units, Setting setting) {
    this.setting = setting;
    shares = units.shares();
    offspring = new double[units.count()];
    pressure = new double[units.count()];
    arrived = new double[units.count()];
    awaited = new double[units.count()];
  }

  public static TransmissionFit of(Units units, Setting setting) {
    TransmissionFit fit = new TransmissionFit(units, setting);
    int first = Math.max(0, units.days() - setting.fitDays());
    double[][] pressures = new double[units.days() - first][units.count()];
    for (int t = first; t < units.days(); t++) {
      for (int u = 0; u < units.count(); u++) {
        pressures[t - first][u] = pressure(units.cases().get(u), t, setting.interval());
      }
    }
    for (int round = 0; round <= ROUNDS; round++) {
      fit.count(units, first, pressures, round == ROUNDS);
    }
    return fit;
  }

  private void count(Units units, int first, double[][] pressures, boolean last) {
    for (int t = first; t < units.days(); t++) {
      double[] here = pressures[t - first];
      double all = java.util.Arrays.stream(here).sum();
      for (int u = 0; u < here.length; u++) {
        double others = shares[u] * (all - here[u]);
        double fromOwn = own.expected(here[u]);
        double fromOthers = elsewhere.expected(others);
        double fromOutside = outside.expected(shares[u]);
        double expected = fromOwn + fromOthers + fromOutside;
        double each = expected > 0 ? units.cases().get(u)[t] / expected : 0;
        own.add(each * fromOwn, here[u]);
        elsewhere.add(each * fromOthers, others);
        outside.add(each * fromOutside, shares[u]);
        if (last) {
          offspring[u] += each * fromOwn;
          pressure[u] += here[u];
          arrived[u] += each * (fromOthers + fromOutside);
          awaited[u] += fromOthers + fromOutside;
        }
      }
    }
    if (!last) {
      own.settle();
      elsewhere.settle();
      outside.settle();
    }
  }

  static double pressure(long[] cases, int day, SerialInterval interval) {
    double sum = 0;
    for (int s = 1; s < interval.length() && s <= day; s++) {
      sum += cases[day - s] * interval.probability(s);
    }
    return sum;
  }

  /// Cases in the same unit that one case has after it.
  public double reproduction() {
    return own.rate;
  }

  /// Cases in all other units together that one case has after it.
  public double spread() {
    return elsewhere.rate;
  }

  /// Cases a day in all units together that none of their cases explains.
  public double arrivals_perDay() {
    return outside.rate;
  }

  Setting setting() {
    return setting;
  }

  /// Cases that a unit has to await from outside itself on a day, before what it showed of its own.
  double awaited(int unit, double elsewherePressure) {
    return shares[unit] * (elsewhere.expected(elsewherePressure) + outside.rate);
  }

  /// One draw of a unit's own reproduction number, between what it showed and what all show.
  double drawReproduction(int unit, RandomCounts random) {
    double weight = setting.ownReproduction();
    return random.gamma(weight * own.rate + offspring[unit]) / (weight + pressure[unit]);
  }

  /// One draw of how many times more cases than awaited come to a unit from outside itself.
  double drawOpenness(int unit, RandomCounts random) {
    double weight = setting.ownIntroduction();
    return random.gamma(weight + arrived[unit]) / (weight + awaited[unit]);
  }
}
