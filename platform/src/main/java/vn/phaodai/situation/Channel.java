// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.situation;

/// How a unit told that it had nothing new.
public enum Channel {
  SYSTEM,
  FILE,
  PHONE,
  PAPER,
  MESSAGE;

  /// Whether somebody else types in what the unit told.
  public boolean isOnBehalf() {
    return this == PHONE || this == PAPER || this == MESSAGE;
  }
}
