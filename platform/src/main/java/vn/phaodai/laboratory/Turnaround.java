// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.laboratory.TurnaroundDays.Hop;
import vn.phaodai.territory.Unit;

/// How long each hop of a specimen takes, to the minute, as it was some minutes ago at the most
/// (see [TurnaroundDays]). Islands are judged apart: what waits there for the boat is no slowness
/// of the laboratory.
@Service
@Transactional(readOnly = true)
public class Turnaround {
  private static final double MEDIAN = 0.5;
  private static final double SLOW = 0.9;
  private static final int DAY_MINUTES = 24 * 60;

  private final JdbcClient jdbc;
  private final LabSight sight;
  private final TurnaroundDays days;

  Turnaround(JdbcClient jdbc, LabSight sight, TurnaroundDays days) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.days = days;
  }

  /// Hours of one place and kind of commune; a median is null where no specimen told both ends.
  ///
  /// @param name of the district, or of the laboratory
  /// @param island communes that are reached by boat only
  /// @param read specimens read
  /// @param within24h share of them that were read within 24 hours of sampling
  public record Row(
      String name,
      boolean island,
      int read,
      @Nullable Double toLaboratory_h,
      @Nullable Double toResult_h,
      @Nullable Double toNotice_h,
      @Nullable Double whole_h,
      @Nullable Double slowest_h,
      @Nullable Double within24h) {}

  private static final String UNITS =
      """
      select u.id, u.landmass <> '' as island, d.full_name as name, d.name_key
      from territory_api.unit u join territory_api.unit d on d.path = subpath(u.path, 0, least(nlevel(u.path), :level))
      where u.path <@ (:paths)::ltree[]
      """;

  /// What a row is about, in the order of names.
  private record Group(String nameKey, String name, boolean island) implements Comparable<Group> {
    @Override
    public int compareTo(Group other) {
      return Comparator.comparing(Group::nameKey)
          .thenComparing(Group::name)
          .thenComparing(Group::island)
          .compare(this, other);
    }
  }

  private record Place(long id, Group group) {}

  /// @param level of the units that rows are about: 1 the province, 2 those under it
  /// @param from first reporting day of sampling, `to` last
  public List<Row> by(int level, LocalDate from, LocalDate to) {
    List<Place> places =
        jdbc.sql(UNITS)
            .param("level", level)
            .param("paths", sight.paths(ScreeningLists.READ).toArray(String[]::new))
            .query(
                (row, n) ->
                    new Place(
                        row.getLong("id"),
                        new Group(
                            row.getString("name_key"),
                            row.getString("name"),
                            row.getBoolean("island"))))
            .list();
    Map<Group, Map<Hop, Minutes>> sums = new TreeMap<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      var byUnit = days.of(day);
      for (Place place : places) {
        byUnit
            .getOrDefault(place.id(), Map.of())
            .forEach(
                (hop, minutes) ->
                    sums.computeIfAbsent(place.group(), g -> new EnumMap<>(Hop.class))
                        .computeIfAbsent(hop, h -> new Minutes())
                        .add(minutes));
      }
    }
    return sums.entrySet().stream()
        .filter(sum -> sum.getValue().containsKey(Hop.WHOLE))
        .map(sum -> row(sum.getKey(), sum.getValue()))
        .toList();
  }

  private static Row row(Group group, Map<Hop, Minutes> hops) {
    Minutes whole = Objects.requireNonNull(hops.get(Hop.WHOLE));
    return new Row(
        group.name(),
        group.island(),
        whole.count(),
        median(hops.get(Hop.TO_LABORATORY)),
        median(hops.get(Hop.TO_RESULT)),
        median(hops.get(Hop.TO_NOTICE)),
        whole.quantile_h(MEDIAN),
        whole.quantile_h(SLOW),
        whole.share(DAY_MINUTES));
  }

  /// How long specimens took from the swab to the result.
  ///
  /// @param read how many were read; `within` of those, within the hours asked for
  public record Whole(long read, long within, double median_h) {}

  /// The same of some places, each with everything in it; a place without any is left out. Counts
  /// only: whoever asks has seen to it that the reader may know of these places.
  public Map<Long, Whole> whole(
      Collection<Unit> places, LocalDate from, LocalDate to, int within_h) {
    Map<Long, Minutes> sums = new HashMap<>();
    List<Inside> inside = inside(places);
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      var byUnit = days.of(day);
      for (Inside one : inside) {
        int[] minutes = byUnit.getOrDefault(one.unit(), Map.of()).get(Hop.WHOLE);
        if (minutes != null) {
          sums.computeIfAbsent(one.place(), _ -> new Minutes()).add(minutes);
        }
      }
    }
    Map<Long, Whole> whole = new HashMap<>();
    sums.forEach(
        (place, minutes) ->
            whole.put(
                place,
                new Whole(
                    minutes.count(), minutes.within(within_h * 60), minutes.quantile_h(MEDIAN))));
    return whole;
  }

  /// A unit that lies in a place, or is it.
  private record Inside(long place, long unit) {}

  private List<Inside> inside(Collection<Unit> places) {
    return jdbc.sql(
            """
            select g.id as place, u.id as unit from territory_api.unit g join territory_api.unit u on u.path <@ g.path
            where g.id = any(:ids)
            """)
        .param("ids", places.stream().map(Unit::id).toArray(Long[]::new))
        .query((row, n) -> new Inside(row.getLong("place"), row.getLong("unit")))
        .list();
  }

  private static @Nullable Double median(@Nullable Minutes minutes) {
    return minutes == null ? null : minutes.quantile_h(MEDIAN);
  }

  /// How many specimens took so many minutes; what took longer than a year counts as a year.
  private static final class Minutes {
    private static final int LONGEST = 366 * DAY_MINUTES;

    private int[] specimens = new int[DAY_MINUTES];
    private int count;

    void add(int[] more) {
      for (int one : more) {
        int minutes = Math.min(one, LONGEST);
        if (minutes >= specimens.length) {
          specimens = Arrays.copyOf(specimens, Math.max(minutes + 1, 2 * specimens.length));
        }
        specimens[minutes]++;
      }
      count += more.length;
    }

    int count() {
      return count;
    }

    /// Between two specimens the mean by their distance, as percentile_cont does.
    double quantile_h(double share) {
      double place = share * (count - 1);
      int below = at((int) Math.floor(place));
      int above = at((int) Math.ceil(place));
      return (below + (place - Math.floor(place)) * (above - below)) / 60;
    }

    private int at(int place) {
      int minutes = 0;
      for (int before = specimens[0]; before <= place; before += specimens[minutes]) {
        minutes++;
      }
      return minutes;
    }

    int within(int most) {
      return Arrays.stream(specimens).limit(most + 1L).sum();
    }

    double share(int most) {
      return within(most) / (double) count;
    }
  }
}
