// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.util.List;
import vn.phaodai.tables.ShippedRows;

/// After how many days overdue who is told: `escalation-steps.csv`, for an administrator to change.
///
/// @param id stays the same for ever: a threshold once passed is kept under it
record EscalationStep(String id, int daysOverdue, Tell tell) {
  static final List<EscalationStep> ALL =
      ShippedRows.of(EscalationStep.class, "escalation-steps.csv").stream()
          .map(
              row ->
                  new EscalationStep(
                      row.getField("id"),
                      Integer.parseInt(row.getField("days_overdue")),
                      Tell.valueOf(row.getField("tell"))))
          .toList();

  enum Tell {
    /// The body that owes it.
    BODY,
    /// The body that passed it on, else the one it answers to.
    SUPERIOR,
    /// The dispatch's monitor, else the office in whose register it stands.
    MONITOR
  }

  EscalationStep {
    if (daysOverdue < 1) {
      throw new IllegalArgumentException("what is not overdue is not escalated: " + id);
    }
  }

  String event() {
    return tell == Tell.BODY ? "REMINDED" : "ESCALATED";
  }
}
