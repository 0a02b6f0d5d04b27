// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import org.jspecify.annotations.Nullable;
import vn.phaodai.shell.PageContext;

/// What stands behind a colour wherever it is shown.
public final class DecisionWords {
  private DecisionWords() {}

  /// After the name of a level: by which decision, since when; empty where nobody decided.
  public static String by(ZoneLevels.@Nullable Decision decision, PageContext page) {
    return decision == null
        ? ""
        : "; " + page.t("zones.by-decision", decision.number(), page.dateTime(decision.from()));
  }
}
