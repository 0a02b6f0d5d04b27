// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.shell.Formats;

/// The visits of the persons of one batch while new ones are held against them. Nobody is at two
/// places at once; the same visit again changes nothing.
final class VisitBook {
  private final Map<Long, TreeMap<Instant, Known>> byPerson = new HashMap<>();
  private final List<Stay> added = new ArrayList<>();

  /// @param place name, for refusals
  record Known(long personId, long placeId, Instant entered, Instant left, String place) {}

  /// @param refusal why it was not taken
  /// @param isNews whether it is a visit that was not known
  record Settled(@Nullable Refusal refusal, boolean isNews) {}

  VisitBook(List<Known> known) {
    known.forEach(this::keep);
  }

  private void keep(Known one) {
    byPerson.computeIfAbsent(one.personId(), _ -> new TreeMap<>()).put(one.entered(), one);
  }

  /// @param place name of its place
  Settled settle(Stay stay, String place) {
    TreeMap<Instant, Known> mine = byPerson.computeIfAbsent(stay.personId(), _ -> new TreeMap<>());
    Known before = value(mine.floorEntry(stay.entered()));
    Known after = value(mine.higherEntry(stay.entered()));
    Known other =
        before != null && before.left().isAfter(stay.entered())
            ? before
            : after != null && after.entered().isBefore(stay.left()) ? after : null;
    if (other == null) {
      added.add(stay);
      mine.put(
          stay.entered(),
          new Known(stay.personId(), stay.placeId(), stay.entered(), stay.left(), place));
      return new Settled(null, true);
    }
    boolean isHeld =
        other.placeId() == stay.placeId()
            && !other.entered().isAfter(stay.entered())
            && !other.left().isBefore(stay.left());
    return isHeld
        ? new Settled(null, false)
        : new Settled(
            ContactRefusals.TWO_PLACES.with(
                shown(other.entered()), shown(other.left()), other.place()),
            false);
  }

  private static @Nullable Known value(Map.@Nullable Entry<Instant, Known> entry) {
    return entry == null ? null : entry.getValue();
  }

  static String shown(Instant at) {
    return Formats.in(java.util.Locale.of("vi")).dateTime(at);
  }

  List<Stay> added() {
    return List.copyOf(added);
  }
}
