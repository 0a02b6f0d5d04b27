// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import java.util.List;
import java.util.stream.Collectors;
import vn.phaodai.zones.Assessment;

/// A commitment with how it stood on a day.
///
/// @param says what the rule said of the unit that day
public record Judged(
    Commitment commitment,
    Judgement judgement,
    Foretold foretold,
    Assessment says,
    List<Milestone> milestones) {
  public Judged {
    milestones = List.copyOf(milestones);
  }

  public Standing standing() {
    return judgement.standing();
  }

  /// Whether what may come still matters: a level that was lost stays lost.
  public boolean saysWhatMayCome() {
    return !(commitment.promise() instanceof Promise.Hold && standing() == Standing.MISSED);
  }

  public long milestonesDone() {
    return milestones.stream().filter(one -> one.doneOn() != null).count();
  }

  /// Rows of the rule that speak about the unit, comma between them.
  public String rows() {
    return says.rows().stream().map(row -> row.id()).collect(Collectors.joining(", "));
  }
}
