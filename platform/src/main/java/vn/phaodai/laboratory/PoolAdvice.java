// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.phaodai.engine.pooling.Assay;
import vn.phaodai.engine.pooling.PoolPlanner;
import vn.phaodai.engine.pooling.PoolYield;
import vn.phaodai.engine.pooling.Prevalence;

/// Which pool size costs the fewest tests a person, and which gets so many people through with what
/// the laboratory can read.
@Service
public class PoolAdvice {
  /// Rows of a page: the best designs, not all.
  private static final int SHOWN = 12;

  private final AssayFacts facts;

  PoolAdvice(AssayFacts facts) {
    this.facts = facts;
  }

  /// @param share expected share infected, 0 to 1
  /// @param byHousehold members of a pool live together
  /// @param tubesPerDay what the laboratory reads
  /// @param peoplePerDay who are to be read a day
  /// @param largest specimens that one tube may hold
  /// @param threeStages halves of a positive pool are read before its members
  public record Question(
      double share,
      boolean byHousehold,
      double tubesPerDay,
      double peoplePerDay,
      int largest,
      boolean threeStages) {}

  /// @param fewestTests the designs with the fewest tests a person, in that order
  /// @param best for so many people with so many tubes; null where no design does it
  public record Answer(List<PoolYield> fewestTests, Optional<PoolYield> best) {
    public Answer {
      fewestTests = List.copyOf(fewestTests);
    }
  }

  public Answer advise(Question asked) {
    Assay assay = facts.pcr();
    var planner =
        new PoolPlanner(
            new Prevalence(asked.share(), asked.byHousehold() ? facts.householdCorrelation() : 0),
            assay);
    var limits =
        new PoolPlanner.Limits(
            asked.largest(), asked.threeStages() ? 3 : 2, 0, Math.max(1, asked.tubesPerDay()));
    List<PoolYield> designs =
        planner.designs(limits).stream()
            .sorted(Comparator.comparingDouble(PoolYield::testsPerPerson))
            .limit(SHOWN)
            .toList();
    return new Answer(designs, planner.bestFor(asked.peoplePerDay(), limits));
  }
}
