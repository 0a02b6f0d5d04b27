// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/// Who borders on whom, from outlines in metres. Digitised neighbours leave gaps and overlaps of
/// some metres, so a border is where one outline runs within `GAP_M` of the other.
public final class Borders {
  private static final double GAP_M = 30;

  /// Two units that only meet at a corner are no neighbours.
  private static final double SHORTEST_M = 150;

  private static final BufferParameters MITRE =
      new BufferParameters(2, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, 5);

  private Borders() {}

  /// @param first the smaller id
  public record Border(long first, long second, int length_m) {}

  public static List<Border> between(Map<Long, Geometry> outlines) {
    STRtree tree = new STRtree();
    outlines.forEach((id, outline) -> tree.insert(outline.getEnvelopeInternal(), id));
    List<Border> borders = new ArrayList<>();
    outlines.forEach(
        (id, outline) -> {
          Envelope around = outline.getEnvelopeInternal();
          around.expandBy(GAP_M);
          Geometry wide = null;
          for (Object found : tree.query(around)) {
            long other = (Long) found;
            Geometry neighbour = outlines.get(other);
            if (other > id && neighbour != null && neighbour.isWithinDistance(outline, GAP_M)) {
              wide = wide == null ? outline.buffer(GAP_M, 2) : wide;
              double length =
                  OverlayNGRobust.overlay(neighbour.getBoundary(), wide, OverlayNG.INTERSECTION)
                      .getLength();
              if (length >= SHORTEST_M) {
                borders.add(new Border(id, other, (int) Math.round(length)));
              }
            }
          }
        });
    return borders;
  }

  /// The outline of several units as one; hairline gaps between them are closed.
  public static Geometry union(List<Geometry> parts) {
    if (parts.isEmpty()) {
      return new GeometryFactory().createPolygon();
    }
    Geometry union = UnaryUnionOp.union(parts);
    return BufferOp.bufferOp(BufferOp.bufferOp(union, GAP_M / 2, MITRE), -GAP_M / 2, MITRE);
  }
}
