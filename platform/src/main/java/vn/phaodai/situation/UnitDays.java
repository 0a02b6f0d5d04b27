// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.measures.FigureChange;
import vn.phaodai.measures.FigureSource;
import vn.phaodai.measures.FiguresChanged;
import vn.phaodai.measures.Measure;

/// The figures of units and days: kept in the transaction that brings the news, read by everybody.
@Service
public class UnitDays {
  private final UnitDayRepository rows;
  private final OperatingClock clock;
  private final ObjectProvider<FigureSource> sources;

  UnitDays(UnitDayRepository rows, OperatingClock clock, ObjectProvider<FigureSource> sources) {
    this.rows = rows;
    this.clock = clock;
    this.sources = sources;
  }

  /// Every unit that the news names and all above it move together.
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(FiguresChanged news) {
    List<FigureChange> changes = summed(news.changes());
    rows.add(changes);
    rows.revise(
        changes.stream().filter(c -> c.day().isBefore(clock.today())).toList(),
        news.room(),
        news.cause());
  }

  /// One unit's figures of one day. A measure that is absent was not reported; it is not zero.
  @Transactional(readOnly = true)
  public Map<Measure, Long> of(long unitId, LocalDate day) {
    return series(unitId, day, day).getOrDefault(day, Map.of());
  }

  /// One unit's figures day by day, both ends included; days without any figure are left out.
  @Transactional(readOnly = true)
  public Map<LocalDate, Map<Measure, Long>> series(long unitId, LocalDate from, LocalDate to) {
    Map<LocalDate, Map<Measure, Long>> days = new TreeMap<>();
    for (UnitDay row : rows.between(Set.of(unitId), from, to)) {
      days.computeIfAbsent(row.day(), d -> new EnumMap<>(Measure.class))
          .put(row.measure(), row.value());
    }
    return days;
  }

  /// The figures of many units over a span of days, summed; a unit without any figure is left out.
  @Transactional(readOnly = true)
  public Map<Long, Map<Measure, Long>> totals(
      Collection<Long> units, LocalDate from, LocalDate to) {
    Map<Long, Map<Measure, Long>> totals = new HashMap<>();
    for (UnitDay row : rows.between(units, from, to)) {
      totals
          .computeIfAbsent(row.unitId(), u -> new EnumMap<>(Measure.class))
          .merge(row.measure(), row.value(), Long::sum);
    }
    return totals;
  }

  /// One figure that the rooms count differently from what is kept.
  ///
  /// @param kept what pages show; @param counted what the raw rows say
  public record Difference(long unitId, LocalDate day, Measure measure, long kept, long counted) {}

  /// Counts everything again from the raw rows of every room and names each difference. Nothing is
  /// changed.
  @Transactional(readOnly = true)
  public List<Difference> verify() {
    Map<Key, Long> counted = new HashMap<>();
    Set<Measure> measures = new TreeSet<>();
    for (FigureSource source : sources) {
      measures.addAll(source.measures());
      rows.lifted(summed(source.recount()))
          .forEach(c -> counted.merge(key(c), c.delta(), Long::sum));
    }
    Map<Key, Long> kept =
        rows.all(measures).stream().collect(Collectors.toMap(UnitDays::key, UnitDay::value));
    Set<Key> keys = new TreeSet<>(kept.keySet());
    keys.addAll(counted.keySet());
    return keys.stream()
        .filter(k -> !kept.getOrDefault(k, 0L).equals(counted.getOrDefault(k, 0L)))
        .map(
            k ->
                new Difference(
                    k.unitId(),
                    k.day(),
                    k.measure(),
                    kept.getOrDefault(k, 0L),
                    counted.getOrDefault(k, 0L)))
        .toList();
  }

  private record Key(long unitId, LocalDate day, Measure measure) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byDay = day.compareTo(other.day);
      int byUnit = Long.compare(unitId, other.unitId);
      return byDay != 0 ? byDay : byUnit != 0 ? byUnit : measure.compareTo(other.measure);
    }
  }

  private static Key key(FigureChange change) {
    return new Key(change.unitId(), change.day(), change.measure());
  }

  private static Key key(UnitDay row) {
    return new Key(row.unitId(), row.day(), row.measure());
  }

  /// In one order for every transaction, so that two batches never wait for each other crosswise.
  private static List<FigureChange> summed(List<FigureChange> changes) {
    Map<Key, Long> sums = new TreeMap<>();
    changes.forEach(c -> sums.merge(key(c), c.delta(), Long::sum));
    List<FigureChange> result = new ArrayList<>(sums.size());
    sums.forEach(
        (k, delta) -> {
          if (delta != 0) {
            result.add(new FigureChange(k.unitId(), k.day(), k.measure(), delta));
          }
        });
    return result;
  }
}
