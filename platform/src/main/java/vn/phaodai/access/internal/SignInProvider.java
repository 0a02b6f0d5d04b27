// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import vn.phaodai.access.Accounts;
import vn.phaodai.access.SignedIn;
import vn.phaodai.clock.OperatingClock;

/// Lets in who shows a login with its password or slip, unless locked out.
@Component
final class SignInProvider implements AuthenticationProvider {
  /// Where a try comes from.
  record Caller(String address) {
    static Caller of(HttpServletRequest request) {
      return new Caller(request.getRemoteAddr());
    }
  }

  private final Accounts accounts;
  private final SignInLimit limit;

  /// Locks are by the machine's time: an exercise that is set to another moment neither lengthens
  /// nor ends one.
  SignInProvider(Accounts accounts, JdbcClient jdbc) {
    this.accounts = accounts;
    this.limit = new SignInLimit(jdbc, OperatingClock.real()::now);
  }

  @Override
  public Authentication authenticate(Authentication tried) {
    String login = tried.getName().strip().toLowerCase(Locale.ROOT);
    String address = tried.getDetails() instanceof Caller caller ? caller.address() : "";
    Duration locked = limit.locked(login, address);
    if (!locked.isZero()) {
      throw new LockedException(Long.toString(locked.plusSeconds(59).toMinutes()));
    }
    Object shown = tried.getCredentials();
    Optional<SignedIn> person = accounts.authenticate(login, shown == null ? "" : shown.toString());
    if (person.isEmpty()) {
      limit.failed(login, address);
      throw new BadCredentialsException(login);
    }
    limit.succeeded(login, address);
    return authenticated(person.get());
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }

  static Authentication authenticated(SignedIn person) {
    return UsernamePasswordAuthenticationToken.authenticated(
        person, null, person.permissions().stream().map(SimpleGrantedAuthority::new).toList());
  }
}
