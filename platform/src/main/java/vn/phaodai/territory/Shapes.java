// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import vn.phaodai.territory.ShapeStore.Kind;
import vn.phaodai.territory.ShapeStore.Shape;
import vn.phaodai.territory.internal.Borders;
import vn.phaodai.territory.internal.Cells;
import vn.phaodai.territory.internal.Plane;

/// Keeps an outline for every unit: a given boundary where there is one, else a cell around the
/// centre, else the union of what it came from or consists of. Runs inside the caller's
/// transaction.
@Component
class Shapes {
  private static final String DRAWN = "vẽ quanh tâm các xã";
  private static final String JOINED = "ghép từ các đơn vị thành phần";

  private final DSLContext sql;
  private final ShapeStore store;

  Shapes(DSLContext sql, ShapeStore store) {
    this.sql = sql;
    this.store = store;
  }

  /// Draws every province that has a unit without outline.
  void drawMissing() {
    store.unfinishedProvinces().keySet().forEach(this::draw);
  }

  private void draw(long province) {
    List<Unit> all = within(province);
    List<Unit> leaves = all.stream().filter(u -> u.tier() == Tier.COMMUNE).toList();
    Map<Long, Shape> shapes = new HashMap<>(store.of(ids(all)));
    Map<Long, Geometry> inherited = inherited(leaves);
    List<Shape> drawn = new ArrayList<>();
    inherited.forEach(
        (id, outline) -> {
          if (!shapes.containsKey(id)) {
            drawn.add(new Shape(id, Kind.UNION, false, outline, JOINED));
          }
        });
    List<Unit> bare =
        leaves.stream()
            .filter(u -> !shapes.containsKey(u.id()) && !inherited.containsKey(u.id()))
            .filter(u -> predecessors(u.id()).isEmpty())
            .toList();
    drawn.addAll(cells(bare));
    store.put(drawn);
    drawn.forEach(shape -> shapes.put(shape.unitId(), shape));
    List<Shape> late =
        inherited(leaves.stream().filter(u -> !shapes.containsKey(u.id())).toList())
            .entrySet()
            .stream()
            .map(e -> new Shape(e.getKey(), Kind.UNION, false, e.getValue(), JOINED))
            .toList();
    store.put(late);
    joinUp(province);
    measure(province);
  }

  /// The outlines of units all of whose predecessors went over to them whole and have an outline.
  private Map<Long, Geometry> inherited(List<Unit> units) {
    Map<Long, Geometry> outlines = new LinkedHashMap<>();
    for (Unit unit : units) {
      List<Long> before = predecessors(unit.id());
      Map<Long, Shape> known = store.of(before);
      if (!before.isEmpty() && known.size() == before.size()) {
        outlines.put(unit.id(), union(known.values().stream().map(Shape::outline).toList()));
      }
    }
    return outlines;
  }

  private List<Long> predecessors(long id) {
    return sql.resultQuery(
            "select predecessor_id from territory.succession where successor_id = ? and share = 1 order by 1",
            id)
        .fetch(0, Long.class);
  }

  private static List<Shape> cells(List<Unit> units) {
    Map<Long, Coordinate> centres = Centres.of(units);
    if (centres.isEmpty()) {
      return List.of();
    }
    Plane plane = planeOf(centres.values());
    List<Cells.Seed> seeds = Centres.seeds(units, centres, plane);
    Map<Long, Unit> byId = new HashMap<>();
    units.forEach(unit -> byId.put(unit.id(), unit));
    List<Shape> drawn = new ArrayList<>();
    Cells.draw(seeds)
        .cells()
        .forEach(
            (id, cell) -> {
              Unit unit = byId.get(id);
              boolean guessed = unit != null && unit.latitude() == null;
              drawn.add(new Shape(id, Kind.CELL, guessed, plane.degrees(cell), DRAWN));
            });
    return drawn;
  }

  /// Gives units their measured boundaries, and everything that follows: cells inside them are cut
  /// to them, units above are joined again, neighbours are measured again.
  ///
  /// @param outlines in degrees
  /// @return how many were new
  int replace(Map<Unit, Geometry> outlines, String source) {
    List<Shape> given = new ArrayList<>();
    outlines.forEach(
        (unit, outline) -> given.add(new Shape(unit.id(), Kind.BOUNDARY, false, outline, source)));
    int changed = store.put(given);
    if (changed == 0) {
      return 0;
    }
    outlines.forEach(this::cutCells);
    List<Long> provinces =
        outlines.keySet().stream()
            .map(unit -> Long.valueOf(unit.path().split("\\.")[0]))
            .distinct()
            .toList();
    provinces.forEach(this::joinUp);
    provinces.forEach(this::measure);
    return changed;
  }

