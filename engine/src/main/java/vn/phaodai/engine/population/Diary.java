// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where everybody is at any minute of any day, computed when asked and never stored.
///
/// Who goes out meets a group of that day ([Circles]). Everybody in a group decides alone whether
/// to go out; those who do are at one place with hours that overlap.
///
/// ```
///  5:00   7:00                17:15      19:00     21:30       4:45 next day
///  |market|----- work, class -----|market |leisure |--- home -----|
///             |midday market|  for those with neither
///               |---travel--|      instead of work
///                         |worship|  on Sundays
/// ```
final class Diary {
  static final long NOWHERE = -1;
  static final int DAY_MIN = 1440;

  /// Whole-day stays last from ten to five to half past four the next morning, so that whatever
  /// follows another day's night at home begins after it.
  private static final int MORNING = 290;

  private static final int NEXT_MORNING = DAY_MIN + 270;

  private final Province province;
  private final Circles circles;
  private final LocalDate start;
  private final List<Restriction> restrictions;
  private final Settings settings;
  private final Presence presence;

  /// Restriction of each commune on each day: `level[day][commune]`.
  private final byte[][] level;

  /// Share of the ordinary that each restriction leaves, `[restriction][layer]`; schools apart.
  private final double[][] share;

  private final double[][] rate = new double[Layer.ALL.length][AgePyramid.AGES];
  private final Draws outings;
  private final Draws hours;
  private final Weighted travelTo;

  private final int seaDays;
  private final int cycleDays;

  Diary(
      Province province,
      Circles circles,
      Scenario scenario,
      Settings settings,
      Presence presence,
      byte[][] level) {
    this.province = province;
    this.circles = circles;
    this.start = scenario.start();
    this.restrictions = scenario.restrictions();
    this.settings = settings;
    this.presence = presence;
    this.level = level;
    Parameters parameters = scenario.parameters();
    share = new double[restrictions.size()][Layer.ALL.length];
    for (Layer layer : Layer.ALL) {
      for (int r = 0; r < restrictions.size(); r++) {
        share[r][layer.ordinal()] = restrictions.get(r).of(layer);
      }
    }
    for (Facts.Row row : Facts.rows("outings.csv")) {
      Arrays.fill(
          rate[Layer.valueOf(row.text("layer")).ordinal()],
          row.whole("age_from"),
          Math.min(AgePyramid.AGES, row.whole("age_to")),
          row.number("rate"));
    }
    seaDays = parameters.whole("vessel.sea_days");
    cycleDays = seaDays + parameters.whole("vessel.port_days");
    outings = new Draws(scenario.seed(), Draws.Stream.OUTINGS);
    hours = new Draws(scenario.seed(), Draws.Stream.HOURS);
    travelTo = towns();
  }

  private Weighted towns() {
    List<Integer> towns = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (int c = 0; c < province.territory.communes().size(); c++) {
      Commune commune = province.territory.communes().get(c);
      if (!commune.island()) {
        towns.add(c);
        weights.add(commune.population() * (commune.kind().equals("Xã") ? 1.0 : 5.0));
      }
    }
    return Weighted.of(towns, weights);
  }

  static long visit(int place, int enterMin, int leaveMin) {
    return (long) place << 24 | (long) enterMin << 12 | leaveMin;
  }

  static int place(long visit) {
    return (int) (visit >>> 24);
  }

  /// Minutes since the midnight that begins the day.
  static int enter(long visit) {
    return (int) (visit >>> 12) & 0xFFF;
  }

  /// Likewise; beyond 1440 when the visit ends on the next day.
  static int leave(long visit) {
    return (int) visit & 0xFFF;
  }

  DayOfWeek weekday(int day) {
    return start.plusDays(day).getDayOfWeek();
  }

  /// The visit of a free person to the place of the day, or [#NOWHERE].
  long dayVisit(int p, int day) {
    int place = province.places.dayPlace[p];
    if (place < 0) {
      return NOWHERE;
    }
    long bits = hours.bits(p, day * 8L + 1);
    PlaceKind kind = province.places.kind(place);
    if (kind == PlaceKind.VESSEL) {
      return atSea(place, day) ? visit(place, MORNING, NEXT_MORNING) : NOWHERE;
    }
    DayOfWeek weekday = weekday(day);
    Restriction rule = restrictions.get(level[day][province.places.commune(place)]);
    boolean school = kind == PlaceKind.SCHOOL;
    if (weekday == DayOfWeek.SUNDAY
        || (school && weekday == DayOfWeek.SATURDAY)
        || outings.unit(-2 - place, 0) >= (school ? rule.school() : rule.work())
        || goesOut(Layer.TRAVEL, p, day)) {
      return NOWHERE;
    }
    int jitter = (int) (bits & 0xF);
    if (school) {
      int from = (place & 1) == 0 ? 420 : 780;
      return visit(place, from + jitter, from + 235 + (int) (bits >>> 8 & 0x7));
    }
    return visit(place, 420 + 2 * jitter, 960 + (int) (bits >>> 8 & 0x3F));
  }

  private boolean atSea(int vessel, int day) {
    return (day + outings.below(cycleDays, vessel, 1)) % cycleDays < seaDays;
  }

  /// Whether a free person sails that day: then there is neither home nor outing.
  private boolean sails(int p, int day) {
    int place = province.places.dayPlace[p];
    return place >= 0 && province.places.kind(place) == PlaceKind.VESSEL && atSea(place, day);
  }

