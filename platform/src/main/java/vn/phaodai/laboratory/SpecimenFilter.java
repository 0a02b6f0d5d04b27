// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phaodai.cases.TestMethod;

/// What a list of specimens or pools is asked for; null asks nothing.
///
/// @param unit official code
/// @param from first civil day of sampling, `to` last
/// @param result a result's code, or `WAITING`: none yet
/// @param code beginning of what is written on the tube
public record SpecimenFilter(
    @Nullable String unit,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable TestMethod method,
    @Nullable String result,
    @Nullable String code) {
  static final String WAITING = "WAITING";

  public boolean isEmpty() {
    return unit == null
        && from == null
        && to == null
        && method == null
        && result == null
        && code == null;
  }
}
