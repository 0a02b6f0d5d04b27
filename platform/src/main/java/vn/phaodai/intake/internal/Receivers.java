// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.intake.internal;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.phaodai.audit.Actor;
import vn.phaodai.intake.Intake;
import vn.phaodai.intake.IntakeRefusals;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.Receiver;

/// The kinds that whoever is signed in may bring.
@Component
final class Receivers {
  private final Intake intake;

  Receivers(Intake intake) {
    this.intake = intake;
  }

  List<ImportKind> kinds(Authentication who) {
    return intake.kinds().stream().filter(kind -> may(who, intake.receiver(kind.id()))).toList();
  }

  Receiver get(String kindId, Authentication who) {
    Receiver receiver = intake.receiver(kindId);
    if (!may(who, receiver)) {
      throw IntakeRefusals.NOT_YOURS.with(receiver.kind().vi()).raise();
    }
    return receiver;
  }

  static long account() {
    return Actor.current().map(Actor::accountId).orElseThrow(IntakeRefusals.UPLOAD_GONE::raise);
  }

  private static boolean may(Authentication who, Receiver receiver) {
    return who.getAuthorities().stream()
        .anyMatch(authority -> receiver.permission().equals(authority.getAuthority()));
  }
}
