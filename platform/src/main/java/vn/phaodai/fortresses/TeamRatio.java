// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses;

import org.springframework.stereotype.Component;
import vn.phaodai.tables.ShippedRows;

/// How many people a community team has for how many households: `team-ratio.csv`.
@Component
public class TeamRatio {
  private final Ratio ratio =
      ShippedRows.of(TeamRatio.class, "team-ratio.csv").stream()
          .map(
              row ->
                  new Ratio(
                      Integer.parseInt(row.getField("people_min")),
                      Integer.parseInt(row.getField("people_max")),
                      Integer.parseInt(row.getField("households_min")),
                      Integer.parseInt(row.getField("households_max")),
                      row.getField("source"),
                      row.getField("confidence")))
          .findFirst()
          .orElseThrow();

  TeamRatio() {}

  public record Ratio(
      int peopleMin,
      int peopleMax,
      int householdsMin,
      int householdsMax,
      String source,
      String confidence) {

    /// The fewest people for so many households.
    public int needed(int households) {
      return Math.ceilDiv(households, householdsMax) * peopleMin;
    }
  }

  public Ratio ratio() {
    return ratio;
  }
}
