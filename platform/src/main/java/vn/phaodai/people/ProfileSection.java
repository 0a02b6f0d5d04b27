// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What another room knows of a person, for the timeline of the person's page. A bean of this type
/// in any room is asked; its events hold no other person's data.
public interface ProfileSection {
  /// What must be held to see the events, e.g. `cases.read`.
  String permission();

  /// What happened to the person, in any order.
  ///
  /// @param personIds the person and all entries merged into it
  List<Event> events(Set<Long> personIds);

  /// @param messageKey a sentence of the room's messages
  /// @param values for its places, formatted
  /// @param href page of the thing, within the site
  record Event(Instant at, String messageKey, List<String> values, @Nullable String href) {
    public Event {
      values = List.copyOf(values);
    }
  }
}
