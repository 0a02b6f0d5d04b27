// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

/// How an order says when. VAGUE is haste without a date and asks for one.
public enum DeadlineKind {
  DATE,
  DURATION,
  PERIODIC,
  CONDITION,
  VAGUE,
  NONE
}
