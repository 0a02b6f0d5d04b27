// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.KeptAnswers;
import vn.phaodai.territory.internal.Frame;
import vn.phaodai.territory.internal.Plane;

/// Draws the units of one tier under a unit. What lies far from the mainland goes into boxes at the
/// left, each at a scale of its own:
///
/// ```
///   ┌────────┐  ╭───────────╮
///   │Phú Quốc│  │ mainland  │
///   └────────┘  │  and what │
///   ┌────────┐  │  is near  │
///   │Thổ Châu│  ╰───────────╯
///   └────────┘
/// ```
@Service
@Transactional(readOnly = true)
public class Maps {
  private static final int WIDTH = 7_600;
  private static final int HEIGHT = 7_600;
  private static final int INSET = 1_500;
  private static final int GAP = 120;
  private static final int LETTER = 56;
  private static final int LINE = 130;

  /// How far beyond the mainland's box something may lie and still be shown in its place.
  private static final double NEAR_SHARE = 0.12;

  /// Parts nearer than this share a box.
  private static final double SAME_BOX_M = 25_000;

  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final int MOST_KEPT = 200;

  private final KeptAnswers<Asked, DrawnMap> drawings = new KeptAnswers<>(KEPT, KEPT, MOST_KEPT);
  private final Units units;
  private final ShapeStore shapes;

  Maps(Units units, ShapeStore shapes) {
    this.units = units;
    this.shapes = shapes;
  }

  /// @param newest of the outlines, so that a new one is drawn at once
  private record Asked(Unit top, List<Unit> shown, long newest) {}

  /// One polygon of a unit, in metres.
  private record Part(Unit unit, Polygon polygon) {}

  /// Draws `shown` (all of one tier) under `top`.
  public DrawnMap draw(Unit top, List<Unit> shown) {
    List<Long> outlined = new ArrayList<>(above(top, shown));
    shown.forEach(unit -> outlined.add(unit.id()));
    var asked = new Asked(top, List.copyOf(shown), shapes.newest(outlined));
    return drawings.of(asked, () -> drawAnew(top, shown));
  }

  private DrawnMap drawAnew(Unit top, List<Unit> shown) {
    Map<Long, ShapeStore.Shape> outlines = shapes.of(shown.stream().map(Unit::id).toList());
    List<Unit> undrawn = shown.stream().filter(u -> !outlines.containsKey(u.id())).toList();
    if (outlines.isEmpty()) {
      return new DrawnMap(top.fullName(), 0, 0, List.of(), List.of(), List.of(), undrawn, false);
    }
    Plane plane = planeOf(outlines);
    List<Part> parts = new ArrayList<>();
    for (Unit unit : shown) {
      ShapeStore.Shape shape = outlines.get(unit.id());
      if (shape != null) {
        addParts(unit, plane.metres(shape.outline()), parts);
      }
    }
    Envelope ground = ground(parts);
    List<List<Part>> boxes = boxes(parts, ground);
    int left = boxes.isEmpty() ? GAP : INSET + 2 * GAP;
    Frame main = Frame.fitting(ground, WIDTH - left - GAP, HEIGHT, left, GAP);
    List<DrawnMap.Inset> insets = new ArrayList<>();
    Map<Part, Frame> placed = place(boxes, main, insets);
    int height =
        Math.max(
            main.height() + 2 * GAP,
            insets.isEmpty() ? 0 : insets.getLast().y() + insets.getLast().height() + GAP);
    return new DrawnMap(
        top.fullName(),
        left + main.width() + GAP,
        height,
        drawn(shown, parts, placed, main, outlines),
        frames(top, shown, plane, main),
        insets,
        undrawn,
        outlines.values().stream().allMatch(s -> s.kind() == ShapeStore.Kind.BOUNDARY));
  }

  private static Plane planeOf(Map<Long, ShapeStore.Shape> outlines) {
    return new Plane(
        outlines.values().stream()
            .mapToDouble(s -> s.outline().getCentroid().getY())
            .average()
            .orElseThrow());
  }

