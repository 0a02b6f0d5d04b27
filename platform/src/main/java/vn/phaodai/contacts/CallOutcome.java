// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

/// How an attempt to reach somebody ended.
public enum CallOutcome {
  REACHED,
  NO_ANSWER,
  WRONG_NUMBER,
  REFUSED,
  /// They live, or are, elsewhere: another commune takes them over; the clock runs on.
  PASSED_ON
}
