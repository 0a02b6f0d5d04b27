// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A unit that answers for itself.
///
/// @param id null for a commune about which nothing was written yet
/// @param publicId of a workplace; null for a commune, which is named by its code
/// @param unitCode of the commune it is or lies in
/// @param placeCode by which lists of visits name it, besides its name; may be empty
/// @param since when it came into the register; null for a commune
public record Fortress(
    @Nullable Long id,
    @Nullable UUID publicId,
    FortressKind kind,
    long unitId,
    String unitCode,
    String unitName,
    String path,
    String name,
    String taxCode,
    String placeCode,
    @Nullable LocalDate since) {

  public boolean isCommune() {
    return kind == FortressKind.COMMUNE;
  }

  /// Where its page is.
  public String page() {
    return publicId == null ? "/phao-dai/" + unitCode : "/phao-dai/noi/" + publicId;
  }
}
