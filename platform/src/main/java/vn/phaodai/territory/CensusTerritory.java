// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.phaodai.engine.population.Commune;
import vn.phaodai.engine.population.Territory;

/// The shipped communes of a province as the census counted them, for those who people it; needs no
/// database.
public final class CensusTerritory {
  private CensusTerritory() {}

  /// The province whose official code was `code` on `day`; empty when it is not shipped, or not
  /// with counts.
  public static Optional<Territory> find(String code, LocalDate day) {
    List<UnitRow> valid = ShippedUnits.units().stream().filter(row -> row.isValidOn(day)).toList();
    Map<String, UnitRow> districts =
        valid.stream()
            .filter(row -> row.tier() == Tier.DISTRICT && row.parent().equals(code))
            .collect(Collectors.toMap(UnitRow::code, Function.identity()));
    List<UnitRow> communes =
        valid.stream()
            .filter(row -> row.tier() == Tier.COMMUNE && districts.containsKey(row.parent()))
            .filter(row -> row.population() != null && row.households() != null)
            .toList();
    return valid.stream()
        .filter(row -> row.tier() == Tier.PROVINCE && row.code().equals(code))
        .filter(_ -> !communes.isEmpty())
        .map(
            province ->
                new Territory(
                    code,
                    province.name(),
                    communes.stream().map(row -> commune(row, districts, communes)).toList()))
        .findFirst();
  }

  private static Commune commune(
      UnitRow row, Map<String, UnitRow> districts, List<UnitRow> communes) {
    UnitRow district = Objects.requireNonNull(districts.get(row.parent()));
    return new Commune(
        row.code(),
        row.kind(),
        row.name(),
        district.code(),
        district.fullName(),
        Objects.requireNonNull(row.population()),
        Objects.requireNonNull(row.households()),
        orMean(row, communes, UnitRow::latitude),
        orMean(row, communes, UnitRow::longitude),
        row.landmass());
  }

  /// Where the source has no centre, the mean of the district's others.
  private static double orMean(
      UnitRow row, List<UnitRow> communes, Function<UnitRow, @Nullable Double> coordinate) {
    Double own = coordinate.apply(row);
    if (own != null) {
      return own;
    }
    return communes.stream()
        .filter(other -> other.parent().equals(row.parent()))
        .map(coordinate)
        .filter(Objects::nonNull)
        .mapToDouble(value -> Objects.requireNonNull(value))
        .average()
        .orElseThrow();
  }
}
