// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.phaodai.access.Grant;
import vn.phaodai.access.SignedIn;
import vn.phaodai.organisation.Body;

/// People in their seats, signed in.
final class Seats {
  private Seats() {}

  static SignedIn person(long account, Body body, String... permissions) {
    return new SignedIn(
        account,
        account,
        "Người dùng " + account,
        List.of(
            new Grant(
                account,
                account,
                account,
                body.id(),
                "OFFICE",
                body.side(),
                body.path(),
                Set.of(permissions))));
  }

  static Authentication authentication(SignedIn person) {
    return new UsernamePasswordAuthenticationToken(
        person,
        null,
        person.grants().stream()
            .flatMap(grant -> grant.permissions().stream())
            .map(SimpleGrantedAuthority::new)
            .toList());
  }

  static <T> T as(SignedIn person, Supplier<T> work) {
    SecurityContextHolder.getContext().setAuthentication(authentication(person));
    try {
      return work.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  static void does(SignedIn person, Runnable work) {
    as(
        person,
        () -> {
          work.run();
          return true;
        });
  }
}
