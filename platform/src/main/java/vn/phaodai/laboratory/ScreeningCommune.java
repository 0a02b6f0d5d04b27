// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.util.List;
import java.util.function.ToIntFunction;

/// How far one commune is in one round of a campaign.
///
/// @param code official code
/// @param people the denominator
/// @param quota people to be read in the round
/// @param sampled people, each once
/// @param read of them, those with a result that says something
/// @param found people positive or suspect
public record ScreeningCommune(
    String code,
    String name,
    String path,
    int people,
    int quota,
    int teams,
    int tubes,
    int sampled,
    int read,
    int specimens,
    int found) {
  /// Share of the denominator that was read; 0 where nobody lives.
  public double coverage() {
    return people == 0 ? 0 : (double) read / people;
  }

  /// People still to be read for the quota.
  public int missing() {
    return Math.max(0, quota - read);
  }

  /// All rows as one; what is missing is added up, so that one commune's surplus hides no other's
  /// gap.
  public static Total total(List<ScreeningCommune> rows) {
    return new Total(
        sum(rows, ScreeningCommune::people),
        sum(rows, ScreeningCommune::quota),
        sum(rows, ScreeningCommune::teams),
        sum(rows, ScreeningCommune::tubes),
        sum(rows, ScreeningCommune::sampled),
        sum(rows, ScreeningCommune::read),
        sum(rows, ScreeningCommune::missing),
        sum(rows, ScreeningCommune::found));
  }

  private static int sum(List<ScreeningCommune> rows, ToIntFunction<ScreeningCommune> figure) {
    return rows.stream().mapToInt(figure).sum();
  }

  /// The foot of the table.
  public record Total(
      int people, int quota, int teams, int tubes, int sampled, int read, int missing, int found) {
    public double coverage() {
      return people == 0 ? 0 : (double) read / people;
    }
  }
}
