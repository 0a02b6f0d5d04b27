// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.util.List;
import vn.phaodai.tables.ShippedRows;

/// On what law money is taken back: `recovery-bases.csv`.
///
/// @param confidence H, M or L
public record RecoveryBasis(String code, String vi, String en, String source, String confidence) {
  private static final List<RecoveryBasis> ALL =
      ShippedRows.of(RecoveryBasis.class, "recovery-bases.csv").stream()
          .map(
              row ->
                  new RecoveryBasis(
                      row.getField("code"),
                      row.getField("text"),
                      row.getField("text_en"),
                      row.getField("source"),
                      row.getField("confidence")))
          .toList();

  public static List<RecoveryBasis> all() {
    return ALL;
  }

  /// Throws RELIEF-039.
  public static RecoveryBasis get(String code) {
    return ALL.stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> ReliefRefusals.NO_SUCH_BASIS.with(code).raise());
  }

  public String words(boolean english) {
    return english ? en : vi;
  }
}
