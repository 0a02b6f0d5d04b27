// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;

/// Measured outlines with as many points as a map of a province can show. Borders that two units
/// share stay shared.
public final class Simpler {
  /// Corners cut off are smaller than a square of this side.
  private static final double TOLERANCE_M = 120;

  /// Islets below this area disappear, unless they are all that the unit has.
  private static final double SMALLEST_M2 = 20_000;

  private Simpler() {}

  /// @param metres by any key; the answer has the same keys in the same order
  public static <K> Map<K, Geometry> of(Map<K, Geometry> metres) {
    List<K> keys = List.copyOf(metres.keySet());
    Geometry[] all = metres.values().stream().map(Simpler::withoutIslets).toArray(Geometry[]::new);
    Geometry[] simple = CoverageSimplifier.simplify(all, TOLERANCE_M);
    Map<K, Geometry> answer = new LinkedHashMap<>();
    for (int i = 0; i < simple.length; i++) {
      Geometry sound = simple[i].isValid() ? simple[i] : GeometryFixer.fix(simple[i]);
      answer.put(keys.get(i), sound.isEmpty() ? all[i] : sound);
    }
    return answer;
  }

  private static Geometry withoutIslets(Geometry outline) {
    Geometry kept =
        outline
            .getFactory()
            .buildGeometry(
                java.util.stream.IntStream.range(0, outline.getNumGeometries())
                    .mapToObj(outline::getGeometryN)
                    .filter(part -> part.getArea() >= SMALLEST_M2)
                    .toList());
    return kept.isEmpty() ? outline : kept;
  }
}
