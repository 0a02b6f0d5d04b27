// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import java.time.LocalDate;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Capacity;
import vn.phaodai.organisation.Offices;
import vn.phaodai.organisation.Position;

/// Real people in real seats with accounts of their own, for tests of pages: what a page lets
/// somebody do is asked anew from the seats at each request.
final class Holders {
  private static final LocalDate TODAY = LocalDate.of(2021, 9, 12);
  private static final String PASSWORD = "cầu khỉ bắc ngang";

  private final Bodies bodies;
  private final Offices offices;
  private final Accounts accounts;

  Holders(Bodies bodies, Offices offices, Accounts accounts) {
    this.bodies = bodies;
    this.offices = offices;
    this.accounts = accounts;
  }

  /// Whoever is put into the body's first seat of this role, signed in.
  UsernamePasswordAuthenticationToken signedIn(String body, String role) {
    long bodyId = bodies.find(body, TODAY).orElseThrow().id();
    Position seat =
        offices.positions(List.of(bodyId), TODAY).stream()
            .filter(p -> p.role().equals(role))
            .findFirst()
            .orElseThrow();
    String login = "thu." + seat.id();
    if (accounts.authenticate(login, PASSWORD).isEmpty()) {
      long official = offices.enter("Thạch Thị Thử").id();
      offices.appoint(seat.id(), official, Capacity.HOLDER, 1, LocalDate.of(2021, 1, 1), null);
      accounts.open(login, official);
      Account account = accounts.list("", login, "", 1).getFirst();
      String slip = accounts.issueSlip(account.publicId()).code();
      accounts.choosePassword(
          accounts.authenticate(login, slip).orElseThrow(), "", PASSWORD, PASSWORD);
    }
    SignedIn person = accounts.authenticate(login, PASSWORD).orElseThrow();
    return UsernamePasswordAuthenticationToken.authenticated(
        person, null, person.permissions().stream().map(SimpleGrantedAuthority::new).toList());
  }
}
