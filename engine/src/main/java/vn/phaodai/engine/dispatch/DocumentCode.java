// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The number of a document, split: `202-CV/TU` is number 202, symbol CV, body TU; `4021/UBND-KGVX`
/// has no symbol. `value` is the corrected form, `printed` what stands there, `slips` the
/// difference.
public record DocumentCode(
    String value,
    String printed,
    @Nullable DocumentSystem system,
    String number,
    @Nullable Integer year,
    @Nullable String symbol,
    @Nullable String body,
    Set<CodeSlip> slips) {
  public DocumentCode {
    slips = Set.copyOf(slips);
  }
}
