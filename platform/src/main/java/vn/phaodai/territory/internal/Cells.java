// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.hull.ConcaveHull;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/// The drawn map where no boundary is known: each unit is the cell of what lies nearer to its
/// centre than to any other, cut off where the province ends. Everything is in metres.
///
/// ```
///   hull of the centres, widened        cells inside it
///   ┌───────────╮                       ┌────┬──────╮
///   │  ·     ·  │                       │  · │   ·  │
///   │     ·    ╭╯          ─►           ├────┴╮ ╭──╭╯
///   ╰──────────╯                        ╰─────┴─┴──╯
/// ```
///
/// Each landmass is divided for itself, and an island keeps clear of the mainland: so no border is
/// ever drawn across the sea.
public final class Cells {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  /// How far land is assumed beyond the outermost centres of the mainland and of an island.
  private static final double MAINLAND_MARGIN_M = 3_500;

  private static final double ISLAND_MARGIN_M = 1_800;
  private static final double STRAIT_M = 800;

  /// How deep the hull follows the outline of the centres: 0 as deep as it can, 1 convex.
  private static final double HULL_RATIO = 0.3;

  /// Two centres nearer than this are one guess for two units; they are drawn apart.
  private static final double SAME_CENTRE_M = 300;

  private Cells() {}

  /// @param landmass empty for the mainland
  public record Seed(long id, Coordinate centre, String landmass) {}

  /// @param hulls what was divided, by landmass
  public record Drawing(Map<String, Geometry> hulls, Map<Long, Geometry> cells) {}

  public static Drawing draw(List<Seed> seeds) {
    Map<String, List<Seed>> byLandmass = new TreeMap<>();
    for (Seed seed : apart(seeds)) {
      byLandmass.computeIfAbsent(seed.landmass(), l -> new ArrayList<>()).add(seed);
    }
    Map<String, Geometry> hulls = new TreeMap<>();
    byLandmass.forEach((land, own) -> hulls.put(land, hull(own, land.isEmpty())));
    keepClear(hulls);
    Map<Long, Geometry> cells = new LinkedHashMap<>();
    byLandmass.forEach((land, own) -> cells.putAll(divide(hulls.getOrDefault(land, empty()), own)));
    return new Drawing(hulls, cells);
  }

  /// Divides a known outline among the centres; a centre whose cell misses the outline gets none.
  public static Map<Long, Geometry> within(Geometry outline, List<Seed> seeds) {
    return divide(outline, apart(seeds));
  }

  private static Geometry empty() {
    return GEOMETRY.createPolygon();
  }

  private static Geometry hull(List<Seed> seeds, boolean mainland) {
    Coordinate[] centres = seeds.stream().map(Seed::centre).toArray(Coordinate[]::new);
    MultiPoint points = GEOMETRY.createMultiPointFromCoords(centres);
    Geometry land =
        seeds.size() > 3
            ? ConcaveHull.concaveHullByLengthRatio(points, HULL_RATIO)
            : points.convexHull();
    return land.buffer(mainland ? MAINLAND_MARGIN_M : ISLAND_MARGIN_M, 4);
  }

  private static void keepClear(Map<String, Geometry> hulls) {
    List<Geometry> before = new ArrayList<>();
    for (String land : List.copyOf(hulls.keySet()).reversed()) {
      Geometry hull = hulls.getOrDefault(land, empty());
      if (!before.isEmpty()) {
        hull = hull.difference(UnaryUnionOp.union(before).buffer(STRAIT_M, 4));
      }
      hulls.put(land, hull);
      before.add(hull);
    }
  }

  private static Map<Long, Geometry> divide(Geometry outline, List<Seed> seeds) {
    Map<Long, Geometry> cells = new LinkedHashMap<>();
    if (seeds.size() == 1) {
      cells.put(seeds.getFirst().id(), outline);
      return cells;
    }
    Map<Coordinate, Seed> byCentre = new LinkedHashMap<>();
    seeds.forEach(seed -> byCentre.put(seed.centre(), seed));
    VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
    voronoi.setSites(byCentre.keySet());
    voronoi.setClipEnvelope(outline.getEnvelopeInternal());
    Geometry diagram = voronoi.getDiagram(GEOMETRY);
    for (int i = 0; i < diagram.getNumGeometries(); i++) {
      Geometry cell = diagram.getGeometryN(i);
      Seed seed = byCentre.get((Coordinate) cell.getUserData());
      if (seed != null) {
        Geometry land = OverlayNGRobust.overlay(cell, outline, OverlayNG.INTERSECTION);
        if (!land.isEmpty()) {
          cells.put(seed.id(), land);
        }
      }
    }
    return cells;
  }

  /// Moves centres that coincide to the left and right of where they were.
  private static List<Seed> apart(List<Seed> seeds) {
    List<Seed> moved = new ArrayList<>();
    for (Seed seed : seeds) {
      Coordinate at = seed.centre();
      boolean taken = true;
      for (int step = 0; taken; step++) {
        Coordinate tried =
            new Coordinate(
                at.x + (step % 2 == 0 ? 1 : -1) * ((step + 1) / 2) * 2 * SAME_CENTRE_M, at.y);
        taken = moved.stream().anyMatch(other -> other.centre().distance(tried) < SAME_CENTRE_M);
        if (!taken) {
          moved.add(new Seed(seed.id(), tried, seed.landmass()));
        }
      }
    }
    return moved;
  }
}
