// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.phaodai.people.Sex;

/// Who sleeps where in one facility. A family has rooms to itself, one if one holds it; everybody
/// else shares with their own sex alone. Nobody is put beyond a bed: who does not fit is named with
/// the cause.
///
/// Families go first, the largest before the others, each into the smallest empty room that holds
/// it, else over as few as do; single people then fill the fullest room of their sex, and open an
/// empty one last. The order of what is given does not matter.
public final class Allocation {
  private final Map<Long, Place> placed = new LinkedHashMap<>();
  private final Map<Long, Cause> unplaced = new LinkedHashMap<>();
  private final List<State> rooms;

  /// @param household null: alone
  /// @param sex null: not known
  public record Guest(long id, @Nullable Long household, @Nullable Sex sex) {}

  /// A room with its beds and who lies in which.
  public record Room(String name, Set<Integer> beds, Map<Integer, Guest> taken) {
    public Room {
      beds = Set.copyOf(beds);
      taken = Map.copyOf(taken);
    }
  }

  public record Place(String room, int bed) {}

  /// Why somebody has no bed.
  public enum Cause {
    /// No bed is free.
    FULL,
    /// Beds are free, none where a person of this sex may lie.
    NO_ROOM_OF_SEX,
    /// Not enough empty rooms for the family.
    NO_ROOM_FOR_FAMILY,
    /// Sex not known: would need an empty room.
    SEX_UNKNOWN
  }

  /// A room as it fills up.
  private static final class State {
    private final Room room;
    private final List<Integer> free;
    private final Set<Long> households = new HashSet<>();
    private final Set<Sex> sexes = new HashSet<>();
    private boolean mixed;

    State(Room room) {
      this.room = room;
      this.free = new ArrayList<>(room.beds().stream().sorted().toList());
      free.removeAll(room.taken().keySet());
      room.taken().values().forEach(this::note);
    }

    boolean isEmpty() {
      return households.isEmpty() && sexes.isEmpty() && !mixed;
    }

    private void note(Guest guest) {
      households.add(guest.household() == null ? -guest.id() : guest.household());
      if (guest.sex() == null) {
        mixed = true;
      } else {
        sexes.add(guest.sex());
      }
    }

    boolean isOf(@Nullable Long household) {
      return household != null && households.equals(Set.of(household));
    }

    /// A room where a family of both sexes lies is theirs.
    boolean isOf(Sex sex) {
      return !mixed && sexes.equals(Set.of(sex));
    }

    Place take(Guest guest) {
      note(guest);
      return new Place(room.name(), free.removeFirst());
    }
  }

  private Allocation(List<Room> rooms) {
    this.rooms =
        rooms.stream().map(State::new).sorted(Comparator.comparing(s -> s.room.name())).toList();
  }

  /// Puts everybody somewhere, or says why not.
  public static Allocation of(List<Room> rooms, Collection<Guest> guests) {
    Allocation allocation = new Allocation(rooms);
    Map<Long, List<Guest>> families =
        guests.stream()
            .filter(guest -> guest.household() != null)
            .sorted(Comparator.comparingLong(Guest::id))
            .collect(Collectors.groupingBy(guest -> Objects.requireNonNull(guest.household())));
    families.values().removeIf(family -> family.size() < 2 && !allocation.hasKin(family));
    families.values().stream()
        .sorted(
            Comparator.comparingInt((List<Guest> family) -> -family.size())
                .thenComparing(family -> family.getFirst().id()))
        .forEach(allocation::family);
    guests.stream()
        .filter(guest -> guest.household() == null || !families.containsKey(guest.household()))
        .sorted(Comparator.comparingLong(Guest::id))
        .forEach(allocation::single);
    return allocation;
  }

  private boolean hasKin(List<Guest> family) {
    return rooms.stream().anyMatch(room -> room.isOf(family.getFirst().household()));
  }

  private void family(List<Guest> family) {
    List<State> own = rooms.stream().filter(r -> r.isOf(family.getFirst().household())).toList();
    List<State> empty = rooms.stream().filter(State::isEmpty).toList();
    int ownFree = own.stream().mapToInt(room -> room.free.size()).sum();
    List<State> chosen = new ArrayList<>(own);
    if (ownFree < family.size()) {
      chosen.addAll(enough(empty, family.size() - ownFree));
    }
    if (chosen.stream().mapToInt(room -> room.free.size()).sum() < family.size()) {
      Cause cause = free() < family.size() ? Cause.FULL : Cause.NO_ROOM_FOR_FAMILY;
      family.forEach(guest -> unplaced.put(guest.id(), cause));
      return;
    }
    for (Guest guest : family) {
      State room = chosen.stream().filter(r -> !r.free.isEmpty()).findFirst().orElseThrow();
      placed.put(guest.id(), room.take(guest));
    }
  }

  /// The smallest room that holds so many, else the largest ones until they do.
  private static List<State> enough(List<State> empty, int people) {
    Optional<State> one =
        empty.stream()
            .filter(room -> room.free.size() >= people)
            .min(Comparator.comparingInt(room -> room.free.size()));
    if (one.isPresent()) {
      return List.of(one.get());
    }
    List<State> several = new ArrayList<>();
    int beds = 0;
    for (State room :
        empty.stream().sorted(Comparator.comparingInt((State r) -> -r.free.size())).toList()) {
      if (beds < people) {
        several.add(room);
        beds += room.free.size();
      }
    }
    return several;
  }

  private void single(Guest guest) {
    Sex sex = guest.sex();
    Optional<State> shared =
        sex == null
            ? Optional.empty()
            : rooms.stream()
                .filter(room -> room.isOf(sex) && !room.free.isEmpty())
                .filter(room -> !isFamilys(room))
                .min(Comparator.comparingInt(room -> room.free.size()));
    Optional<State> room =
        shared.or(
            () ->
                rooms.stream()
                    .filter(r -> r.isEmpty() && !r.free.isEmpty())
                    .min(Comparator.comparingInt(r -> r.free.size())));
    if (room.isPresent()) {
      placed.put(guest.id(), room.get().take(guest));
    } else {
      unplaced.put(
          guest.id(),
          free() == 0 ? Cause.FULL : sex == null ? Cause.SEX_UNKNOWN : Cause.NO_ROOM_OF_SEX);
    }
  }

  /// Two or more of one household and nobody else.
  private static boolean isFamilys(State room) {
    int people = room.room.beds().size() - room.free.size();
    return room.households.size() == 1 && people > 1;
  }

  private int free() {
    return rooms.stream().mapToInt(room -> room.free.size()).sum();
  }

  /// Guest → bed.
  public Map<Long, Place> placed() {
    return Map.copyOf(placed);
  }

  /// Guest → why not.
  public Map<Long, Cause> unplaced() {
    return Map.copyOf(unplaced);
  }

  /// How many stay without a bed for each cause.
  public Map<Cause, Integer> causes() {
    Map<Cause, Integer> counts = new HashMap<>();
    unplaced.values().forEach(cause -> counts.merge(cause, 1, Integer::sum));
    return counts;
  }
}
