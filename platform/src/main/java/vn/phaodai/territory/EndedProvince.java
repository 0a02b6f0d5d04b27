// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A province that is no more.
///
/// @param ended the first day without it
/// @param successors code and full name of what it went into
public record EndedProvince(
    String code, String fullName, LocalDate ended, List<String> successors) {
  public EndedProvince {
    successors = List.copyOf(successors);
  }

  /// The province of this code, when it was there once and is no more on the day. Asks files alone,
  /// the shipped ones and `more`, so that it can be known before an installation is opened.
  ///
  /// @param more a file of the kind `units`; empty: the shipped ones alone
  public static Optional<EndedProvince> find(String code, LocalDate day, Optional<Path> more) {
    List<UnitRow> provinces =
        Stream.concat(
                ShippedUnits.units().stream(),
                more.stream().flatMap(file -> ShippedUnits.unitsOf(file).stream()))
            .filter(row -> row.tier() == Tier.PROVINCE)
            .toList();
    List<UnitRow> past = provinces.stream().filter(row -> row.code().equals(code)).toList();
    return past.stream().anyMatch(row -> row.isValidOn(day))
        ? Optional.empty()
        : past.stream()
            .filter(row -> row.validTo() != null && !row.validTo().isAfter(day))
            .max(Comparator.comparing(UnitRow::validFrom))
            .map(last -> of(last, provinces));
  }

  private static EndedProvince of(UnitRow province, List<UnitRow> all) {
    LocalDate on = Objects.requireNonNull(province.validTo());
    List<String> successors =
        ShippedUnits.successions().stream()
            .filter(s -> s.predecessor().equals(province.code()))
            .filter(s -> LocalDate.parse(s.since()).equals(on))
            .flatMap(
                s ->
                    all.stream()
                        .filter(row -> row.code().equals(s.successor()) && row.isValidOn(on)))
            .map(row -> row.code() + " " + row.fullName())
            .distinct()
            .toList();
    return new EndedProvince(province.code(), province.fullName(), on, successors);
  }
}
