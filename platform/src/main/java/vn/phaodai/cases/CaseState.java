// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

/// Where a file stands.
public enum CaseState {
  /// Isolated, waits for a PCR of their own.
  SUSPECT,
  /// F0, under treatment.
  CONFIRMED,
  /// The PCR was negative: never was a case.
  RELEASED,
  DISCHARGED,
  DEAD,
  /// Handed to another province.
  TRANSFERRED_OUT;

  public boolean isOpen() {
    return this == SUSPECT || this == CONFIRMED;
  }
}
