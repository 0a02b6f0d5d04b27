// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How large units are, by the outlines in force.
@Service
@Transactional(readOnly = true)
public class Surfaces {
  /// Length of a degree of latitude at 10° north.
  private static final double KM_PER_DEGREE = 110.6;

  /// Length of a degree of longitude at the equator.
  private static final double KM_PER_EQUATOR_DEGREE = 111.32;

  private final ShapeStore shapes;

  Surfaces(ShapeStore shapes) {
    this.shapes = shapes;
  }

  /// @param measured whether the outline is a given boundary; else it is a cell around the centre
  public record Surface(double km2, boolean measured) {}

  /// Units without an outline are not in the answer.
  public Map<Long, Surface> of(Collection<Long> units) {
    Map<Long, Surface> surfaces = new HashMap<>();
    shapes
        .of(units)
        .forEach(
            (unit, shape) ->
                surfaces.put(
                    unit,
                    new Surface(km2(shape.outline()), shape.kind() == ShapeStore.Kind.BOUNDARY)));
    return surfaces;
  }

  /// Plane at the outline's own latitude: over a commune the error is far below that of its border.
  private static double km2(Geometry degrees) {
    double latitude = Math.toRadians(degrees.getCentroid().getY());
    return degrees.getArea() * KM_PER_DEGREE * KM_PER_EQUATOR_DEGREE * Math.cos(latitude);
  }
}
