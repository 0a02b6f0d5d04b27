// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

/// How a promise stands on a day, the best first.
public enum Standing {
  KEPT,
  ON_COURSE,
  AT_RISK,
  MISSED;

  public String key() {
    return "commitments.standing." + name();
  }
}
