// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

/// What each part of the slogan is measured by.
public enum Indicator {
  /// Of the F0 confirmed, the share whose contacts were listed within the hours of the rule.
  TRACED_IN_TIME(Unit.SHARE),
  /// Of the F0 found in the community, the share around whom an area was closed in time.
  CLOSED_IN_TIME(Unit.SHARE),
  /// Of the specimens taken and read, the share read in time.
  RESULT_IN_TIME(Unit.SHARE),
  /// Tests run for each F0 found.
  TESTS_PER_CASE(Unit.NUMBER),
  /// Of the F0 under treatment, the share in the third tier.
  SEVERE_SHARE(Unit.SHARE),
  /// Of the F0 whose course ended, the share that died.
  FATAL_SHARE(Unit.SHARE),
  /// R(t) of the last window whose days are complete.
  REPRODUCTION(Unit.NUMBER),
  /// Days since the last F0 found in the community.
  CLEAN_DAYS(Unit.DAYS);

  private final Unit unit;

  Indicator(Unit unit) {
    this.unit = unit;
  }

  /// What a value is: a share of 1, a plain number, whole days.
  public enum Unit {
    SHARE,
    NUMBER,
    DAYS
  }

  public Unit unit() {
    return unit;
  }

  public String key() {
    return "command.indicator." + name();
  }
}
