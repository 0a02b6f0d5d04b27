// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory.internal;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/// Degrees to metres and back around one latitude. Good to some metres within a province, which is
/// all that cells and neighbours need.
public final class Plane {
  private static final double METRES_PER_DEGREE = 111_195;

  private final double cosine;

  public Plane(double latitude) {
    this.cosine = Math.cos(Math.toRadians(latitude));
  }

  public Coordinate metres(double longitude, double latitude) {
    return new Coordinate(longitude * METRES_PER_DEGREE * cosine, latitude * METRES_PER_DEGREE);
  }

  public Geometry metres(Geometry degrees) {
    return scaled(degrees, METRES_PER_DEGREE * cosine, METRES_PER_DEGREE, 0);
  }

  /// Rounded to a millionth of a degree (11 cm), so that two cells keep exactly the same corner.
  public Geometry degrees(Geometry metres) {
    return scaled(metres, 1 / (METRES_PER_DEGREE * cosine), 1 / METRES_PER_DEGREE, 1e6);
  }

  private static Geometry scaled(Geometry from, double byX, double byY, double roundTo) {
    Geometry copy = from.copy();
    copy.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence points, int i) {
            points.setOrdinate(i, 0, rounded(points.getX(i) * byX));
            points.setOrdinate(i, 1, rounded(points.getY(i) * byY));
          }

          private double rounded(double value) {
            return roundTo == 0 ? value : Math.round(value * roundTo) / roundTo;
          }

          @Override
          public boolean isDone() {
            return false;
          }

          @Override
          public boolean isGeometryChanged() {
            return true;
          }
        });
    return copy;
  }
}
