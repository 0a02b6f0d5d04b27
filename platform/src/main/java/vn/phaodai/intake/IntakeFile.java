// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.intake;

import java.time.Instant;
import java.util.UUID;

/// One file that was handed in, and how far it has come.
///
/// @param position rows of the file that are done with, in its order
/// @param added rows that changed something
/// @param kept rows that were there already
/// @param rejected rows not taken
/// @param dropped rows that are no data: titles, headings, sections, totals, signatures
public record IntakeFile(
    long id,
    UUID publicId,
    String kind,
    String name,
    Instant receivedAt,
    State state,
    long position,
    long added,
    long kept,
    long rejected,
    long dropped) {

  public enum State {
    /// being taken, or broken off: handing it in again goes on where it stopped
    RUNNING,
    DONE,
    /// nothing of it was taken; it may be handed in again
    REFUSED
  }
}
