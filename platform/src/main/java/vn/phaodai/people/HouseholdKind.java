// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

/// What holds a household together.
public enum HouseholdKind {
  /// People of one dwelling.
  DWELLING,
  /// The crew of a boat: a household that moves, with a home port.
  CREW
}
