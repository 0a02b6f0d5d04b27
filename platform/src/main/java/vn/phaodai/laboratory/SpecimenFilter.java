// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phaodai.cases.TestMethod;

/// What a list of specimens is asked for; null leaves a question open.
///
/// @param unitPath of the unit asked for
/// @param from reporting day of sampling; @param to included
/// @param waiting only those without a result
/// @param labId of a [Site]
/// @param code beginning of what is written on the tube
public record SpecimenFilter(
    String unitPath,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable TestMethod method,
    @Nullable TubeResult result,
    boolean waiting,
    @Nullable Integer labId,
    @Nullable String code) {

  /// Everything of a unit.
  public static SpecimenFilter of(String unitPath) {
    return new SpecimenFilter(unitPath, null, null, null, null, false, null, null);
  }
}
