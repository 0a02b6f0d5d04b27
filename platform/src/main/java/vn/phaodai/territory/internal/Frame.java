// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory.internal;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/// Places metres on paper: north up, one scale, whole tenths of a pixel.
///
/// @param ground what is shown, in metres
/// @param perMetre tenths of a pixel
/// @param left where the ground's west edge comes to stand
/// @param top where its north edge does
public record Frame(Envelope ground, double perMetre, int left, int top) {

  public static Frame fitting(Envelope ground, int width, int height, int left, int top) {
    double perMetre = Math.min(width / ground.getWidth(), height / ground.getHeight());
    return new Frame(ground, perMetre, left, top);
  }

  public int width() {
    return (int) Math.ceil(ground.getWidth() * perMetre);
  }

  public int height() {
    return (int) Math.ceil(ground.getHeight() * perMetre);
  }

  public int x(Coordinate metres) {
    return left + (int) Math.round((metres.x - ground.getMinX()) * perMetre);
  }

  public int y(Coordinate metres) {
    return top + (int) Math.round((ground.getMaxY() - metres.y) * perMetre);
  }

  /// The polygon as relative SVG path data; points that fall together are written once.
  public String path(Polygon polygon) {
    StringBuilder path = new StringBuilder();
    append(path, polygon.getExteriorRing());
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      append(path, polygon.getInteriorRingN(i));
    }
    return path.toString();
  }

  private void append(StringBuilder path, LinearRing ring) {
    Coordinate[] points = ring.getCoordinates();
    int x = x(points[0]);
    int y = y(points[0]);
    path.append('M').append(x).append(' ').append(y).append('l');
    for (int i = 1; i < points.length - 1; i++) {
      int dx = x(points[i]) - x;
      int dy = y(points[i]) - y;
      if (dx != 0 || dy != 0) {
        path.append(dx).append(dy < 0 ? "" : " ").append(dy).append(' ');
        x += dx;
        y += dy;
      }
    }
    path.append("z");
  }
}
