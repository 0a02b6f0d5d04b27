// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One validity of one official code: Phường Vĩnh Bảo and Phường Rạch Giá are two units although
/// both have, at different times, the code 30742.
///
/// @param path ids from the root down to this unit, itself included, dotted: `1.7.31`
/// @param validFrom first day
/// @param validTo the first day on which it is no more; null while it stands
/// @param population persons on `countedOn`
/// @param latitude of the centre, degrees north; null where the source has none
/// @param landmass empty on the mainland, else the island it lies on
/// @param confidence H, M or L, of the least sure of these facts
/// @param note what a reader of these figures must know, in Vietnamese; often empty
public record Unit(
    long id,
    String code,
    Tier tier,
    String kind,
    String name,
    String fullName,
    @Nullable Long parentId,
    String path,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable Integer population,
    @Nullable Integer households,
    @Nullable LocalDate countedOn,
    @Nullable Double latitude,
    @Nullable Double longitude,
    String landmass,
    String source,
    String confidence,
    String note) {

  public Unit {
    if (validTo != null && !validTo.isAfter(validFrom)) {
      throw new IllegalArgumentException(code + " is valid on no day");
    }
    if ((latitude == null) != (longitude == null)) {
      throw new IllegalArgumentException(code + " has half a centre");
    }
  }

  public boolean isValidOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
  }

  /// The ids from the root down to this unit, itself the last.
  public List<Long> line() {
    return Arrays.stream(path.split("\\.")).map(Long::valueOf).toList();
  }

  /// Whether `other` is this unit or lies in it.
  public boolean contains(Unit other) {
    return other.path.equals(path) || other.path.startsWith(path + ".");
  }
}
