// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the rule of a day says is to be done with a contact.
public sealed interface Regimen {
  /// Quarantine.
  ///
  /// @param central whether it begins in a facility
  /// @param central_days in a facility
  /// @param home_days at home, from the beginning or afterwards
  /// @param rule id@version and row
  /// @param confidence H, M or L: how sure we are of the row
  record Apart(
      boolean central,
      int central_days,
      int home_days,
      Counting counting,
      String rule,
      String source,
      String confidence)
      implements Regimen {}

  /// None: released, or a case's own rule holds.
  record None(String outcome, String rule) implements Regimen {}

  /// No rule is known for the day, or a fact is missing: a person says how long.
  record Unknown(@Nullable String rule, List<String> missing) implements Regimen {
    public Unknown {
      missing = List.copyOf(missing);
    }
  }

  /// What the first day is.
  enum Counting {
    /// The day on which they were isolated, or of their last contact where that came later.
    ISOLATION,
    LAST_CONTACT
  }
}
