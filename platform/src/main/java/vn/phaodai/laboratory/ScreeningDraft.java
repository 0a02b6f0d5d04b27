// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.phaodai.cases.TestMethod;

/// A campaign as somebody plans it.
///
/// @param unitCode official code of the area as a whole: province, district, commune
/// @param groups of `screening-groups.csv`; none: everybody
/// @param targetPercent of the denominator, to be sampled in each round
/// @param rounds at least one, in order of time
public record ScreeningDraft(
    String name,
    ScreeningKind kind,
    String unitCode,
    Set<String> groups,
    Denominator denominator,
    int targetPercent,
    List<Round> rounds) {
  /// @param poolSize specimens a tube; 1: single samples
  public record Round(LocalDate from, LocalDate until, TestMethod method, int poolSize) {}

  public ScreeningDraft {
    groups = Set.copyOf(groups);
    rounds = List.copyOf(rounds);
  }

  void check() {
    if (name.isBlank()) {
      throw ScreeningRefusals.NAME_NEEDED.raise();
    }
    if (targetPercent < 1 || targetPercent > 100) {
      throw ScreeningRefusals.TARGET.with(targetPercent).raise();
    }
    if (rounds.isEmpty()) {
      throw ScreeningRefusals.ROUND_NEEDED.raise();
    }
    LocalDate last = LocalDate.MIN;
    for (Round round : rounds) {
      if (round.until().isBefore(round.from()) || !round.from().isAfter(last)) {
        throw ScreeningRefusals.ROUND_DAYS.raise();
      }
      if (round.poolSize() < 1 || round.poolSize() > 30) {
        throw ScreeningRefusals.POOL_SIZE.with(round.poolSize()).raise();
      }
      last = round.until();
    }
  }
}
