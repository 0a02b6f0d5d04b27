// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

import java.util.List;
import java.util.Map;

/// What a set of reports comes to.
///
/// @param states everybody who was sampled
/// @param retests who is to be sampled again, the earliest due first
/// @param poolsWithoutMembers pools that have a report while nobody knows yet who is in them
/// @param contradictoryPools pools with two different reports of one revision
/// @param tally tubes and people, counted apart
public record Findings(
    Map<PersonId, PersonState> states,
    List<Retest> retests,
    List<PoolId> poolsWithoutMembers,
    List<PoolId> contradictoryPools,
    Tally tally) {
  public Findings {
    states = Map.copyOf(states);
    retests = List.copyOf(retests);
    poolsWithoutMembers = List.copyOf(poolsWithoutMembers);
    contradictoryPools = List.copyOf(contradictoryPools);
  }

  /// Tubes are not people: a positive pool is one tube, and no case.
  ///
  /// @param pools pools with a conclusive report
  /// @param peopleInPools people in pools with a conclusive report, each once
  public record Tally(
      int pools, int positivePools, int peopleInPools, int singleTests, int positivePeople) {}
}
