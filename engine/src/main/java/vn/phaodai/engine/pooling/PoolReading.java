// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Turns pools and reports into people's states. It is a function of the set of reports: their
/// order does not matter, nor that one is given twice, nor that a pool's report comes before its
/// members are known; with more or corrected reports, ask again for the people they touch.
public final class PoolReading {
  private final RetestClock clock;
  private final Map<PoolId, Pool> pools = new HashMap<>();
  private final Reports<PoolId> poolReports = new Reports<>();
  private final Reports<SpecimenId> singleReports = new Reports<>();
  private final Map<PersonId, Evidence> evidence = new HashMap<>();

  private PoolReading(RetestClock clock) {
    this.clock = clock;
  }

  /// @throws IllegalArgumentException when one pool is given with two different memberships
  public static Findings read(
      List<Pool> pools,
      List<PoolResult> poolResults,
      List<SingleResult> singleResults,
      RetestClock clock) {
    PoolReading reading = new PoolReading(clock);
    pools.forEach(reading::add);
    for (PoolResult r : poolResults) {
      reading.poolReports.add(r.pool(), r.result(), r.resultedAt(), r.revision());
    }
    for (SingleResult r : singleResults) {
      reading.singleReports.add(r.specimen().id(), r.result(), r.resultedAt(), r.revision());
      reading.of(r.specimen().person()).addSingle(r.specimen());
    }
    return reading.findings();
  }

  private void add(Pool pool) {
    Pool before = pools.putIfAbsent(pool.id(), pool);
    if (before != null && !Set.copyOf(before.specimens()).equals(Set.copyOf(pool.specimens()))) {
      throw new IllegalArgumentException("two memberships of pool " + pool.id().number());
    }
    if (before == null) {
      pool.specimens().forEach(specimen -> of(specimen.person()).addPooled(specimen, pool));
    }
  }

  private Evidence of(PersonId person) {
    return evidence.computeIfAbsent(person, _ -> new Evidence());
  }

  private Findings findings() {
    Map<PersonId, PersonState> states = new HashMap<>();
    List<Retest> retests = new ArrayList<>();
    for (Map.Entry<PersonId, Evidence> entry : evidence.entrySet()) {
      PersonState state = entry.getValue().state(poolReports, singleReports, clock);
      states.put(entry.getKey(), state);
      switch (state) {
        case PersonState.Suspect(_, var due) -> retests.add(new Retest(entry.getKey(), due, true));
        case PersonState.RetestDue(_, var due) ->
            retests.add(new Retest(entry.getKey(), due, false));
        case PersonState.Positive _,
            PersonState.Negative _,
            PersonState.NegativeInPool _,
            PersonState.Awaiting _ -> {}
      }
    }
    retests.sort(
        Comparator.comparing(Retest::dueAt)
            .thenComparing(retest -> !retest.urgent())
            .thenComparing(Retest::person));
    List<PoolId> unknown =
        poolReports.all().keySet().stream().filter(p -> !pools.containsKey(p)).sorted().toList();
    List<PoolId> contradictory =
        poolReports.all().entrySet().stream()
            .filter(entry -> entry.getValue().is(null))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    return new Findings(states, retests, unknown, contradictory, tally(states));
  }

  private Findings.Tally tally(Map<PersonId, PersonState> states) {
    int conclusive = 0;
    int positive = 0;
    Set<PersonId> people = new HashSet<>();
    for (Pool pool : pools.values()) {
      Reports.Standing report = poolReports.of(pool.id());
      if (report != null && report.isConclusive()) {
        conclusive++;
        positive += report.is(Result.POSITIVE) ? 1 : 0;
        pool.specimens().forEach(specimen -> people.add(specimen.person()));
      }
    }
    long single =
        singleReports.all().values().stream().filter(Reports.Standing::isConclusive).count();
    long found = states.values().stream().filter(s -> s instanceof PersonState.Positive).count();
    return new Findings.Tally(
        conclusive, positive, people.size(), Math.toIntExact(single), Math.toIntExact(found));
  }
}
