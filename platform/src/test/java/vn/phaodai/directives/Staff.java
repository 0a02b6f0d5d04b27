// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.phaodai.access.Accounts;
import vn.phaodai.access.SignedIn;
import vn.phaodai.organisation.Body;
import vn.phaodai.organisation.Capacity;
import vn.phaodai.organisation.Offices;
import vn.phaodai.organisation.Position;
import vn.phaodai.organisation.PositionKind;

/// People appointed to real seats with real accounts: what a page asks the database about them is
/// true.
public record Staff(Offices offices, Accounts accounts, JdbcClient jdbc) {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 12);

  /// Whoever sits in the body's n-th kind of office seat, appointed when the seat is empty.
  public SignedIn clerk(Body body, int nth) {
    return seated(
        body, p -> p.kind() == PositionKind.OFFICER && !p.role().equals("ADMINISTRATOR"), nth);
  }

  /// Whoever sits in the body's first seat with this role, appointed when the seat is empty.
  public SignedIn inRole(Body body, String role) {
    return seated(body, p -> p.role().equals(role), 0);
  }

  private SignedIn seated(Body body, Predicate<Position> wanted, int nth) {
    Position seat =
        offices.positions(List.of(body.id()), DAY).stream()
            .filter(wanted)
            .skip(nth)
            .findFirst()
            .orElseThrow();
    long official =
        offices.inOffice(List.of(body.id()), DAY).stream()
            .filter(t -> t.position().id() == seat.id())
            .map(t -> t.official().id())
            .findFirst()
            .orElseGet(() -> appointed(seat));
    long account =
        jdbc.sql("select id from access.account where official_id = ?")
            .param(official)
            .query((row, n) -> row.getLong(1))
            .optional()
            .orElseGet(() -> accounts.open("can-bo-" + official, official));
    return accounts
        .renewed(new SignedIn(account, official, "", List.of(), Set.of(), false, 0, DAY))
        .orElseThrow();
  }

  private long appointed(Position seat) {
    long official = offices.enter("Trần Thị Văn Thư " + seat.id()).id();
    offices.appoint(seat.id(), official, Capacity.HOLDER, 1, DAY.minusDays(60), null);
    return official;
  }

  public static RequestPostProcessor by(SignedIn person) {
    return authentication(Seats.authentication(person));
  }
}