  private static void addParts(Unit unit, Geometry metres, List<Part> parts) {
    for (int i = 0; i < metres.getNumGeometries(); i++) {
      if (metres.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        parts.add(new Part(unit, polygon));
      }
    }
  }

  /// What the main picture shows: the largest part of each mainland unit, and what is near them.
  private static Envelope ground(List<Part> parts) {
    boolean hasMainland = parts.stream().anyMatch(p -> p.unit().landmass().isEmpty());
    Map<Long, Part> largest = new LinkedHashMap<>();
    for (Part part : parts) {
      if (!hasMainland || part.unit().landmass().isEmpty()) {
        largest.merge(
            part.unit().id(),
            part,
            (a, b) -> a.polygon().getArea() >= b.polygon().getArea() ? a : b);
      }
    }
    Envelope mainland = new Envelope();
    largest.values().forEach(p -> mainland.expandToInclude(p.polygon().getEnvelopeInternal()));
    Envelope near = new Envelope(mainland);
    near.expandBy(mainland.getWidth() * NEAR_SHARE, mainland.getHeight() * NEAR_SHARE);
    Envelope ground = new Envelope(mainland);
    for (Part part : parts) {
      if (near.contains(part.polygon().getEnvelopeInternal())) {
        ground.expandToInclude(part.polygon().getEnvelopeInternal());
      }
    }
    return ground;
  }

  private static List<List<Part>> boxes(List<Part> parts, Envelope ground) {
    List<List<Part>> boxes = new ArrayList<>();
    for (Part part : parts) {
      if (ground.contains(part.polygon().getEnvelopeInternal())) {
        continue;
      }
      List<Part> joined = new ArrayList<>(List.of(part));
      boxes.removeIf(
          box -> {
            boolean near = envelope(box).distance(envelope(List.of(part))) < SAME_BOX_M;
            if (near) {
              joined.addAll(box);
            }
            return near;
          });
      boxes.add(joined);
    }
    boxes.sort(Comparator.comparingDouble(box -> -envelope(box).getMaxY()));
    return boxes;
  }

  private static Envelope envelope(List<Part> parts) {
    Envelope envelope = new Envelope();
    parts.forEach(p -> envelope.expandToInclude(p.polygon().getEnvelopeInternal()));
    return envelope;
  }

  /// Where each part is drawn; adds the boxes to `insets` from top to bottom.
  private Map<Part, Frame> place(List<List<Part>> boxes, Frame main, List<DrawnMap.Inset> insets) {
    Map<Part, Frame> placed = new HashMap<>();
    int top = GAP;
    for (List<Part> box : boxes) {
      Envelope shown = envelope(box);
      int inner = INSET - 2 * GAP;
      double perMetre =
          Math.min(
              main.perMetre() * 2,
              Math.min(inner / shown.getWidth(), 1.6 * inner / shown.getHeight()));
      Frame scaled = new Frame(shown, perMetre, 0, 0);
      Frame frame =
          new Frame(shown, perMetre, GAP + (INSET - scaled.width()) / 2, top + LINE + GAP);
      box.forEach(part -> placed.put(part, frame));
      int height = LINE + 2 * GAP + frame.height();
      insets.add(new DrawnMap.Inset(GAP, top, INSET, height, boxName(box)));
      top += height + GAP;
    }
    return placed;
  }

  /// The only unit in the box, else what all its units belong to.
  private String boxName(List<Part> box) {
    Set<Unit> inside = new HashSet<>();
    Set<@Nullable Long> above = new HashSet<>();
    for (Part part : box) {
      inside.add(part.unit());
      above.add(part.unit().parentId());
    }
    if (inside.size() == 1) {
      return inside.iterator().next().name();
    }
    Long parent = above.size() == 1 ? above.iterator().next() : null;
    return parent == null ? "" : units.get(parent).name();
  }

