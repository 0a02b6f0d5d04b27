// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.rulemaking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case that a draft must decide as its author expects.
///
/// @param facts one a line, `name = value`
/// @param expected an outcome of the rule, or [#SILENT]
/// @param said what the present text says of it; null while the text has errors
/// @param why the row that spoke, or the facts that are missing; empty while the text has errors
public record Trial(
    UUID publicId, String name, String facts, String expected, @Nullable String said, String why) {
  /// Expected of a case in which the rule may not conclude.
  public static final String SILENT = "?";

  public boolean holds() {
    return expected.equals(said);
  }
}
