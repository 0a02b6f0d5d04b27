// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.phaodai.audit.Actor;

/// Whoever is signed in, with what they may do on the operating day.
///
/// @param label name and first seat, for the page's head
/// @param grants one a seat filled on `day`
/// @param permissions what the grants permit together
/// @param mustChoosePassword came in with a slip: nothing but choosing a password is open
/// @param generation of the account; sessions of an older one end
public record SignedIn(
    long accountId,
    long officialId,
    String label,
    List<Grant> grants,
    Set<String> permissions,
    boolean mustChoosePassword,
    int generation,
    LocalDate day)
    implements Actor {
  public SignedIn {
    grants = List.copyOf(grants);
    permissions = Set.copyOf(permissions);
  }

  @Override
  public boolean may(String permission, String unitPath) {
    return !mustChoosePassword
        && grants.stream()
            .filter(grant -> Roles.allow(grant.role(), grant.side(), permission))
            .map(Grant::path)
            .anyMatch(path -> unitPath.equals(path) || unitPath.startsWith(path + "."));
  }

  @Override
  public List<String> unitPaths() {
    return grants.stream().map(Grant::path).distinct().toList();
  }

  public static Optional<SignedIn> current() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
        ? Optional.of(signedIn)
        : Optional.empty();
  }
}
