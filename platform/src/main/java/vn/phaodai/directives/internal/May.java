// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives.internal;

import vn.phaodai.access.Jurisdiction;
import vn.phaodai.directives.AssignmentView;

/// What the signed-in person may do with an assignment: which forms the page shows. The commands
/// check for themselves.
public record May(boolean report, boolean review, boolean assign, boolean cascade) {
  static May of(Jurisdiction jurisdiction, AssignmentView view) {
    return new May(
        asBody(jurisdiction, "directives.report", view),
        over(jurisdiction, "directives.review", view),
        over(jurisdiction, "directives.assign", view),
        asBody(jurisdiction, "directives.cascade", view));
  }

  private static boolean asBody(Jurisdiction jurisdiction, String permission, AssignmentView view) {
    return jurisdiction.grants(permission).stream()
        .anyMatch(g -> g.bodyId() == view.bodyId() || view.path().startsWith(g.path() + "."));
  }

  private static boolean over(Jurisdiction jurisdiction, String permission, AssignmentView view) {
    return jurisdiction.grants(permission).stream()
        .anyMatch(
            g ->
                g.bodyId() != view.bodyId()
                    && (view.path().equals(g.path()) || view.path().startsWith(g.path() + ".")));
  }
}
