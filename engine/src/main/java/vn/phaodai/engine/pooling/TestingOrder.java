// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Whom to test next when not everybody can be: the likeliest infected first, by what is known of
/// each. The same people give the same order, however they are listed.
public final class TestingOrder {
  private static final int NEVER = Integer.MAX_VALUE;

  private TestingOrder() {}

  /// @param reasons the factors that count for or against, the weightiest first
  public record Place(PersonId person, int points, List<Reason> reasons) {
    public Place {
      reasons = List.copyOf(reasons);
    }
  }

  /// @param figure of the person, that reached the step
  public record Reason(RiskWeights.Step step, double figure) {}

  private record Scored(Candidate candidate, int points) {
    int untested() {
      Integer days = candidate.daysSinceTest();
      return days == null ? NEVER : days;
    }
  }

  /// The people to be tested with so many tests, in order: most points; then longest untested; then
  /// by number.
  public static List<Place> first(int tests, List<Candidate> candidates, RiskWeights weights) {
    List<Scored> scored = new ArrayList<>(candidates.size());
    for (Candidate candidate : candidates) {
      scored.add(new Scored(candidate, weights.points(candidate)));
    }
    scored.sort(
        Comparator.comparingInt(Scored::points)
            .thenComparingInt(Scored::untested)
            .reversed()
            .thenComparing(s -> s.candidate().person()));
    return scored.stream().limit(tests).map(s -> place(s, weights)).toList();
  }

  private static Place place(Scored scored, RiskWeights weights) {
    List<Reason> reasons = new ArrayList<>();
    for (RiskFactor factor : RiskFactor.values()) {
      weights
          .find(factor, scored.candidate())
          .filter(step -> step.points() != 0)
          .map(step -> new Reason(step, scored.candidate().figure(factor)))
          .ifPresent(reasons::add);
    }
    reasons.sort(
        Comparator.comparingInt((Reason reason) -> -Math.abs(reason.step().points()))
            .thenComparing(reason -> reason.step().factor()));
    return new Place(scored.candidate().person(), scored.points(), reasons);
  }
}
