// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Every place, numbered: homes first (by household), then places of the day (workplaces, classes,
/// vessels, each with fixed members), then places that people go out to.
public final class Places {
  static final int NONE = -1;

  /// Half the width of the square over which a commune's places are scattered, in degrees.
  private static final double SCATTER_DEGREES = 0.02;

  private final Territory territory;
  private final Households households;
  private final int homes;

  /// Kind and commune of `place - homes`.
  final byte[] kind;

  final short[] commune;

  /// The place of the day of each person, or [#NONE]; and where in `members` the person stands.
  final int[] dayPlace;

  final int[] dayPosition;

  /// Members of day place i (counted from the first one) are `members[memberFirst[i]]` up to
  /// `memberFirst[i + 1]`.
  final int[] memberFirst;

  final int[] members;

  /// First market, eatery and house of worship of each commune, followed by its others.
  final int[] firstMarket;

  final int[] firstEatery;
  final int[] firstWorship;

  /// Of the district of each commune.
  final int[] checkpoint;

  final int[] quarantine;
  final int[] hospital;

  Places(Territory territory, Households households, Draft draft) {
    this.territory = territory;
    this.households = households;
    homes = households.count();
    kind = draft.kinds();
    commune = draft.communes();
    dayPlace = draft.dayPlace;
    dayPosition = draft.dayPosition;
    memberFirst = draft.memberFirst.stream().mapToInt(Integer::intValue).toArray();
    members = draft.members;
    firstMarket = draft.firstMarket;
    firstEatery = draft.firstEatery;
    firstWorship = draft.firstWorship;
    checkpoint = draft.checkpoint;
    quarantine = draft.quarantine;
    hospital = draft.hospital;
  }

  /// Places while they are being numbered.
  static final class Draft {
    private final int homes;
    private final List<PlaceKind> kinds = new ArrayList<>();
    private final List<Integer> communes = new ArrayList<>();
    final int[] dayPlace;
    final int[] dayPosition;
    final List<Integer> memberFirst = new ArrayList<>(List.of(0));
    final int[] members;
    int memberCount;
    final int[] firstMarket;
    final int[] firstEatery;
    final int[] firstWorship;
    final int[] checkpoint;
    final int[] quarantine;
    final int[] hospital;

    Draft(int people, int homes, int communeCount, int memberCount) {
      this.homes = homes;
      dayPlace = new int[people];
      dayPosition = new int[people];
      Arrays.fill(dayPlace, NONE);
      members = new int[memberCount];
      firstMarket = new int[communeCount + 1];
      firstEatery = new int[communeCount + 1];
      firstWorship = new int[communeCount + 1];
      checkpoint = new int[communeCount];
      quarantine = new int[communeCount];
      hospital = new int[communeCount];
    }

    /// The number of the next place.
    int next() {
      return homes + kinds.size();
    }

    int add(PlaceKind kind, int commune) {
      kinds.add(kind);
      communes.add(commune);
      return next() - 1;
    }

    private byte[] kinds() {
      byte[] kind = new byte[kinds.size()];
      for (int i = 0; i < kind.length; i++) {
        kind[i] = (byte) kinds.get(i).ordinal();
      }
      return kind;
    }

    private short[] communes() {
      short[] commune = new short[communes.size()];
      for (int i = 0; i < commune.length; i++) {
        commune[i] = communes.get(i).shortValue();
      }
      return commune;
    }
  }

  public int count() {
    return homes + kind.length;
  }

  public PlaceKind kind(int place) {
    return place < homes ? PlaceKind.HOME : PlaceKind.ALL[kind[place - homes]];
  }

  /// Index of the commune in the territory.
  public int commune(int place) {
    return place < homes ? households.commune(place) : commune[place - homes];
  }

  /// Degrees north; places of a commune are scattered around its centre.
  public double latitude(int place) {
    return territory.communes().get(commune(place)).latitude() + scatter(place, 1);
  }

  /// Degrees east.
  public double longitude(int place) {
    return territory.communes().get(commune(place)).longitude() + scatter(place, 2);
  }

  private static double scatter(int place, int axis) {
    return (Draws.unit(Draws.mix(place * 4L + axis)) * 2 - 1) * SCATTER_DEGREES;
  }

  /// Where the person works, learns or sails, or −1.
  public int dayPlace(int person) {
    return dayPlace[person];
  }

  /// How many have `place` as their place of the day.
  public int members(int place) {
    int i = place - homes;
    return i < 0 || i >= memberFirst.length - 1 ? 0 : memberFirst[i + 1] - memberFirst[i];
  }

  int firstMember(int place) {
    return memberFirst[place - homes];
  }
}
