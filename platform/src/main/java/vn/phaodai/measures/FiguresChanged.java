// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.measures;

import java.util.List;

/// What one command or one batch of a file changed, as sums; heard at once, in the transaction that
/// brought the news, so that figures and rows never part.
///
/// @param room the room that counted, e.g. `laboratory`: whose rows a rebuild asks
/// @param cause what brought it, e.g. `import 17`, for the trail of a past day that changed
public record FiguresChanged(String room, String cause, List<FigureChange> changes) {
  public FiguresChanged {
    changes = List.copyOf(changes);
  }
}
