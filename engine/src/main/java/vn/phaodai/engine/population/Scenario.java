// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.time.LocalDate;
import java.util.List;

/// What happens to a province: days, disease, measures, testing.
///
/// @param start civil date of day 0
/// @param days how many are lived
/// @param parameters of the disease and of the response to it
/// @param restrictions the levels among which `zoning` chooses, by index
/// @param campaigns of screening
/// @param seed of the outbreak, apart from that of the province
/// @param threads that share the work; the result does not depend on it
public record Scenario(
    LocalDate start,
    int days,
    Parameters parameters,
    List<Restriction> restrictions,
    Zoning zoning,
    List<Campaign> campaigns,
    long seed,
    int threads) {
  public Scenario {
    restrictions = List.copyOf(restrictions);
    campaigns = List.copyOf(campaigns);
    if (days < 1 || days > 1000 || restrictions.isEmpty()) {
      throw new IllegalArgumentException(days + " days, " + restrictions.size() + " levels");
    }
  }

  /// The summer of 2021 as the province lived it: its calendar of measures, a lockdown of every
  /// commune in which cases gather, its campaigns.
  public static Scenario of2021(
      Territory territory, LocalDate start, int days, long seed, int threads) {
    Parameters parameters = Parameters.shipped();
    List<Restriction> restrictions = Restriction.shipped();
    return new Scenario(
        start,
        days,
        parameters,
        restrictions,
        Calendar2021.zoning(territory, start, parameters, restrictions),
        Calendar2021.campaigns(territory, start),
        seed,
        threads);
  }

  /// The same with other parameters.
  public Scenario with(Parameters changed) {
    return new Scenario(start, days, changed, restrictions, zoning, campaigns, seed, threads);
  }

  /// The same under other measures and campaigns.
  public Scenario with(Zoning otherZoning, List<Campaign> otherCampaigns) {
    return new Scenario(
        start, days, parameters, restrictions, otherZoning, otherCampaigns, seed, threads);
  }

  /// The same on another number of threads.
  public Scenario withThreads(int otherThreads) {
    return new Scenario(
        start, days, parameters, restrictions, zoning, campaigns, seed, otherThreads);
  }
}
