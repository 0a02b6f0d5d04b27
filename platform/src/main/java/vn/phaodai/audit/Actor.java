// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.audit;

import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// Whoever is signed in, known here by account id alone. The room `access` signs people in with a
/// principal of this kind.
public interface Actor {
  long accountId();

  /// How pages address them, e.g. name and seat. Never written to the log.
  default String label() {
    return "#" + accountId();
  }

  /// Whether they hold a permission over the unit with this path of ids. For rooms that cannot know
  /// of `access`.
  default boolean may(String permission, String unitPath) {
    return false;
  }

  /// The paths of the units in which they hold a seat, the first seat's first. For rooms that
  /// cannot know of `access`.
  default List<String> unitPaths() {
    return List.of();
  }

  /// As [#may], for whoever is signed in; the program itself may.
  static boolean allows(String permission, String unitPath) {
    return current().map(actor -> actor.may(permission, unitPath)).orElse(true);
  }

  /// The account behind the running command; empty when the program acts by itself.
  static Optional<Actor> current() {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    return signedIn != null && signedIn.getPrincipal() instanceof Actor actor
        ? Optional.of(actor)
        : Optional.empty();
  }
}
