// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases.internal;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.phaodai.cases.CaseFilter;
import vn.phaodai.cases.CaseState;
import vn.phaodai.cases.Setting;

/// The filter of the line list as it stands in the address; what cannot be read asks nothing.
///
/// @param dv code of a unit
/// @param tu first day, `den` last
/// @param tt a [CaseState]
/// @param noi a [Setting]
/// @param tang tier of treatment
/// @param so our code or a BN number
/// @param qh `1`: suspects whose PCR is overdue
/// @param bc reporting day of the figure that the list is to explain, `dem` what it counts
public record CaseQuery(
    @Nullable String dv,
    @Nullable LocalDate tu,
    @Nullable LocalDate den,
    @Nullable String tt,
    @Nullable String noi,
    @Nullable Integer tang,
    @Nullable String so,
    @Nullable String qh,
    @Nullable LocalDate bc,
    @Nullable String dem) {

  public CaseFilter filter() {
    return new CaseFilter(
        word(dv),
        tu,
        den,
        state(),
        Arrays.stream(Setting.values()).filter(s -> s.name().equals(noi)).findFirst().orElse(null),
        tang,
        word(so),
        "1".equals(qh),
        counted());
  }

  private CaseFilter.@Nullable Counted counted() {
    return bc == null
        ? null
        : Arrays.stream(CaseFilter.Counted.What.values())
            .filter(what -> what.name().equals(dem))
            .findFirst()
            .map(what -> new CaseFilter.Counted(what, bc))
            .orElse(null);
  }

  private @Nullable CaseState state() {
    return Arrays.stream(CaseState.values())
        .filter(s -> s.name().equals(tt))
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
