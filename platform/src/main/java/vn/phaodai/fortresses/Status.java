// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses;

/// Where a fortress stands, the worst first. Never a colour: colours are decided about units.
public enum Status {
  /// An F0 was found there within the days of `limits.csv`.
  HAS_F0,
  /// The last week that is over went by without its check, which counts as failed.
  UNCHECKED,
  /// The last check found something unmet, or there is nobody who leads it, or no plan.
  BREACHED,
  FIRM;

  public String key() {
    return "fortresses.status." + name();
  }

  /// The look of its badge.
  public String look() {
    return switch (this) {
      case HAS_F0 -> "late";
      case UNCHECKED -> "open";
      case BREACHED -> "returned";
      case FIRM -> "done";
    };
  }
}
