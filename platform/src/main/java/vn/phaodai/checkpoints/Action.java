// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

/// What is done with those who arrive: proposed by a rule, decided by the officer. The names are
/// outcomes of the entry rules.
public enum Action {
  ADMIT,
  /// Let through, watching their own health.
  MONITOR,
  /// Tested before anything else is decided.
  TEST,
  QUARANTINE,
  /// Held, as a suspect.
  ISOLATE,
  /// Sent back.
  REFUSE
}
