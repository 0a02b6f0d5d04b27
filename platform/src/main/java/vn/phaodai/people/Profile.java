// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person's page: masked unless revealed to who asks.
///
/// @param version to be sent back with an edit
/// @param path of the unit
/// @param household null where none is known
/// @param members of the household, the person left out
/// @param others what else is or was said of the person; numbers, names and addresses masked
/// @param merges that made this person, newest first
/// @param events of all rooms, newest first
public record Profile(
    PersonRow person,
    int version,
    String path,
    @Nullable Home household,
    List<PersonRow> members,
    List<OtherValue> others,
    List<Merge> merges,
    List<ProfileSection.Event> events) {
  public Profile {
    members = List.copyOf(members);
    others = List.copyOf(others);
    merges = List.copyOf(merges);
    events = List.copyOf(events);
  }

  /// @param kind DWELLING or CREW
  /// @param name of a crew: the boat’s number
  public record Home(UUID publicId, HouseholdKind kind, String name, String unit) {}

  /// @param kind of the value: NAME, ID_NUMBER …
  /// @param origin what told it
  public record OtherValue(String kind, String value, LocalDate since, String origin) {}

  /// @param label of the entry that was merged, masked as this page is
  public record Merge(
      long id, String label, String reason, Instant at, @Nullable Instant undoneAt) {}
}
