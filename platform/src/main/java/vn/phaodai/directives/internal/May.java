// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives.internal;

import vn.phaodai.access.SignedIn;
import vn.phaodai.directives.AssignmentView;

/// What the signed-in person may do with an assignment: which forms the page shows. The commands
/// check for themselves.
public record May(boolean report, boolean review, boolean assign, boolean cascade) {
  static May on(AssignmentView view) {
    return new May(
        holds("directives.report", view, true),
        holds("directives.review", view, false),
        holds("directives.assign", view, false),
        holds("directives.cascade", view, true));
  }

  private static boolean holds(String permission, AssignmentView view, boolean asBody) {
    return SignedIn.current().stream()
        .flatMap(me -> me.grants().stream())
        .filter(g -> g.permissions().contains(permission))
        .anyMatch(
            g ->
                asBody && g.bodyId() == view.bodyId()
                    || view.path().startsWith(g.path() + ".")
                    || !asBody && view.path().equals(g.path()) && g.bodyId() != view.bodyId());
  }
}
