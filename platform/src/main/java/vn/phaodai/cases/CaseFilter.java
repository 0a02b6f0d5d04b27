// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What of the line list is asked for; null asks nothing.
///
/// @param unit official code of a unit, in force on the day the list is asked
/// @param from first day of the result that opened the file, `to` the last
/// @param tier of treatment
/// @param number our code or a BN number, or the beginning of our code
/// @param pcrOverdue suspects whose PCR should have come
/// @param counted what a figure of the day counts; null for all
public record CaseFilter(
    @Nullable String unit,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable CaseState state,
    @Nullable Setting setting,
    @Nullable Integer tier,
    @Nullable String number,
    boolean pcrOverdue,
    @Nullable Counted counted) {
  public static final CaseFilter NONE =
      new CaseFilter(null, null, null, null, null, null, null, false, null);

  public boolean isEmpty() {
    return equals(NONE);
  }

  /// Exactly the cases that a figure of a reporting day counts.
  public record Counted(What what, LocalDate day) {
    public enum What {
      SUSPECTS,
      CASES,
      DISCHARGED,
      DEATHS
    }
  }
}
