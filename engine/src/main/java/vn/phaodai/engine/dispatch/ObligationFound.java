// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One group of assignees and one predicate that can be reported done on its own.
///
/// `text` is exactly what `span` covers; `lead` and `with` are groups as written, `lead` empty
/// where neither the sentence nor its head names a subject; `monitor` is the body told to watch.
public record ObligationFound(
    String id,
    String clause,
    String text,
    Span span,
    List<String> lead,
    List<String> with,
    @Nullable Theme theme,
    @Nullable String condition,
    @Nullable Outcome outcome,
    Deadline deadline,
    @Nullable String monitor) {
  public ObligationFound {
    lead = List.copyOf(lead);
    with = List.copyOf(with);
  }
}
