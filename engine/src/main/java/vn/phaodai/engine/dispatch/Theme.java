// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

/// The capability group an obligation belongs to.
public enum Theme {
  /// Documents, obligations, monitoring.
  A,
  /// Zones, roadmaps, commitments.
  B,
  /// Screening, cases, tracing, isolation, triage.
  C,
  /// Checkpoints and arrivals.
  D,
  /// Relief, vulnerable people, safety of the front line.
  E,
  /// Response and recovery plans.
  F,
  /// Communication.
  G,
  /// Commendation, discipline, year-end evidence.
  H
}
