// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.phaodai.people.Sex;

/// One passage as an officer wrote it down, sound by itself. Whether its units, its permit and its
/// shift exist is for the [PassageIntake] to say.
///
/// @param id made where it was written down; it counts once
/// @param deviceAt by the clock of the device
/// @param takenAt the same, put right by what the device’s clock showed when the server’s was known
/// @param arrivedAt put right likewise; null where nobody noted it
/// @param plate letters and digits alone; empty without a vehicle
/// @param vehicle what sort of vehicle; may be empty
/// @param origin code of a unit; null where it is only told in words
/// @param permit what was scanned; null where none was shown
/// @param proposed what the device proposed; null where it had no rule
record Declaration(
    UUID id,
    UUID shift,
    Instant deviceAt,
    Instant takenAt,
    @Nullable Instant arrivedAt,
    String plate,
    String vehicle,
    List<Traveller> people,
    @Nullable String origin,
    String originText,
    List<String> destinations,
    Purpose purpose,
    @Nullable String permit,
    EntryFacts.@Nullable TestShown test,
    @Nullable Integer doses,
    @Nullable LocalDate lastDoseOn,
    boolean symptoms,
    @Nullable Proposed proposed,
    Action decision,
    String reason) {
  Declaration {
    people = List.copyOf(people);
    destinations = List.copyOf(destinations);
  }

  /// How far the device’s clock was put right, in seconds.
  int offset_s() {
    return (int) Duration.between(deviceAt, takenAt).toSeconds();
  }

  /// Somebody in the vehicle.
  ///
  /// @param known public id of a person declared before; null for one told anew
  /// @param name empty where `known` says who it is
  record Traveller(
      @Nullable UUID known,
      String name,
      @Nullable Sex sex,
      @Nullable Integer birthYear,
      @Nullable String idNumber,
      @Nullable String phone,
      boolean driver) {}

  /// What the device said, by its own copy of the rules.
  record Proposed(String ruleSet, String row, Action action) {}
}
