// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.phaodai.access.Grant;
import vn.phaodai.access.Roles;
import vn.phaodai.access.SignedIn;
import vn.phaodai.organisation.Side;

/// People signed in with one role at one unit, for questions that only role, side and jurisdiction
/// answer.
record Seats(Roles roles) {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);

  SignedIn with(long account, String role, Side side, String path) {
    Set<String> permissions =
        roles.permissions().stream()
            .filter(permission -> roles.permits(role, side, permission))
            .collect(Collectors.toSet());
    return new SignedIn(
        account,
        account,
        "Người dùng " + account,
        List.of(new Grant(role, side, path, 1, account, account)),
        permissions,
        false,
        0,
        DAY);
  }

  static <T> T as(SignedIn person, Supplier<T> work) {
    SecurityContextHolder.getContext().setAuthentication(token(person));
    try {
      return work.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private static UsernamePasswordAuthenticationToken token(SignedIn person) {
    return new UsernamePasswordAuthenticationToken(
        person, Map.of(), person.permissions().stream().map(SimpleGrantedAuthority::new).toList());
  }
}
