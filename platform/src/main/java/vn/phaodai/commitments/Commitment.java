// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A signed promise.
///
/// @param above full name of the unit above a commune or an area below one; empty for others
/// @param path of the unit
/// @param roadmap the way that it is a step of; null for none
/// @param paper number of the signed paper; may be empty
/// @param replaces the promise that this one took, or asks to take, the place of; null for a first
/// @param reason why it does
/// @param endedOn the first day on which it no longer counts; null while it does
/// @param endReason in the words of whoever ended it; may be empty
/// @param accountId who entered it; null for the program itself
public record Commitment(
    long id,
    UUID publicId,
    long unitId,
    String unitCode,
    String unitName,
    String above,
    String path,
    Promise promise,
    @Nullable Long roadmap,
    Signatory signatory,
    String paper,
    @Nullable Long replaces,
    String reason,
    State state,
    @Nullable LocalDate endedOn,
    String endReason,
    @Nullable Long accountId,
    Instant signedAt) {

  /// Where it stands between its signing and its end.
  public enum State {
    /// A new date that somebody above must accept; the old one counts until then.
    ASKED,
    IN_FORCE,
    REPLACED,
    DECLINED,
    WITHDRAWN
  }

  public boolean isInForce() {
    return state == State.IN_FORCE;
  }
}
