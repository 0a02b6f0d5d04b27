// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.util.List;

/// What the discharge rule says of a patient.
public sealed interface DischargeCheck {
  /// Every condition is met.
  record MayLeave(List<RuleRow> rows) implements DischargeCheck {
    public MayLeave {
      rows = List.copyOf(rows);
    }
  }

  /// @param rows each a condition that is not met
  record MustStay(List<RuleRow> rows) implements DischargeCheck {
    public MustStay {
      rows = List.copyOf(rows);
    }
  }

  /// @param missing facts without which the rule cannot speak
  record Unknown(List<String> missing) implements DischargeCheck {
    public Unknown {
      missing = List.copyOf(missing);
    }
  }

  /// No discharge rule is known to be in force on the day.
  record NoRule() implements DischargeCheck {}
}
