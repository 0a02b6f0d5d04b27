// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.util.Optional;

/// Says how things stand with a result that a dispatch demands. The figures are kept on a floor
/// above this room, so whoever can read them is asked through this.
public interface OutcomeReader {
  /// Empty where this reader has no figure for what the dispatch names.
  Optional<Seen> read(WantedOutcome wanted);

  /// @param words the whole answer in the reader's language
  record Seen(State state, String words) {}

  enum State {
    /// The condition is not met yet.
    WAITS,
    /// Reported throughout, and the target was never passed.
    KEPT,
    /// Somebody has not reported: that is not kept.
    UNKNOWN,
    BREACHED
  }
}
