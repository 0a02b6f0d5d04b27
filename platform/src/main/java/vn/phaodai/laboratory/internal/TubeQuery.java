// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory.internal;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.phaodai.cases.TestMethod;
import vn.phaodai.laboratory.SpecimenFilter;
import vn.phaodai.laboratory.TubeResult;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// The filter of the lists of tubes as it stands in the address; what cannot be read asks nothing.
///
/// @param dv code of a unit
/// @param tu first reporting day, `den` last
/// @param pp a [TestMethod]
/// @param kq a [TubeResult], or WAITING: none yet
/// @param ma beginning of the code on the tube
public record TubeQuery(
    @Nullable String dv,
    @Nullable LocalDate tu,
    @Nullable LocalDate den,
    @Nullable String pp,
    @Nullable String kq,
    @Nullable String ma) {
  static final String WAITING = "WAITING";

  public boolean isEmpty() {
    return word(dv) == null
        && tu == null
        && den == null
        && word(pp) == null
        && word(kq) == null
        && word(ma) == null;
  }

  SpecimenFilter filter(Units units, LocalDate today) {
    return new SpecimenFilter(
        path(units, today), tu, den, method(), result(), WAITING.equals(kq), null, word(ma));
  }

  /// Without a unit, a path under which everything lies that may be seen.
  String path(Units units, LocalDate today) {
    String code = word(dv);
    return code == null ? "" : units.find(code, today).map(Unit::path).orElse("0");
  }

  public @Nullable TestMethod method() {
    return Arrays.stream(TestMethod.values())
        .filter(m -> m.name().equals(pp))
        .findFirst()
        .orElse(null);
  }

  private @Nullable TubeResult result() {
    return Arrays.stream(TubeResult.values())
        .filter(r -> r.name().equals(kq))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String word(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /// What a field of the form shows.
  public String shown(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
