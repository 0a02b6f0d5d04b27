// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

/// Somebody of the province who was away and comes home.
///
/// @param place where the province is entered: a gate, a track, a port or a checkpoint
/// @param quarantined whether the entry was noticed and quarantine follows
public record Arrival(int person, int day, Route route, int place, boolean quarantined) {
  /// How one comes.
  public enum Route {
    /// Over the land border, before officers.
    GATE,
    /// Over the land border, unseen.
    TRACK,
    SEA,
    /// From another province.
    ROAD
  }
}
