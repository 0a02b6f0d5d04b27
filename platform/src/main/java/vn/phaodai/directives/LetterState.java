// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.util.Set;

/// How far an outgoing letter is: draft → checked → signed → numbered → sent.
public enum LetterState {
  DRAFT,
  CHECKED,
  SIGNED,
  NUMBERED,
  SENT,
  /// Given up before it was sent. A number that it had stays used.
  WITHDRAWN;

  static final Set<LetterState> UNSENT = Set.of(DRAFT, CHECKED, SIGNED, NUMBERED);
}
