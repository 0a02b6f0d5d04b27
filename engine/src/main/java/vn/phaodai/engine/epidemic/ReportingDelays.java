// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// How long it takes until a case is known, learnt from cases that are: those that will still be
/// reported are missing, the more the shorter ago they fell ill (right truncation). The reverse
/// hazard of a delay d, the share of delay d among the delays up to d, isn't touched by that, since
/// both are seen of every day at least d days ago (Kalbfleisch and Lawless, JASA 84, 1989):
///
/// ```
///   F(a) = Π over d > a of 1 - g(d)        the share that is known after a days
///   var ln F(a) = Σ g / (N (1 - g))        Greenwood's formula, N cases with delay up to d
/// ```
public final class ReportingDelays {
  /// @param longest delays beyond this are not looked at: after so many days all is known
  /// @param memory learnt from so many days of each delay, since delays change
  public record Settings(int longest, int memory) {
    public Settings {
      if (longest < 1 || memory < 1) {
        throw new IllegalArgumentException("delays to %d, of %d days".formatted(longest, memory));
      }
    }
  }

  private final int cases;
  private final double dispersion;

  /// By age in days.
  private final double[] known;

  private final double[] logDeviation;

  private ReportingDelays(int cases, double dispersion, double[] known, double[] logDeviation) {
    this.cases = cases;
    this.dispersion = dispersion;
    this.known = known;
    this.logDeviation = logDeviation;
  }

  public static ReportingDelays of(
      List<DatedCases> cases, DatedCases.Basis basis, LocalDate asOf, Settings settings) {
    int ages = settings.longest() + settings.memory();
    int[][] triangle = new int[ages][settings.longest() + 1];
    int counted = 0;
    for (DatedCases some : cases) {
      LocalDate day = some.day(basis);
      long age = ChronoUnit.DAYS.between(day, asOf);
      // found before they fell ill: known at once
      long delay = Math.max(0, ChronoUnit.DAYS.between(day, some.reported()));
      boolean isKnown = !some.reported().isAfter(asOf);
      if (isKnown && age >= 0 && age < ages && delay <= settings.longest()) {
        triangle[(int) age][(int) delay] += some.count();
        counted += some.count();
      }
    }
    return learn(triangle, counted, settings);
  }

  private static ReportingDelays learn(int[][] triangle, int counted, Settings settings) {
    int longest = settings.longest();
    double[] hazard = new double[longest + 1];
    double[] among = new double[longest + 1];
    for (int d = 1; d <= longest; d++) {
      for (int age = d; age < d + settings.memory(); age++) {
        hazard[d] += triangle[age][d];
        among[d] += upTo(triangle[age], d);
      }
      hazard[d] = among[d] == 0 ? 0 : hazard[d] / among[d];
    }
    double dispersion = dispersion(triangle, hazard, settings);
    double[] known = new double[longest + 1];
    double[] deviation = new double[longest + 1];
    double log = 0;
    double variance = 0;
    for (int age = longest; age >= 0; age--) {
      known[age] = Math.exp(log);
      deviation[age] = Math.sqrt(dispersion * variance);
      if (age > 0 && hazard[age] > 0) {
        log += Math.log1p(-hazard[age]);
        variance += hazard[age] / (among[age] * (1 - hazard[age]));
      }
    }
    return new ReportingDelays(counted, dispersion, known, deviation);
  }

  private static int upTo(int[] delays, int longest) {
    int sum = 0;
    for (int d = 0; d <= longest; d++) {
      sum += delays[d];
    }
    return sum;
  }

  /// How much more the shares vary from day to day than chance would have it (Pearson's statistic
  /// by its degrees of freedom): weekends, and files that come late all at once.
  private static double dispersion(int[][] triangle, double[] hazard, Settings settings) {
    double statistic = 0;
    int freedom = 0;
    for (int d = 1; d < hazard.length; d++) {
      double g = hazard[d];
      int cells = 0;
      for (int age = d; age < d + settings.memory() && g > 0 && g < 1; age++) {
        int among = upTo(triangle[age], d);
        if (among > 0) {
          double miss = triangle[age][d] - g * among;
          statistic += miss * miss / (g * (1 - g) * among);
          cells++;
        }
      }
      freedom += Math.max(0, cells - 1);
    }
    return freedom == 0 ? 1 : Math.max(1, statistic / freedom);
  }

  /// Cases that were learnt from.
  public int cases() {
    return cases;
  }

  /// Variance of the shares over what chance alone would give, 1 at least.
  public double dispersion() {
    return dispersion;
  }

  /// The share of the cases of a day so many days ago that is known.
  public double known(int age) {
    return age >= known.length ? 1 : known[age];
  }

  double logDeviation(int age) {
    return age >= known.length ? 0 : logDeviation[age];
  }
}
