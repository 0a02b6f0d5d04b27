// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Money of a paid dossier that has to come back, as it stands.
///
/// @param dossier its page; `code` is its number
/// @param personId of the register; null for an employer
/// @param evidence number of the paper that shows it; empty where a finding or a sample does
/// @param returned came back, reversed entries left out
/// @param waived by an authority
/// @param waiverAsked whether somebody asked that it be waived and nobody answered
/// @param proposedAs name and seat, as `decidedAs`
/// @param number of the decision; empty while it is proposed
/// @param dropReason why nobody decided it; empty otherwise
public record Recovery(
    long id,
    UUID publicId,
    long dossierId,
    UUID dossier,
    String code,
    String policy,
    @Nullable Long personId,
    String business,
    String unitName,
    String path,
    Cause cause,
    String evidence,
    long amount_vnd,
    long returned_vnd,
    long waived_vnd,
    RecoveryBasis basis,
    String reason,
    LocalDate dueOn,
    State state,
    @Nullable Long proposedBy,
    String proposedAs,
    LocalDate proposedOn,
    String number,
    @Nullable Long decidedBy,
    String decidedAs,
    @Nullable LocalDate decidedOn,
    String dropReason,
    @Nullable LocalDate closedOn,
    boolean waiverAsked) {
  /// What shows that it should not have been paid.
  public enum Cause {
    /// A finding of a control that was upheld.
    FINDING,
    /// A sample that was judged wrong.
    SAMPLE,
    COMPLAINT,
    /// Died before the money was paid.
    DECEASED;

    public String key() {
      return "relief.recovery.cause." + name();
    }
  }

  /// Where it stands.
  public enum State {
    PROPOSED,
    DECIDED,
    /// All came back or was waived.
    CLOSED,
    /// Not decided after all.
    DROPPED;

    public String key() {
      return "relief.recovery.state." + name();
    }
  }

  /// What is still to come back.
  public long rest_vnd() {
    return amount_vnd - returned_vnd - waived_vnd;
  }

  public boolean isOpen() {
    return state == State.PROPOSED || state == State.DECIDED;
  }

  /// Whether it should have been back by a day.
  public boolean isLate(LocalDate day) {
    return state == State.DECIDED && dueOn.isBefore(day);
  }
}
