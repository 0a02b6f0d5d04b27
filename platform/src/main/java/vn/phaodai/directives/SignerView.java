// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phaodai.organisation.Tenure;

/// What was found about who signed a dispatch, as its page shows it.
///
/// @param body who issues; null where the directory has none
/// @param heldOn the day of the directory that was asked
/// @param accepted who looked into a doubt and what they found; null while nobody has
public record SignerView(
    SignerVerdict verdict,
    @Nullable String capacity,
    @Nullable String position,
    @Nullable String name,
    @Nullable String body,
    LocalDate heldOn,
    List<Tenure> tenures,
    Instant at,
    @Nullable Acceptance accepted) {
  public SignerView {
    tenures = List.copyOf(tenures);
  }

  /// @param by the seat it was done from; null where the program did it
  public record Acceptance(Instant at, @Nullable Tenure by, String reason) {}

  /// Whether somebody still has to look into it.
  public boolean isOpen() {
    return verdict.standing() == SignerVerdict.Standing.DOUBTED && accepted == null;
  }
}
