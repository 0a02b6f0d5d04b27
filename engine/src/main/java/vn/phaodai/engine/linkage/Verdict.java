// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

/// What becomes of a pair.
public enum Verdict {
  /// Surely one person: linked without asking.
  LINK,
  /// Perhaps one person: a human looks at the reasons.
  REVIEW,
  /// Two people.
  NEW
}
