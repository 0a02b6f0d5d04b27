// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reckons designs of pools exactly, and ranks them. Tests of one tube are independent given who in
/// it is infected; members of a pool are alike, so that a smaller pool's infected are drawn from
/// the larger one's without replacement.
public final class PoolPlanner {
  private final Prevalence prevalence;
  private final Assay assay;

  public PoolPlanner(Prevalence prevalence, Assay assay) {
    this.prevalence = prevalence;
    this.assay = assay;
  }

  /// What must be kept to.
  ///
  /// @param largestPool the most specimens that one tube may hold
  /// @param mostStages 1 to 3: how often a person may wait for a reading
  /// @param leastFoundShare the share of infected people who must be found; 0 if none
  /// @param tubesPerDay what the laboratory reads; positive
  public record Limits(
      int largestPool, int mostStages, double leastFoundShare, double tubesPerDay) {
    public Limits {
      if (largestPool < 1 || mostStages < 1 || mostStages > 3 || !(tubesPerDay > 0)) {
        throw new IllegalArgumentException("limits that leave nothing to plan");
      }
    }
  }

  /// Expected figures of one design.
  public PoolYield reckon(PoolDesign design) {
    int size = design.poolSize();
    double[] reach = prevalence.infectedAmong(size);
    double tests = 1.0 / size;
    double waits = 1;
    for (int i = 0; i + 1 < design.stages().size(); i++) {
      int next = design.stages().get(i + 1);
      reach = drawn(positive(reach, design.stages().get(i)), next);
      double goesOn = sum(reach);
      tests += goesOn / next;
      waits += goesOn;
    }
    double found = reach[1] * assay.positive(1, 1);
    return new PoolYield(
        design,
        tests,
        prevalence.share() == 0 ? 0 : withoutNoise(found / prevalence.share()),
        found,
        reach[0] * assay.positive(0, 1),
        waits,
        design.stages().size());
  }

  /// Of the chances of k infected in a tube, the part in which the tube is positive.
  private double[] positive(double[] chance, int size) {
    double[] part = new double[size + 1];
    for (int k = 0; k <= size; k++) {
      part[k] = chance[k] * assay.positive(k, size);
    }
    return part;
  }

  /// From k infected in a tube to those in a smaller one filled from it.
  private static double[] drawn(double[] chance, int next) {
    int size = chance.length - 1;
    double[] smaller = chance;
    for (int n = size; n > next; n--) {
      double[] less = new double[n];
      for (int k = 0; k <= n; k++) {
        if (k > 0) {
          less[k - 1] += smaller[k] * k / n;
        }
        if (k < n) {
          less[k] += smaller[k] * (n - k) / n;
        }
      }
      smaller = less;
    }
    return smaller;
  }

  /// Designs that differ in the last bits only find the same.
  private static double withoutNoise(double share) {
    return Math.round(share * 1e12) / 1e12;
  }

  private static double sum(double[] chances) {
    double sum = 0;
    for (double chance : chances) {
      sum += chance;
    }
    return sum;
  }

  /// All designs within the limits, fewest tests a person first; of equals the smaller pool and
  /// fewer stages.
  public List<PoolYield> designs(Limits limits) {
    List<PoolYield> yields = new ArrayList<>();
    yields.add(reckon(PoolDesign.oneByOne()));
    for (int size = 2; size <= limits.largestPool() && limits.mostStages() >= 2; size++) {
      yields.add(reckon(PoolDesign.dorfman(size)));
      for (int middle = 2; middle < size && limits.mostStages() == 3; middle++) {
        if (size % middle == 0) {
          yields.add(reckon(new PoolDesign(List.of(size, middle, 1))));
        }
      }
    }
    return yields.stream()
        .filter(y -> y.foundShare() >= limits.leastFoundShare() || prevalence.share() == 0)
        .sorted(
            Comparator.comparingDouble(PoolYield::testsPerPerson)
                .thenComparing(y -> y.design().poolSize())
                .thenComparing(PoolYield::stagesPerFound))
        .toList();
  }

  /// The design with the fewest tests a person; empty when none finds the share that is asked.
  public Optional<PoolYield> fewestTests(Limits limits) {
    return designs(limits).stream().findFirst();
  }

  /// The design for so many people by the day's end: of those for which the tubes suffice, the one
  /// that finds most, then the one with least waiting; empty when no design reads so many.
  public Optional<PoolYield> bestFor(double peoplePerDay, Limits limits) {
    return designs(limits).stream()
        .filter(y -> y.peoplePerDay(limits.tubesPerDay()) >= peoplePerDay)
        .min(
            Comparator.comparingDouble((PoolYield y) -> -y.foundShare())
                .thenComparingDouble(PoolYield::stagesPerPerson)
                .thenComparingDouble(PoolYield::testsPerPerson));
  }
}
