// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.OptionalInt;

/// One infection that was found: an F0.
///
/// @param reason of the specimen that began it
/// @param sampleDay of that specimen
/// @param hops of the examination that proved it (the retest, where a pool or rapid test came
///   first)
/// @param ct measured by it
/// @param onset minute of the first symptoms, if there ever are any
/// @param dies minute of death, if the illness kills
public record CaseFound(
    int person,
    TestReason reason,
    Setting setting,
    int sampleDay,
    Hops hops,
    double ct,
    OptionalInt onset,
    OptionalInt dies) {
  /// Where the person was when the specimen was taken: the split that every report needs.
  public enum Setting {
    COMMUNITY,
    QUARANTINE,
    LOCKDOWN,
    IMPORTED
  }
}
