// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

/// Who decides which measures hold where. Asked once for each commune and day, before the day; it
/// may answer from a calendar or from what has been notified so far, but must answer the same to
/// the same question.
@FunctionalInterface
public interface Zoning {
  /// What is known at the beginning of a day.
  interface Known {
    /// Cases of the commune notified in the `days` days before today.
    int notified(int commune, int days);
  }

  /// Index of the restriction in force in `commune` on `day` (0 is the first).
  int level(int commune, int day, Known known);
}
