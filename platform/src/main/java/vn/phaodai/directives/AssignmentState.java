// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.util.Set;

/// How far one body is with one obligation. “Overdue” is not a state: it is an open one whose
/// deadline has passed.
public enum AssignmentState {
  NOT_STARTED,
  IN_PROGRESS,
  /// Reported done, with evidence; waits for whoever reviews it.
  SUBMITTED,
  /// The review found something missing; the body works on.
  RETURNED,
  ACCEPTED,
  /// No longer owed: the obligation was corrected away, superseded or moved.
  WITHDRAWN;

  static final Set<AssignmentState> IN_HAND = Set.of(NOT_STARTED, IN_PROGRESS, RETURNED);

  public boolean isOpen() {
    return this != ACCEPTED && this != WITHDRAWN;
  }
}
