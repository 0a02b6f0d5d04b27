// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

/// What the register made of a draft.
public enum Verdict {
  /// Linked to a person who was there.
  KNOWN,
  /// Nobody like this was there.
  NEW,
  /// Registered as new; a review of who it may be waits.
  DOUBTFUL
}
