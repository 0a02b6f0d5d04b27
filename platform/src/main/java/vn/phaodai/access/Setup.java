// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.organisation.Capacity;
import vn.phaodai.organisation.Offices;
import vn.phaodai.organisation.Position;
import vn.phaodai.tables.TableWriter;

/// What makes an installation of a province usable: its first administrator, and the workbook in
/// which all accounts and holders are filled in, to come back as a file of the kind `accounts`.
@Service
public class Setup {
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final AccountRepository repository;
  private final Accounts accounts;
  private final Bodies bodies;
  private final Offices offices;
  private final OperatingClock clock;

  Setup(
      AccountRepository repository,
      Accounts accounts,
      Bodies bodies,
      Offices offices,
      OperatingClock clock) {
    this.repository = repository;
    this.accounts = accounts;
    this.bodies = bodies;
    this.offices = offices;
    this.clock = clock;
  }

  public boolean isEmpty() {
    return repository.isEmpty();
  }

  /// The province's first administrator, in the office of the provincial Party committee. Returns
  /// the one-time slip to sign in with; refuses where there are accounts already.
  @Transactional
  public Accounts.PrintedSlip firstAdministrator(
      String provinceCode, String fullName, String login) {
    if (!repository.isEmpty()) {
      throw AccessRefusals.ALREADY_SET_UP.raise();
    }
    LocalDate today = clock.today();
    Body office =
        bodies
            .find("VPTU." + provinceCode, today)
            .orElseThrow(
                () ->
                    AccessRefusals.NO_SUCH_PROVINCE
                        .with(provinceCode, SHOWN.format(today))
                        .raise());
    Position seat =
        offices.positions(List.of(office.id()), today).stream()
            .filter(p -> p.role().equals("ADMINISTRATOR"))
            .findFirst()
            .orElseThrow();
    long official = offices.enter(fullName).id();
    offices.appoint(seat.id(), official, Capacity.HOLDER, 1, today, null);
    accounts.open(login, official);
    Account account =
        accounts.list("", login, "", 5).stream()
            .filter(a -> a.login().equals(login))
            .findFirst()
            .orElseThrow();
    return accounts.issueSlip(account.publicId());
  }

  /// An empty workbook with one row a seat of every body of the province on the operating day.
  @Transactional(readOnly = true)
  public byte[] template(String provinceCode) {
    LocalDate today = clock.today();
    Body root =
        bodies
            .find("TU." + provinceCode, today)
            .orElseThrow(
                () ->
                    AccessRefusals.NO_SUCH_PROVINCE
                        .with(provinceCode, SHOWN.format(today))
                        .raise());
    Map<Long, Body> there = new LinkedHashMap<>();
    bodies.under(root.path(), List.of(), today).forEach(body -> there.put(body.id(), body));
    var out = new ByteArrayOutputStream();
    try (TableWriter writer = TableWriter.of(out, ".xlsx", AccountFile.KIND)) {
      for (Position position : offices.positions(there.keySet(), today)) {
        Body body = Objects.requireNonNull(there.get(position.bodyId()));
        for (int seat = 1; seat <= position.seats(); seat++) {
          writer.row(seatOf(body, position, seat));
        }
      }
    }
    return out.toByteArray();
  }

  private static List<String> seatOf(Body body, Position position, int seat) {
    String[] cells = new String[AccountFile.KIND.columns().size()];
    Arrays.fill(cells, "");
    cells[AccountFile.BODY_CODE] = body.code();
    cells[AccountFile.BODY_NAME] = body.name();
    cells[AccountFile.POSITION] = position.title();
    cells[AccountFile.SEAT] = Integer.toString(seat);
    return List.of(cells);
  }
}
