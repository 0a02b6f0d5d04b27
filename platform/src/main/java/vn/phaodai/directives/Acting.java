// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.phaodai.access.Grant;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.access.SignedIn;
import vn.phaodai.organisation.Side;

/// From which seat a command is given. A person may sit in several; the one that carries the
/// permission over the thing is used, and stays on the record when its holder changes.
@Component
class Acting {
  private final Jurisdiction jurisdiction;

  Acting(Jurisdiction jurisdiction) {
    this.jurisdiction = jurisdiction;
  }

  /// A seat that acts; all null where the program acts by itself (the command line).
  record Seat(@Nullable Long accountId, @Nullable Long tenureId, @Nullable Long bodyId) {
    static final Seat PROGRAM = new Seat(null, null, null);

    /// The seat's tenure, for what only a person can do.
    long requireTenure() {
      if (tenureId == null) {
        throw DirectiveRefusals.OUTSIDE.raise();
      }
      return tenureId;
    }
  }

  /// A seat with `permission` whose jurisdiction covers `path`.
  Seat over(String permission, String path) {
    return seat(permission, grant -> covers(grant, path));
  }

  /// As [#over], for what passes from one path to another: a seat over either of them.
  Seat overEither(String permission, String from, String to) {
    return seat(permission, grant -> covers(grant, from) || covers(grant, to));
  }

  /// As [#overEither], for a letter: a seat of its own side.
  Seat writingEither(String permission, String from, String to, Side side) {
    return seat(
        permission, grant -> grant.side() == side && (covers(grant, from) || covers(grant, to)));
  }

  /// A seat of the letter's own side with `permission` over the path: no State office writes for a
  /// Party body, nor the other way round.
  Seat writing(String permission, String path, Side side) {
    return seat(permission, grant -> grant.side() == side && covers(grant, path));
  }

  /// A seat with `permission` in the body itself, or above it: a superior office may type a report
  /// on behalf of a commune that has no computer.
  Seat asBody(String permission, long body, String path) {
    return seat(permission, grant -> grant.bodyId() == body || isAbove(grant, path));
  }

  /// A seat with `permission` over the path that is not in the body whose work is judged.
  Seat reviewing(String permission, long body, String path) {
    Seat seat = over(permission, path);
    if (seat.bodyId() == null || seat.bodyId() != body) {
      return seat;
    }
    return jurisdiction.grants(permission).stream()
        .filter(g -> covers(g, path) && g.bodyId() != body)
        .findFirst()
        .map(Acting::seatOf)
        .orElseThrow(DirectiveRefusals.OWN_WORK::raise);
  }

  private Seat seat(String permission, Predicate<Grant> fits) {
    if (SecurityContextHolder.getContext().getAuthentication() == null) {
      return Seat.PROGRAM;
    }
    return jurisdiction.grants(permission).stream()
        .filter(fits)
        .findFirst()
        .map(Acting::seatOf)
        .orElseThrow(DirectiveRefusals.OUTSIDE::raise);
  }

  private static Seat seatOf(Grant grant) {
    return new Seat(
        SignedIn.current().map(SignedIn::accountId).orElse(null), grant.tenureId(), grant.bodyId());
  }

  private static boolean covers(Grant grant, String path) {
    return path.equals(grant.path()) || path.startsWith(grant.path() + ".");
  }

  private static boolean isAbove(Grant grant, String path) {
    return path.startsWith(grant.path() + ".");
  }
}