  private void cutCells(Unit unit, Geometry outline) {
    List<Unit> children =
        within(unit.id()).stream()
            .filter(u -> u.tier() == Tier.COMMUNE && Objects.equals(u.parentId(), unit.id()))
            .filter(u -> u.isValidOn(unit.validFrom()))
            .toList();
    Map<Long, Shape> shapes = store.of(ids(children));
    List<Unit> drawn =
        children.stream()
            .filter(u -> shapes.containsKey(u.id()))
            .filter(u -> Objects.requireNonNull(shapes.get(u.id())).kind() == Kind.CELL)
            .toList();
    Map<Long, Coordinate> centres = Centres.of(drawn);
    if (unit.tier() != Tier.DISTRICT || centres.isEmpty()) {
      return;
    }
    Plane plane = planeOf(centres.values());
    List<Shape> cut = new ArrayList<>();
    Cells.within(plane.metres(outline), Centres.seeds(drawn, centres, plane))
        .forEach(
            (id, cell) ->
                cut.add(
                    new Shape(
                        id,
                        Kind.CELL,
                        Objects.requireNonNull(shapes.get(id)).estimated(),
                        plane.degrees(cell),
                        DRAWN)));
    store.put(cut);
  }

  /// Districts and the province as the union of what they consist of on their first day, unless
  /// their boundary is known.
  private void joinUp(long province) {
    List<Unit> all = within(province);
    Map<Long, Shape> shapes = new HashMap<>(store.of(ids(all)));
    List<Unit> upward =
        all.stream()
            .filter(u -> u.tier() != Tier.COMMUNE)
            .sorted(Comparator.comparingInt((Unit u) -> u.path().length()).reversed())
            .toList();
    for (Unit unit : upward) {
      Shape own = shapes.get(unit.id());
      List<Geometry> parts =
          all.stream()
              .filter(u -> Objects.equals(u.parentId(), unit.id()))
              .filter(u -> u.isValidOn(unit.validFrom()) && shapes.containsKey(u.id()))
              .map(u -> Objects.requireNonNull(shapes.get(u.id())).outline())
              .toList();
      if ((own == null || own.kind() != Kind.BOUNDARY) && !parts.isEmpty()) {
        Shape joined = new Shape(unit.id(), Kind.UNION, false, union(parts), JOINED);
        store.put(List.of(joined));
        shapes.put(unit.id(), joined);
      }
    }
  }

  /// Neighbours among units of one tier that stand at the same time.
  private void measure(long province) {
    List<Unit> all = within(province);
    Map<Long, Shape> shapes = store.of(ids(all));
    Map<Long, Unit> byId = new HashMap<>();
    Map<Tier, Map<Long, Geometry>> byTier = new LinkedHashMap<>();
    for (Unit unit : all) {
      Shape shape = shapes.get(unit.id());
      if (shape != null && unit.tier() != Tier.PROVINCE) {
        byId.put(unit.id(), unit);
        byTier
            .computeIfAbsent(unit.tier(), t -> new LinkedHashMap<>())
            .put(unit.id(), shape.outline());
      }
    }
    List<Borders.Border> borders = new ArrayList<>();
    for (Map<Long, Geometry> outlines : byTier.values()) {
      Plane plane =
          planeOf(outlines.values().stream().map(g -> g.getCentroid().getCoordinate()).toList());
      Map<Long, Geometry> metres = new LinkedHashMap<>();
      outlines.forEach((id, outline) -> metres.put(id, plane.metres(outline)));
      for (Borders.Border border : Borders.between(metres)) {
        if (overlap(byId.get(border.first()), byId.get(border.second()))) {
          borders.add(border);
        }
      }
    }
    store.putBorders(byId.keySet(), borders);
  }

  private static boolean overlap(@Nullable Unit one, @Nullable Unit other) {
    if (one == null || other == null) {
      return false;
    }
    LocalDate start =
        one.validFrom().isAfter(other.validFrom()) ? one.validFrom() : other.validFrom();
    return one.isValidOn(start) && other.isValidOn(start);
  }

  private static Geometry union(List<Geometry> degrees) {
    Plane plane = planeOf(degrees.stream().map(g -> g.getCentroid().getCoordinate()).toList());
    return plane.degrees(Borders.union(degrees.stream().map(plane::metres).toList()));
  }

  private static Plane planeOf(Collection<Coordinate> degrees) {
    return new Plane(degrees.stream().mapToDouble(c -> c.y).average().orElseThrow());
  }

  private static List<Long> ids(List<Unit> units) {
    return units.stream().map(Unit::id).toList();
  }

  /// Of all times, the unit itself included, areas excluded.
  private List<Unit> within(long id) {
    return sql.resultQuery(
            Units.SELECT
                + """
                join territory.unit top on u.path <@ top.path
                where top.id = ? and u.tier <> 'AREA' order by u.id
                """,
            id)
        .fetch(Units::unit);
  }
}
