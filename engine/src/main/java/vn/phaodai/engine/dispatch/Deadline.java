// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When an obligation is due. `date` only for DATE and only where day, month and year are written
/// (or the year follows from the document's own date, which is then listed as inferred); `text` as
/// written.
public record Deadline(DeadlineKind kind, @Nullable LocalDate date, @Nullable String text) {
  static final Deadline NONE = new Deadline(DeadlineKind.NONE, null, null);
}
