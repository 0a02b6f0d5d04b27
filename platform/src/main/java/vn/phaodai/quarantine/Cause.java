// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

/// Why somebody is kept apart.
public enum Cause {
  F1,
  F2,
  /// Came through a gate from an area of very high risk: nobody’s known contact.
  ARRIVAL
}
