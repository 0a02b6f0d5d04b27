// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.phaodai.cases.TestMethod;

/// A screening campaign as it stands.
///
/// @param path of its area
/// @param target share of the denominator to be read in each round
/// @param groups codes; none: everybody
/// @param people the denominator of all its communes
/// @param rounds in order
/// @param closedOn null while it runs
public record Screening(
    UUID publicId,
    String name,
    ScreeningKind kind,
    String unitName,
    String path,
    Denominator denominator,
    BigDecimal target,
    List<String> groups,
    int people,
    List<Round> rounds,
    @Nullable LocalDate closedOn,
    @Nullable String closeReason,
    int version) {
  /// @param sampled people, each once
  /// @param read of them, those with a result that says something
  /// @param specimens single samples and members of pools
  /// @param found F0 and suspects whose positive specimen belongs to the round
  /// @param reachedOn the day on which the target was met
  public record Round(
      int number,
      LocalDate from,
      LocalDate until,
      TestMethod method,
      int poolSize,
      int sampled,
      int read,
      int specimens,
      int found,
      @Nullable LocalDate reachedOn) {}

  public Screening {
    groups = List.copyOf(groups);
    rounds = List.copyOf(rounds);
  }

  /// How many people must be read in a round.
  public int needed() {
    return needed(people, target);
  }

  static int needed(int people, BigDecimal target) {
    return target
        .multiply(BigDecimal.valueOf(people))
        .setScale(0, java.math.RoundingMode.CEILING)
        .intValueExact();
  }

  /// Share of the denominator that was read; 0 where nobody is to be.
  public double coverage(Round round) {
    return people == 0 ? 0 : (double) round.read() / people;
  }

  /// Every round has met its target.
  public boolean isComplete() {
    return rounds.stream().allMatch(round -> round.reachedOn() != null);
  }

  public boolean isOpen() {
    return closedOn == null;
  }

  /// The round of a day: that under way, else the next to come, else the last.
  public Round roundOn(LocalDate day) {
    return rounds.stream()
        .filter(round -> !round.until().isBefore(day))
        .findFirst()
        .orElseGet(rounds::getLast);
  }
}
