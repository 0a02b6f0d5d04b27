// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

/// A commune as the census and the map know it.
///
/// @param code official code
/// @param kind Phường, Thị trấn or Xã
/// @param district official code of the district it belongs to
/// @param districtName of that district, with its kind
/// @param population people counted
/// @param households households counted; at least one, at most as many as people
/// @param latitude of its centre, degrees north
/// @param longitude of its centre, degrees east
/// @param landmass code of the island it lies on; empty on the mainland
public record Commune(
    String code,
    String kind,
    String name,
    String district,
    String districtName,
    int population,
    int households,
    double latitude,
    double longitude,
    String landmass) {
  public Commune {
    if (households < 1 || population < households) {
      throw new IllegalArgumentException(
          code + ": " + population + " people in " + households + " households");
    }
  }

  /// Whether one comes here by boat only.
  public boolean island() {
    return !landmass.isEmpty();
  }
}
