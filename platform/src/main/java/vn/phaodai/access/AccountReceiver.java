// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.language.SearchKey;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.organisation.Capacity;
import vn.phaodai.organisation.Offices;
import vn.phaodai.organisation.Position;
import vn.phaodai.organisation.Tenure;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.tables.ImportKind;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Receiver;
import vn.phaodai.tables.RowByRow;

/// Opens the accounts and fills the seats of a workbook: every row that is right. The same rows
/// again change nothing. Whoever is signed in may do so within their jurisdiction only.
@Component
class AccountReceiver implements Receiver {
  private static final String PERMISSION = "access.manage";
  private static final int MOST_SEATS = 999;
  private static final Refusal INCOMPLETE =
      Refusal.of("ACCESS-013", "Thiếu “{0}”.", "“{0}” is missing.");
  private static final Refusal NO_BODY =
      Refusal.of(
          "ACCESS-014",
          "Không có cơ quan mã “{0}” vào ngày {1}.",
          "There is no body with the code “{0}” on {1}.");
  private static final Refusal NO_POSITION =
      Refusal.of("ACCESS-015", "“{0}” không có chức danh “{1}”.", "“{0}” has no position “{1}”.");
  private static final Refusal OTHER_NAME =
      Refusal.of(
          "ACCESS-018",
          "Tên đăng nhập “{0}” là của người khác.",
          "The user name “{0}” is somebody else’s.");
  private static final Refusal BAD_SEAT =
      Refusal.of("ACCESS-019", "“{0}” không phải số ghế.", "“{0}” is no seat number.");
  private static final Refusal ELSEWHERE =
      Refusal.of(
          "ACCESS-020",
          "“{0}” ngoài địa bàn của đồng chí. Hãy gửi dòng này cho quản trị viên của nơi đó.",
          "“{0}” is outside your jurisdiction. Send this row to the administrator there.");
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final AccountRepository repository;
  private final Accounts accounts;
  private final Bodies bodies;
  private final Offices offices;
  private final Jurisdiction jurisdiction;
  private final OperatingClock clock;
  private final RowByRow eachRow;

  AccountReceiver(
      AccountRepository repository,
      Accounts accounts,
      Bodies bodies,
      Offices offices,
      Jurisdiction jurisdiction,
      OperatingClock clock,
      RowByRow eachRow) {
    this.repository = repository;
    this.accounts = accounts;
    this.bodies = bodies;
    this.offices = offices;
    this.jurisdiction = jurisdiction;
    this.clock = clock;
    this.eachRow = eachRow;
  }

  @Override
  public ImportKind kind() {
    return AccountFile.KIND;
  }

  @Override
  public String permission() {
    return PERMISSION;
  }

  @Override
  public Taken take(List<ImportedRow> rows, Delivery delivery) {
    Map<String, Body> known = new HashMap<>();
    return eachRow.take(rows, row -> !isVacant(row) && take(row, known));
  }

  /// A vacant seat stays vacant.
  private static boolean isVacant(ImportedRow row) {
    return !row.has(AccountFile.FULL_NAME) && !row.has(AccountFile.LOGIN);
  }

  /// Returns whether an account was opened or a seat filled.
  private boolean take(ImportedRow row, Map<String, Body> known) {
    String fullName = required(row, AccountFile.FULL_NAME);
    String login = required(row, AccountFile.LOGIN).toLowerCase(Locale.ROOT);
    LocalDate since = row.day(AccountFile.SINCE).orElseGet(clock::today);
    Position position = position(row, since, known);
    int seat = seat(row);
    Capacity capacity =
        row.has(AccountFile.CAPACITY)
            ? Capacity.valueOf(row.get(AccountFile.CAPACITY))
            : Capacity.HOLDER;
    Optional<Long> owner = owner(login, fullName);
    long official = owner.orElseGet(() -> offices.enter(fullName).id());
    boolean there =
        offices.of(official, since).stream().anyMatch(t -> sits(t, position, seat, capacity));
    if (!there) {
      String decision = row.get(AccountFile.DECISION);
      offices.appoint(
          position.id(), official, capacity, seat, since, decision.isEmpty() ? null : decision);
    }
    if (owner.isEmpty()) {
      accounts.open(login, official);
    }
    return owner.isEmpty() || !there;
  }

  private static String required(ImportedRow row, int column) {
    if (!row.has(column)) {
      throw INCOMPLETE.with(AccountFile.KIND.columns().get(column).vi()).raise();
    }
    return row.get(column);
  }

  private static int seat(ImportedRow row) {
    int seat = row.integer(AccountFile.SEAT).orElse(1);
    if (seat < 1 || seat > MOST_SEATS) {
      throw BAD_SEAT.with(seat).raise();
    }
    return seat;
  }

  private static boolean sits(Tenure t, Position position, int seat, Capacity capacity) {
    return t.position().id() == position.id() && t.seat() == seat && t.capacity() == capacity;
  }

  /// The person behind a login that exists; refuses another name.
  private Optional<Long> owner(String login, String fullName) {
    return repository
        .secret(login)
        .map(
            secret -> {
              String name = offices.official(secret.officialId()).fullName();
              if (!SearchKey.of(name).equals(SearchKey.of(fullName))) {
                throw OTHER_NAME.with(login).raise();
              }
              return secret.officialId();
            });
  }

  private Position position(ImportedRow row, LocalDate since, Map<String, Body> known) {
    String code = row.get(AccountFile.BODY_CODE);
    Body body =
        known.computeIfAbsent(
            code + " " + since,
            k ->
                bodies
                    .find(code, since)
                    .orElseThrow(() -> NO_BODY.with(code, SHOWN.format(since)).raise()));
    if (!jurisdiction.covers(body.path(), PERMISSION)) {
      throw ELSEWHERE.with(body.name()).raise();
    }
    String title = row.get(AccountFile.POSITION);
    return offices.positions(List.of(body.id()), since).stream()
        .filter(p -> SearchKey.of(p.title()).equals(SearchKey.of(title)))
        .findFirst()
        .orElseThrow(() -> NO_POSITION.with(body.name(), title).raise());
  }
}
