// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import java.util.List;
import java.util.Optional;
import vn.phaodai.audit.Actor;

/// The person behind a request, with the positions they hold today.
///
/// @param label how pages address them: name and first title
public record SignedIn(long accountId, long officialId, String label, List<Grant> grants)
    implements Actor {
  public SignedIn {
    grants = List.copyOf(grants);
  }

  /// Whoever signed in for the running request; empty for nobody and for the program itself.
  public static Optional<SignedIn> current() {
    return Actor.current().filter(SignedIn.class::isInstance).map(SignedIn.class::cast);
  }

  @Override
  public String toString() {
    return label;
  }
}