  private static List<DrawnMap.DrawnUnit> drawn(
      List<Unit> shown,
      List<Part> parts,
      Map<Part, Frame> placed,
      Frame main,
      Map<Long, ShapeStore.Shape> outlines) {
    Map<Long, List<Part>> byUnit = new HashMap<>();
    parts.forEach(p -> byUnit.computeIfAbsent(p.unit().id(), u -> new ArrayList<>()).add(p));
    Labels labels = new Labels();
    List<Unit> biggestFirst =
        shown.stream()
            .sorted(Comparator.comparingInt(u -> -Objects.requireNonNullElse(u.population(), 0)))
            .toList();
    Map<Long, DrawnMap.DrawnUnit> drawn = new HashMap<>();
    for (Unit unit : biggestFirst) {
      List<Part> own = byUnit.get(unit.id());
      ShapeStore.Shape shape = outlines.get(unit.id());
      if (own != null && shape != null) {
        drawn.put(unit.id(), drawn(unit, own, placed, main, shape.estimated(), labels));
      }
    }
    return shown.stream()
        .filter(u -> drawn.containsKey(u.id()))
        .map(u -> drawn.get(u.id()))
        .toList();
  }

  private static DrawnMap.DrawnUnit drawn(
      Unit unit,
      List<Part> own,
      Map<Part, Frame> placed,
      Frame main,
      boolean estimated,
      Labels labels) {
    StringBuilder path = new StringBuilder();
    Part largest = own.getFirst();
    for (Part part : own) {
      path.append(placed.getOrDefault(part, main).path(part.polygon()));
      largest = part.polygon().getArea() > largest.polygon().getArea() ? part : largest;
    }
    Frame frame = placed.getOrDefault(largest, main);
    MaximumInscribedCircle circle =
        new MaximumInscribedCircle(largest.polygon(), 20 / frame.perMetre());
    Coordinate at = circle.getCenter().getCoordinate();
    String text = unit.name().matches("\\d+") ? "P." + unit.name() : unit.name();
    double room = circle.getRadiusLine().getLength() * frame.perMetre();
    boolean written = labels.take(frame.x(at), frame.y(at), text.length() * LETTER, room);
    return new DrawnMap.DrawnUnit(
        unit, path.toString(), written ? text : "", frame.x(at), frame.y(at), estimated);
  }

  /// Keeps labels from running into each other; the first come stay.
  private static final class Labels {
    private final List<Envelope> taken = new ArrayList<>();

    /// @param room how far the unit reaches around the point
    boolean take(int x, int y, int width, double room) {
      Envelope box = new Envelope(x - width / 2.0, x + width / 2.0, y - LINE / 2.0, y + LINE / 2.0);
      boolean free = room * 4 > width && taken.stream().noneMatch(box::intersects);
      if (free) {
        taken.add(box);
      }
      return free;
    }
  }

  /// Outlines of what the shown units belong to, where that is not `top` itself.
  private List<String> frames(Unit top, List<Unit> shown, Plane plane, Frame main) {
    List<String> frames = new ArrayList<>();
    for (ShapeStore.Shape shape : shapes.of(above(top, shown)).values()) {
      Geometry metres = plane.metres(shape.outline());
      StringBuilder path = new StringBuilder();
      for (int i = 0; i < metres.getNumGeometries(); i++) {
        if (metres.getGeometryN(i) instanceof Polygon polygon
            && main.ground().contains(polygon.getEnvelopeInternal())) {
          path.append(main.path(polygon));
        }
      }
      if (!path.isEmpty()) {
        frames.add(path.toString());
      }
    }
    return frames;
  }

  private static Set<Long> above(Unit top, List<Unit> shown) {
    Set<Long> above = new HashSet<>();
    for (Unit unit : shown) {
      @Nullable Long parent = unit.parentId();
      if (parent != null && parent != top.id()) {
        above.add(parent);
      }
    }
    return above;
  }
}