  /// Whether the person's own mind and the measures let them go out; not yet whether the hours fit.
  private boolean goesOut(Layer layer, int p, int day) {
    int commune = province.people.commune[p];
    double chance =
        rate[layer.ordinal()][province.people.age[p]] * share[level[day][commune]][layer.ordinal()];
    return chance > 0
        && outings.unit(p, (long) day << 3 | layer.ordinal()) < chance
        && (layer != Layer.WORSHIP || weekday(day) == DayOfWeek.SUNDAY)
        && (layer != Layer.TRAVEL || settings.reachable(commune, weekday(day)));
  }

  /// Whether a free person may be at the group of a layer that day; [#visit] has the last word.
  boolean mayMeet(Layer layer, int p, int day) {
    return switch (layer) {
      case HOME -> true;
      case DAY -> dayVisit(p, day) >= 0;
      case MARKET, LEISURE, WORSHIP, TRAVEL -> goesOut(layer, p, day);
    };
  }

  /// The visit of a free person in a layer of outings, or [#NOWHERE].
  long outing(Layer layer, int p, int day) {
    if (!goesOut(layer, p, day) || sails(p, day)) {
      return NOWHERE;
    }
    long group = circles.group(layer, p, day);
    int window = Draws.unit(group) < 0.4 ? 0 : Draws.unit(group) < 0.7 ? 1 : 2;
    if (layer == Layer.MARKET
        && window == 2
        && (dayVisit(p, day) >= 0 || goesOut(Layer.TRAVEL, p, day))) {
      return NOWHERE;
    }
    return hours(layer, placeOf(layer, p, group), window, p, day, group);
  }

  /// Hours of one member of a group: all members overlap by ten minutes at least.
  private long hours(Layer layer, int place, int window, int p, int day, long group) {
    long bits = hours.bits(p, (long) day << 3 | layer.ordinal());
    int start = (int) (group >>> 16 & 0x1F);
    int late = (int) (bits & 0xF);
    int stay = (int) (bits >>> 8 & 0x1F);
    return switch (layer) {
      case MARKET ->
          switch (window) {
            case 0 -> visit(place, 300 + start + late, 335 + start + stay);
            case 1 -> visit(place, 1035 + late, 1065 + stay);
            default -> visit(place, 500 + 4 * start + late, 530 + 4 * start + 2 * stay);
          };
      case LEISURE -> visit(place, 1140 + start + late, 1185 + start + 2 * stay);
      case WORSHIP -> visit(place, 840 + start + late, 890 + start + stay);
      case TRAVEL -> visit(place, 540 + 4 * start + late, 600 + 4 * start + 2 * stay);
      case HOME, DAY -> throw new IllegalArgumentException(layer.name());
    };
  }

  private int placeOf(Layer layer, int p, long group) {
    int commune = province.people.commune[p];
    Places places = province.places;
    long pick = Draws.mix(group);
    return switch (layer) {
      case MARKET -> among(places.firstMarket, commune, pick);
      case LEISURE -> among(places.firstEatery, commune, pick);
      case WORSHIP -> among(places.firstWorship, commune, pick);
      case TRAVEL -> among(places.firstMarket, travelTo.pick(Draws.unit(pick)), Draws.mix(pick));
      case HOME, DAY -> throw new IllegalArgumentException(layer.name());
    };
  }

  /// The first places of a commune are the busiest.
  private static int among(int[] first, int commune, long pick) {
    double unit = Draws.unit(pick);
    return first[commune] + (int) (unit * unit * (first[commune + 1] - first[commune]));
  }

  /// The visit of anybody in a layer on a day, wherever quarantine or illness has put them.
  long visit(Layer layer, int p, int day) {
    return switch (presence.on(p, day)) {
      case FREE ->
          switch (layer) {
            case HOME -> homeVisit(p, day);
            case DAY -> dayVisit(p, day);
            case MARKET, LEISURE, WORSHIP, TRAVEL -> outing(layer, p, day);
          };
      case HOME_QUARANTINE ->
          layer == Layer.HOME
              ? visit(province.people.household[p], MORNING, NEXT_MORNING)
              : NOWHERE;
      case QUARANTINE ->
          layer == Layer.HOME
              ? visit(province.places.quarantine[province.people.commune[p]], MORNING, NEXT_MORNING)
              : NOWHERE;
      case HOSPITAL ->
          layer == Layer.HOME
              ? visit(province.places.hospital[province.people.commune[p]], MORNING, NEXT_MORNING)
              : NOWHERE;
      case ABSENT -> NOWHERE;
    };
  }

  /// At home from the last outing to a quarter to five the next morning.
  private long homeVisit(int p, int day) {
    if (sails(p, day)) {
      return NOWHERE;
    }
    long bits = hours.bits(p, (long) day << 3 | 7);
    int last = Math.max(350, leaveOrZero(dayVisit(p, day)));
    for (Layer layer : Layer.OUTINGS) {
      last = Math.max(last, leaveOrZero(outing(layer, p, day)));
    }
    return visit(province.people.household[p], last + 10, NEXT_MORNING + (int) (bits & 0xF));
  }

  private static int leaveOrZero(long visit) {
    return visit < 0 ? 0 : leave(visit);
  }

  /// The checkpoint that a traveller passes on the way, shortly before the market; else [#NOWHERE].
  long checkpointVisit(int p, int day, long travel) {
    int there = province.places.commune(place(travel));
    int checkpoint = province.places.checkpoint[there];
    int here = province.people.commune[p];
    if (province.places.checkpoint[here] == checkpoint) {
      return NOWHERE;
    }
    int enter = enter(travel) - 30 + (int) (hours.bits(p, (long) day << 3 | 6) & 0x7);
    return visit(checkpoint, enter, enter + 6);
  }
}
