// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import vn.phaodai.territory.internal.Cells;
import vn.phaodai.territory.internal.Plane;

/// Where units have their middle: as the source says, else as their siblings suggest.
final class Centres {
  private Centres() {}

  static List<Cells.Seed> seeds(List<Unit> units, Map<Long, Coordinate> centres, Plane plane) {
    List<Cells.Seed> seeds = new ArrayList<>();
    for (Unit unit : units) {
      Coordinate centre = centres.get(unit.id());
      if (centre != null) {
        seeds.add(new Cells.Seed(unit.id(), plane.metres(centre.x, centre.y), unit.landmass()));
      }
    }
    return seeds;
  }

  /// Where the source has no centre, the middle of its siblings on the same landmass: the map then
  /// says that the place is a guess.
  static Map<Long, Coordinate> of(List<Unit> units) {
    Map<Long, Coordinate> centres = new LinkedHashMap<>();
    for (Unit unit : units) {
      Double latitude = unit.latitude();
      Double longitude = unit.longitude();
      if (latitude != null && longitude != null) {
        centres.put(unit.id(), new Coordinate(longitude, latitude));
      }
    }
    for (Unit unit : units) {
      if (!centres.containsKey(unit.id())) {
        middle(
                units.stream()
                    .filter(u -> u.latitude() != null)
                    .filter(u -> Objects.equals(u.parentId(), unit.parentId()))
                    .filter(u -> u.landmass().equals(unit.landmass()))
                    .map(u -> Objects.requireNonNull(centres.get(u.id())))
                    .toList())
            .ifPresent(middle -> centres.put(unit.id(), middle));
      }
    }
    return centres;
  }

  private static Optional<Coordinate> middle(List<Coordinate> points) {
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Coordinate(
                points.stream().mapToDouble(p -> p.x).average().orElseThrow(),
                points.stream().mapToDouble(p -> p.y).average().orElseThrow()));
  }
}
