// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the entry rules are asked about one passage.
///
/// @param province code of the province whose gate it is
/// @param at the moment of the passage, put right; its civil day chooses the version of the rule
/// @param test null where none was shown
/// @param doses null where nothing was shown
/// @param originLevel decided or announced; NONE where neither is
/// @param fromOutside whether it comes from outside the province
public record EntryFacts(
    String province,
    Instant at,
    LocalDate day,
    Purpose purpose,
    Paper paper,
    @Nullable TestShown test,
    @Nullable Integer doses,
    boolean symptoms,
    String originLevel,
    boolean fromOutside) {

  /// A certificate, or a test made at the gate.
  ///
  /// @param place `GATE` where it was made at this very gate
  /// @param of whose test it is: the number of the person in the declaration, the first being 1
  public record TestShown(boolean pcr, Instant sampledAt, boolean positive, String place, int of) {
    public static final String HERE = "GATE";

    boolean isHere() {
      return place.equals(HERE);
    }
  }
}
