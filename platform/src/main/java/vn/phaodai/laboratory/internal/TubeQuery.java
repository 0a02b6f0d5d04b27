// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory.internal;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.phaodai.cases.TestMethod;
import vn.phaodai.laboratory.SpecimenFilter;

/// The filter of the lists of tubes as it stands in the address; what cannot be read asks nothing.
///
/// @param dv code of a unit
/// @param tu first day, `den` last
/// @param pp a [TestMethod]
/// @param kq a result, or WAITING
/// @param ma beginning of the code on the tube
public record TubeQuery(
    @Nullable String dv,
    @Nullable LocalDate tu,
    @Nullable LocalDate den,
    @Nullable String pp,
    @Nullable String kq,
    @Nullable String ma) {
  public SpecimenFilter filter() {
    return new SpecimenFilter(
        word(dv),
        tu,
        den,
        Arrays.stream(TestMethod.values()).filter(m -> m.name().equals(pp)).findFirst().orElse(null),
        word(kq),
        word(ma));
  }

  private static @Nullable String word(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /// What a field of the form shows.
  public String shown(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
