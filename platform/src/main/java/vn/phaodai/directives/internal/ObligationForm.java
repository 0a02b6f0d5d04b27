// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phaodai.directives.DirectiveRefusals;
import vn.phaodai.directives.ObligationCorrection;

/// An obligation as typed into the form; several names are parted by semicolons.
record ObligationForm(
    String noiDung,
    @Nullable String chuTri,
    @Nullable String phoiHop,
    @Nullable String linhVuc,
    @Nullable String dieuKien,
    @Nullable LocalDate han) {

  ObligationCorrection toCorrection() {
    if (noiDung.isBlank()) {
      throw DirectiveRefusals.EMPTY_TEXT.raise();
    }
    return new ObligationCorrection(
        noiDung.strip(),
        names(chuTri),
        names(phoiHop),
        blankToNull(linhVuc),
        blankToNull(dieuKien),
        han);
  }

  private static List<String> names(@Nullable String text) {
    return text == null
        ? List.of()
        : List.of(text.split(";")).stream().map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
