// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import static vn.phaodai.clock.Timestamps.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.DirectiveTables.Directive;
import vn.phaodai.zones.Distancing.Closed;
import vn.phaodai.zones.Distancing.Listed;
import vn.phaodai.zones.Distancing.Row;
import vn.phaodai.zones.Distancing.Span;
import vn.phaodai.zones.ZoneLevels.Decision;

/// The register of distancing. Nobody writes it: it follows from the decided levels, the province's
/// table of each day, what papers name, the deviations that were approved and the areas that are
/// closed.
@Service
@Transactional(readOnly = true)
public class DistancingRegister {
  private final ZoneBoards boards;
  private final ZoneLevels levels;
  private final DirectiveTables tables;
  private final DeviationRows deviations;
  private final FactRepository facts;
  private final Units units;
  private final OperatingClock clock;
  private final JdbcClient jdbc;

  DistancingRegister(
      ZoneBoards boards,
      ZoneLevels levels,
      DirectiveTables tables,
      DeviationRows deviations,
      FactRepository facts,
      Units units,
      OperatingClock clock,
      JdbcClient jdbc) {
    this.boards = boards;
    this.levels = levels;
    this.tables = tables;
    this.deviations = deviations;
    this.facts = facts;
    this.units = units;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /// @param code of the place; null for the highest that the reader may see
  /// @param directive of the communes wanted; empty for all
  /// @param day whose last moment is shown, as it was known then; of one to come as known now; null
  ///   for now
  /// @return empty where the reader may see none
  public Optional<Distancing> of(@Nullable String code, String directive, @Nullable LocalDate day) {
    LocalDate shown = day == null ? clock.today() : day;
    return boards.place(code, shown).map(place -> of(place, directive, shown));
  }

  private Distancing of(Unit place, String directive, LocalDate day) {
    Instant at = levels.endOf(day);
    List<Unit> line = new ArrayList<>(List.of(place));
    line.addAll(units.ancestors(place.id()));
    List<Unit> all = units.descendants(place.id(), day);
    List<Unit> communes =
        place.tier() == Tier.COMMUNE
            ? List.of(place)
            : all.stream().filter(unit -> unit.tier() == Tier.COMMUNE).toList();
    List<Unit> below = all.stream().filter(unit -> unit.tier() != Tier.AREA).toList();
    Map<Long, List<Span>> spans = spans(line, below, at);
    Map<Long, List<Closed>> closed = closed(place, at);
    Map<Long, List<Listed>> listed = listed(line, all, day);
    List<Deviation> approved = deviations.holding(place.path(), day);
    Map<Long, String> names = new HashMap<>();
    below.forEach(unit -> names.put(unit.id(), unit.fullName()));
    Map<String, Integer> counts = new TreeMap<>();
    List<Row> rows = new ArrayList<>();
    for (Unit commune : communes) {
      Row row =
          row(
              commune,
              commune.parentId() == null ? "" : names.getOrDefault(commune.parentId(), ""),
              spans.getOrDefault(commune.id(), List.of()),
              approved.stream().filter(one -> one.covers(commune.path())).toList(),
              closed.getOrDefault(commune.id(), List.of()),
              listed.getOrDefault(commune.id(), List.of()));
      counts.merge(row.directive(), 1, Integer::sum);
      if (directive.isEmpty() || directive.equals(row.directive())) {
        rows.add(row);
      }
    }
    return new Distancing(place, day, at, counts, rows);
  }

  private static Row row(
      Unit unit,
      String above,
      List<Span> spans,
      List<Deviation> deviations,
      List<Closed> closed,
      List<Listed> listed) {
    List<Span> latest = spans.reversed();
    @Nullable Span now =
        latest.isEmpty() || latest.getFirst().until() != null ? null : latest.getFirst();
    @Nullable Instant since = now == null ? null : now.from();
    for (Span earlier : latest) {
      if (now != null
          && earlier.directive().equals(now.directive())
          && (earlier == now || since != null && since.equals(earlier.until()))) {
        since = earlier.from();
      } else {
        break;
      }
    }
    return new Row(
        unit,
        above,
        now,
        since,
        now == null ? latest : latest.subList(1, latest.size()),
        deviations,
        closed,
        listed);
  }

  /// What held in each unit, from the first decision on: at each moment that changed anything, the
  /// table of that day is asked about the levels in force then.
  private Map<Long, List<Span>> spans(List<Unit> line, List<Unit> below, Instant at) {
    Instant known = at.isAfter(clock.now()) ? clock.now() : at;
    Map<Long, List<Decision>> decided = levels.everInForce(line.getLast().path(), known);
    Map<Long, List<Span>> spans = new HashMap<>();
    NavigableSet<Instant> moments = moments(line, decided).headSet(at, true);
    if (moments.isEmpty()) {
      return spans;
    }
    NamedByPaper papers =
        tables.papers(line, below, Timestamps.day(moments.first()), Timestamps.day(moments.last()));
    List<Unit> communes = communes(line, below);
    for (Instant moment : moments) {
      Map<Long, Decision> then = inForce(decided, moment);
      Map<Long, RiskLevel> colours = new HashMap<>();
      then.forEach((unit, decision) -> colours.put(unit, decision.level()));
      Map<Long, Directive> directives =
          tables.in(line, below, papers, Timestamps.day(moment), colours);
      for (Unit unit : communes) {
        next(
            spans.computeIfAbsent(unit.id(), _ -> new ArrayList<>()),
            span(directives.get(unit.id()), moment, then.get(unit.id())),
            moment);
      }
    }
    return spans;
  }

  private static List<Unit> communes(List<Unit> line, List<Unit> below) {
    List<Unit> all = new ArrayList<>(line);
    all.addAll(below);
    return all.stream().filter(unit -> unit.tier() == Tier.COMMUNE).toList();
  }

  private NavigableSet<Instant> moments(List<Unit> line, Map<Long, List<Decision>> decided) {
    TreeSet<Instant> moments = new TreeSet<>();
    for (LocalDate day : tables.turns(line)) {
      moments.add(day.atStartOfDay(OperatingClock.ZONE).toInstant());
    }
    decided.values().stream()
        .flatMap(List::stream)
        .forEach(
            decision -> {
              moments.add(decision.from());
              if (decision.withdrawal() != null) {
                moments.add(decision.withdrawal().at());
              }
            });
    return moments;
  }

  /// The decisions that held at a moment: of each unit the last to take effect.
  private static Map<Long, Decision> inForce(Map<Long, List<Decision>> decided, Instant moment) {
    Map<Long, Decision> then = new HashMap<>();
    decided.forEach(
        (unit, all) ->
            all.stream()
                .filter(one -> !one.from().isAfter(moment))
                .filter(one -> one.withdrawal() == null || moment.isBefore(one.withdrawal().at()))
                .reduce((_, later) -> later)
                .ifPresent(one -> then.put(unit, one)));
    return then;
  }

  private static @Nullable Span span(
      @Nullable Directive found, Instant moment, @Nullable Decision decision) {
    return found == null || found.directive() == null
        ? null
        : new Span(
            found.directive(), moment, null, decision, found.rule(), found.row(), found.source());
  }

  private static void next(List<Span> spans, @Nullable Span span, Instant moment) {
    @Nullable Span open =
        spans.isEmpty() || spans.getLast().until() != null ? null : spans.getLast();
    if (open != null) {
      if (span != null && span.isLike(open)) {
        return;
      }
      spans.set(spans.size() - 1, open.endingAt(moment));
    }
    if (span != null) {
      spans.add(span);
    }
  }

  private Map<Long, List<Listed>> listed(List<Unit> line, List<Unit> all, LocalDate day) {
    List<Long> named =
        facts.findings(UnitFacts.ids(all), day).stream()
            .filter(found -> found.fact().equals(DirectiveTables.LISTED))
            .map(FactRepository.Found::unitId)
            .toList();
    List<Unit> areas =
        all.stream().filter(unit -> unit.tier() == Tier.AREA && named.contains(unit.id())).toList();
    Map<Long, List<Listed>> listed = new HashMap<>();
    if (areas.isEmpty()) {
      return listed;
    }
    Map<Long, Directive> directives =
        tables.in(line, all, day, levels.at(line.getLast().path(), levels.endOf(day)));
    for (Unit area : areas) {
      Directive found = directives.get(area.id());
      Long commune = area.parentId();
      if (found != null && found.directive() != null && commune != null) {
        listed
            .computeIfAbsent(commune, _ -> new ArrayList<>())
            .add(new Listed(area.fullName(), found.directive(), found.row()));
      }
    }
    return listed;
  }

  private Map<Long, List<Closed>> closed(Unit place, Instant at) {
    Map<Long, List<Closed>> closed = new HashMap<>();
    jdbc.sql(
            """
            select commune_id, name, closed_at, households, people from quarantine_api.lockdown
            where path <@ :path::ltree and closed_at <= :at and (lifted_at is null or lifted_at > :at)
            order by closed_at, id
            """)
        .param("path", place.path())
        .param("at", time(at))
        .query(
            row -> {
              closed
                  .computeIfAbsent(row.getLong("commune_id"), _ -> new ArrayList<>())
                  .add(
                      new Closed(
                          row.getString("name"),
                          Timestamps.instant(row, "closed_at"),
                          row.getInt("households"),
                          row.getInt("people")));
            });
    return closed;
  }
}
