// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.phaodai.people.Sex;
import vn.phaodai.quarantine.Allocation.Cause;
import vn.phaodai.quarantine.Allocation.Guest;
import vn.phaodai.quarantine.Allocation.Place;
import vn.phaodai.quarantine.Allocation.Room;

class AllocationTest {
  private static Room room(String name, int beds) {
    return room(name, beds, Map.of());
  }

  private static Room room(String name, int beds, Map<Integer, Guest> taken) {
    return new Room(name, Set.copyOf(IntStream.rangeClosed(1, beds).boxed().toList()), taken);
  }

  private static Guest man(long id) {
    return new Guest(id, null, Sex.MALE);
  }

  private static Guest woman(long id) {
    return new Guest(id, null, Sex.FEMALE);
  }

  private static Guest kin(long id, long household, Sex sex) {
    return new Guest(id, household, sex);
  }

  @Test
  void strangersShareWithTheirOwnSexAlone() {
    Allocation found =
        Allocation.of(
            List.of(room("A", 2), room("B", 2)), List.of(man(1), woman(2), man(3), woman(4)));

    assertThat(found.unplaced()).isEmpty();
    assertThat(found.placed().get(1L)).extracting(Place::room).isEqualTo("A");
    assertThat(found.placed().get(3L)).extracting(Place::room).isEqualTo("A");
    assertThat(found.placed().get(2L)).extracting(Place::room).isEqualTo("B");
  }

  @Test
  void aFamilyHasTheSmallestRoomThatHoldsItToItself() {
    Allocation found =
        Allocation.of(
            List.of(room("A", 6), room("B", 3)),
            List.of(kin(1, 9, Sex.MALE), kin(2, 9, Sex.FEMALE), man(3)));

    assertThat(found.placed().get(1L)).isEqualTo(new Place("B", 1));
    assertThat(found.placed().get(2L)).isEqualTo(new Place("B", 2));
    assertThat(found.placed().get(3L)).extracting(Place::room).isEqualTo("A");
  }

  @Test
  void whoComesLaterJoinsTheirFamilyWhateverTheirSex() {
    Allocation found =
        Allocation.of(
            List.of(room("A", 2), room("B", 3, Map.of(1, kin(7, 9, Sex.MALE)))),
            List.of(kin(8, 9, Sex.FEMALE)));

    assertThat(found.placed()).containsEntry(8L, new Place("B", 2));
  }

  @Test
  void everyCauseIsNamed() {
    List<Room> full = List.of(room("A", 1, Map.of(1, man(90))));
    List<Room> ofWomen = List.of(room("A", 2, Map.of(1, woman(90))));

    assertThat(Allocation.of(full, List.of(man(1))).unplaced()).containsEntry(1L, Cause.FULL);
    assertThat(Allocation.of(ofWomen, List.of(man(1))).unplaced())
        .containsEntry(1L, Cause.NO_ROOM_OF_SEX);
    assertThat(Allocation.of(ofWomen, List.of(new Guest(1, null, null))).unplaced())
        .containsEntry(1L, Cause.SEX_UNKNOWN);
    assertThat(
            Allocation.of(
                    List.of(room("A", 3, Map.of(1, woman(90)))),
                    List.of(kin(1, 9, Sex.MALE), kin(2, 9, Sex.FEMALE)))
                .unplaced()
                .values())
        .containsExactly(Cause.NO_ROOM_FOR_FAMILY, Cause.NO_ROOM_FOR_FAMILY);
  }

  /// A hundred houses full of people: no bed twice, nobody beyond a room, no man beside a woman who
  /// is not of his family, and the order of the list plays no part.
  @Test
  void whateverComesTheRulesHold() {
    Random random = new Random(7);
    for (int round = 0; round < 100; round++) {
      List<Room> rooms = new ArrayList<>();
      for (int r = 0; r < 1 + random.nextInt(6); r++) {
        rooms.add(room("P" + r, 1 + random.nextInt(5)));
      }
      List<Guest> guests = new ArrayList<>();
      for (int g = 1; g <= random.nextInt(20); g++) {
        @Nullable Long household = random.nextInt(3) == 0 ? null : (long) random.nextInt(5);
        guests.add(new Guest(g, household, Sex.values()[random.nextInt(2)]));
      }
      Allocation found = Allocation.of(rooms, guests);

      check(rooms, guests, found);
      assertThat(Allocation.of(rooms.reversed(), guests.reversed()).placed())
          .isEqualTo(found.placed());
    }
  }

  private static void check(List<Room> rooms, List<Guest> guests, Allocation found) {
    Set<Long> all = new TreeSet<>(found.placed().keySet());
    all.addAll(found.unplaced().keySet());
    assertThat(all).hasSize(guests.size());
    assertThat(new HashSet<>(found.placed().values())).hasSize(found.placed().size());
    Map<String, List<Guest>> inRoom = new HashMap<>();
    for (Guest guest : guests) {
      Place place = found.placed().get(guest.id());
      if (place != null) {
        assertThat(rooms)
            .anyMatch(r -> r.name().equals(place.room()) && r.beds().contains(place.bed()));
        inRoom.computeIfAbsent(place.room(), _ -> new ArrayList<>()).add(guest);
      }
    }
    inRoom
        .values()
        .forEach(
            together -> {
              boolean oneSex = together.stream().map(Guest::sex).distinct().count() == 1;
              boolean oneFamily =
                  together.stream().allMatch(g -> g.household() != null)
                      && together.stream().map(Guest::household).distinct().count() == 1;
              assertThat(oneSex || oneFamily).as("%s", together).isTrue();
            });
  }
}
