// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.Locale;

/// With whom people come together: the members of an area (household; workplace; commune; commune
/// and age band; province) are shuffled anew each day and cut into groups. Since the shuffle can be
/// asked both ways, the group of anybody is found at once, and nothing is stored.
final class Circles {
  private static final int[] BAND_FROM = {0, 15, 30, 55};

  private final Province province;
  private final int[] groupSize = new int[Layer.ALL.length];
  private final long[] layerKey = new long[Layer.ALL.length];

  /// People of one commune and band side by side; where each stands; first of each commune and
  /// band.
  private final int[] banded;

  private final int[] bandPosition;
  private final int[] bandFirst;
  private final byte[] band = new byte[AgePyramid.AGES];

  Circles(Province province, Parameters parameters, long seed) {
    this.province = province;
    Draws groups = new Draws(seed, Draws.Stream.GROUPS);
    for (Layer layer : Layer.ALL) {
      groupSize[layer.ordinal()] =
          parameters.whole("group." + layer.name().toLowerCase(Locale.ROOT));
      layerKey[layer.ordinal()] = groups.bits(layer.ordinal(), -1);
    }
    for (int age = 0; age < AgePyramid.AGES; age++) {
      for (int b = 0; b < BAND_FROM.length; b++) {
        band[age] = age >= BAND_FROM[b] ? (byte) b : band[age];
      }
    }
    banded = new int[province.people.count()];
    bandPosition = new int[banded.length];
    bandFirst = new int[province.territory.communes().size() * BAND_FROM.length + 1];
    sortByBand();
  }

  private void sortByBand() {
    People people = province.people;
    int at = 0;
    for (int c = 0; c < province.territory.communes().size(); c++) {
      for (int b = 0; b < BAND_FROM.length; b++) {
        bandFirst[c * BAND_FROM.length + b] = at;
        for (int p = province.firstPerson[c]; p < province.firstPerson[c + 1]; p++) {
          if (band[people.age[p]] == b) {
            banded[at] = p;
            bandPosition[p] = at++;
          }
        }
      }
    }
    bandFirst[bandFirst.length - 1] = at;
  }

  /// What everything about one's group of a day is drawn from; the same for all of its members.
  long group(Layer layer, int p, int day) {
    int group = groupOf(layer, p, day);
    return Draws.mix(
        layerKey[layer.ordinal()]
            + area(layer, p) * 0x9E3779B97F4A7C15L
            + ((long) group << 20)
            + day);
  }

  /// Those among whom the groups of a layer are drawn.
  private int area(Layer layer, int p) {
    int commune = province.people.commune[p];
    return switch (layer) {
      case HOME -> province.people.household[p];
      case DAY -> province.places.dayPlace[p];
      case MARKET, WORSHIP -> commune;
      case LEISURE -> commune * BAND_FROM.length + band[province.people.age[p]];
      case TRAVEL -> 0;
    };
  }

  private int areaFirst(Layer layer, int area) {
    return switch (layer) {
      case HOME -> province.households.first[area];
      case DAY -> province.places.firstMember(area);
      case MARKET, WORSHIP -> province.firstPerson[area];
      case LEISURE -> bandFirst[area];
      case TRAVEL -> 0;
    };
  }

  private int areaSize(Layer layer, int area) {
    return switch (layer) {
      case HOME -> province.households.size(area);
      case DAY -> province.places.members(area);
      case MARKET, WORSHIP -> province.firstPerson[area + 1] - province.firstPerson[area];
      case LEISURE -> bandFirst[area + 1] - bandFirst[area];
      case TRAVEL -> province.people.count();
    };
  }

  private int positionOf(Layer layer, int p) {
    return switch (layer) {
      case DAY -> province.places.dayPosition[p];
      case LEISURE -> bandPosition[p];
      case HOME, MARKET, WORSHIP, TRAVEL -> p;
    };
  }

  private long shuffleKey(Layer layer, int area, int day) {
    return Draws.mix(layerKey[layer.ordinal()] + area * 0xD1B54A32D192ED03L + day);
  }

  private int groupOf(Layer layer, int p, int day) {
    int area = area(layer, p);
    int position = positionOf(layer, p) - areaFirst(layer, area);
    return Shuffle.place(shuffleKey(layer, area, day), areaSize(layer, area), position)
        / groupSize[layer.ordinal()];
  }

  /// Whether a layer's groups are cut anew each day, to at most [#groupSize] slots; others may be
  /// larger.
  boolean isGroupOfDay(Layer layer) {
    return layer != Layer.HOME && layer != Layer.DAY;
  }

  int groupSize(Layer layer) {
    return groupSize[layer.ordinal()];
  }

  /// A group that somebody may meet: slots `from` to `to` of the day's shuffle of an area. Who
  /// stands in a slot is asked one by one, since mostly nobody needs to know.
  final class Meeting {
    private Layer layer = Layer.HOME;
    private int first;
    private int size;
    private long key;
    int from;
    int to;

    /// The group of `p` in `layer` on `day`; everybody at home and aboard is one group.
    void of(Layer which, int p, int day) {
      layer = which;
      int area = area(which, p);
      first = areaFirst(which, area);
      size = areaSize(which, area);
      boolean whole =
          which == Layer.HOME
              || (which == Layer.DAY && province.places.kind(area) == PlaceKind.VESSEL);
      key = whole ? 0 : shuffleKey(which, area, day);
      if (whole) {
        from = 0;
        to = size;
      } else {
        int g = groupSize[which.ordinal()];
        int place = Shuffle.place(key, size, positionOf(which, p) - first);
        from = place / g * g;
        to = Math.min(size, from + g);
      }
    }

    int person(int slot) {
      int position = first + (key == 0 ? slot : Shuffle.at(key, size, slot));
      return switch (layer) {
        case DAY -> province.places.members[position];
        case LEISURE -> banded[position];
        case HOME, MARKET, WORSHIP, TRAVEL -> position;
      };
    }
  }
}
