// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a person wants an obligation to read.
///
/// @param lead names as in the text; resolved to bodies when the dispatch is confirmed
/// @param theme A…H
/// @param due the day by which it is owed, where one is known
public record ObligationCorrection(
    String text,
    List<String> lead,
    List<String> with,
    @Nullable String theme,
    @Nullable String condition,
    @Nullable LocalDate due) {
  public ObligationCorrection {
    lead = List.copyOf(lead);
    with = List.copyOf(with);
  }
}
