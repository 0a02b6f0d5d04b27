// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What each factor weighs, from a parameter file. Points are ten times the natural logarithm of
/// the odds ratio of being infected, so that the points of factors add up; a factor counts by its
/// highest step that its figure reaches.
public final class RiskWeights {
  /// The first line of the file: comma-separated, no quotes.
  public static final String HEADING = "factor,at_least,points,vi,en,source,confidence";

  /// @param vi why, as people read it; `en` its English twin
  /// @param confidence H, M or L, as everywhere
  public record Step(
      RiskFactor factor,
      double atLeast,
      int points,
      String vi,
      String en,
      String source,
      String confidence) {}

  private final Map<RiskFactor, List<Step>> steps = new EnumMap<>(RiskFactor.class);

  /// @throws IllegalArgumentException when two steps of a factor begin at one figure
  public RiskWeights(List<Step> steps) {
    for (Step step : steps) {
      List<Step> ofFactor = this.steps.computeIfAbsent(step.factor(), _ -> new ArrayList<>());
      if (ofFactor.stream().anyMatch(other -> other.atLeast() == step.atLeast())) {
        throw new IllegalArgumentException(step.factor() + " has two steps at " + step.atLeast());
      }
      ofFactor.add(step);
    }
    this.steps.values().forEach(s -> s.sort(Comparator.comparingDouble(Step::atLeast).reversed()));
  }

  /// @throws IllegalArgumentException naming the line that cannot be read
  public static RiskWeights read(String csv) {
    List<String> lines = csv.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(HEADING)) {
      throw new IllegalArgumentException("line 1: expected " + HEADING);
    }
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      steps.add(step(i + 1, lines.get(i).split(",", -1)));
    }
    return new RiskWeights(steps);
  }

  private static Step step(int line, String[] cells) {
    if (cells.length != 7 || !cells[6].matches("[HML]")) {
      throw new IllegalArgumentException("line " + line + ": expected " + HEADING);
    }
    try {
      return new Step(
          RiskFactor.valueOf(cells[0]),
          Double.parseDouble(cells[1]),
          Integer.parseInt(cells[2]),
          cells[3],
          cells[4],
          cells[5],
          cells[6]);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("line " + line + ": " + e.getMessage(), e);
    }
  }

  /// Asked for everybody of a commune while somebody waits: no streams.
  int points(Candidate candidate) {
    int points = 0;
    for (Map.Entry<RiskFactor, List<Step>> ofFactor : steps.entrySet()) {
      Step step = reached(ofFactor.getValue(), candidate.figure(ofFactor.getKey()));
      points += step == null ? 0 : step.points();
    }
    return points;
  }

  Optional<Step> find(RiskFactor factor, Candidate candidate) {
    return Optional.ofNullable(
        reached(steps.getOrDefault(factor, List.of()), candidate.figure(factor)));
  }

  /// The highest step that a figure reaches; an unknown figure reaches none.
  private static @Nullable Step reached(List<Step> descending, double figure) {
    for (Step step : descending) {
      if (figure >= step.atLeast()) {
        return step;
      }
    }
    return null;
  }
}
