// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.language.SearchKey;
import vn.phaodai.organisation.Bodies;
import vn.phaodai.organisation.Body;
import vn.phaodai.organisation.Capacity;
import vn.phaodai.organisation.Offices;
import vn.phaodai.organisation.Position;
import vn.phaodai.organisation.Tenure;
import vn.phaodai.refusal.Refusal;
import vn.phaodai.refusal.RefusedException;

/// What makes an installation of a province usable: its first administrator, then all accounts and
/// holders from one workbook.
@Service
public class Setup {
  private static final Refusal INCOMPLETE =
      Refusal.of("ACCESS-013", "Thiếu “{0}”.", "“{0}” is missing.");
  private static final Refusal NO_BODY =
      Refusal.of(
          "ACCESS-014",
          "Không có cơ quan mã “{0}” vào ngày {1}.",
          "There is no body with the code “{0}” on {1}.");
  private static final Refusal NO_POSITION =
      Refusal.of("ACCESS-015", "“{0}” không có chức danh “{1}”.", "“{0}” has no position “{1}”.");
  private static final Refusal BAD_DAY =
      Refusal.of(
          "ACCESS-016", "“{0}” không phải ngày (dd/MM/yyyy).", "“{0}” is no day (dd/MM/yyyy).");
  private static final Refusal BAD_CAPACITY =
      Refusal.of(
          "ACCESS-017",
          "Tư cách “{0}” không rõ; ghi chính thức, quyền hoặc phụ trách.",
          "The capacity “{0}” is unknown; write chính thức, quyền or phụ trách.");
  private static final Refusal OTHER_NAME =
      Refusal.of(
          "ACCESS-018",
          "Tên đăng nhập “{0}” là của người khác.",
          "The user name “{0}” is somebody else’s.");
  private static final Refusal BAD_SEAT =
      Refusal.of("ACCESS-019", "“{0}” không phải số ghế.", "“{0}” is no seat number.");
  private static final List<DateTimeFormatter> DAYS =
      List.of(DateTimeFormatter.ofPattern("d/M/yyyy"), DateTimeFormatter.ISO_LOCAL_DATE);
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final AccountRepository repository;
  private final Accounts accounts;
  private final Bodies bodies;
  private final Offices offices;
  private final OperatingClock clock;
  private final TransactionTemplate row;

  Setup(
      AccountRepository repository,
      Accounts accounts,
      Bodies bodies,
      Offices offices,
      OperatingClock clock,
      PlatformTransactionManager transactions) {
    this.repository = repository;
    this.accounts = accounts;
    this.bodies = bodies;
    this.offices = offices;
    this.clock = clock;
    this.row = new TransactionTemplate(transactions);
    this.row.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /// What a workbook brought.
  ///
  /// @param opened accounts opened
  /// @param appointed seats filled
  /// @param kept rows that were there already
  /// @param rejected rows not taken
  /// @param workbook the rejected rows with their reasons, to be corrected and sent again; empty
  ///   when there are none
  public record Loaded(
      int opened, int appointed, int kept, int rejected, Optional<byte[]> workbook) {}

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
    Map<Long, Body> there = new java.util.LinkedHashMap<>();
    bodies.under(root.path(), List.of(), today).forEach(body -> there.put(body.id(), body));
    List<AccountWorkbook.Line> lines = new ArrayList<>();
    for (Position position : offices.positions(there.keySet(), today)) {
      for (int seat = 1; seat <= position.seats(); seat++) {
        Body body = java.util.Objects.requireNonNull(there.get(position.bodyId()));
        lines.add(
            new AccountWorkbook.Line(
                lines.size() + 2,
                Map.of(
                    AccountColumn.BODY_CODE, body.code(),
                    AccountColumn.BODY_NAME, body.name(),
                    AccountColumn.POSITION, position.title(),
                    AccountColumn.SEAT, Integer.toString(seat))));
      }
    }
    return AccountWorkbook.write(lines);
  }

  /// Takes every row that is right, in one transaction, and gives back the others. Rows without
  /// name and login are vacant seats. The same file again changes nothing.
  @Transactional
  public Loaded load(byte[] file) {
    int opened = 0;
    int appointed = 0;
    int kept = 0;
    List<AccountWorkbook.Rejected> rejected = new ArrayList<>();
    Map<String, Body> known = new HashMap<>();
    for (AccountWorkbook.Line line : AccountWorkbook.read(file)) {
      try {
        Taken taken = java.util.Objects.requireNonNull(row.execute(status -> take(line, known)));
        opened += taken.opened ? 1 : 0;
        appointed += taken.appointed ? 1 : 0;
        kept += taken.appointed ? 0 : 1;
      } catch (RefusedException e) {
        rejected.add(new AccountWorkbook.Rejected(line, e.refusal().code(), e.refusal().vi()));
      }
    }
    return new Loaded(
        opened,
        appointed,
        kept,
        rejected.size(),
        rejected.isEmpty()
            ? Optional.empty()
            : Optional.of(AccountWorkbook.writeRejected(rejected)));
  }

  private record Taken(boolean opened, boolean appointed) {}

  private Taken take(AccountWorkbook.Line line, Map<String, Body> known) {
    for (AccountColumn column : AccountColumn.values()) {
      if (column.isRequired() && line.get(column).isEmpty()) {
        throw INCOMPLETE.with(column.heading()).raise();
      }
    }
    LocalDate since = day(line.get(AccountColumn.SINCE));
    Position position = position(line, since, known);
    int seat = seat(line.get(AccountColumn.SEAT));
    Capacity capacity = capacity(line.get(AccountColumn.CAPACITY));
    String login = line.get(AccountColumn.LOGIN).toLowerCase(java.util.Locale.ROOT);
    Optional<Long> owner = owner(login, line.get(AccountColumn.FULL_NAME));
    long official = owner.orElseGet(() -> offices.enter(line.get(AccountColumn.FULL_NAME)).id());
    boolean there =
        offices.of(official, since).stream().anyMatch(t -> sits(t, position, seat, capacity));
    if (!there) {
      String decision = line.get(AccountColumn.DECISION);
      offices.appoint(
          position.id(), official, capacity, seat, since, decision.isEmpty() ? null : decision);
    }
    if (owner.isEmpty()) {
      accounts.open(login, official);
    }
    return new Taken(owner.isEmpty(), !there);
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

  private Position position(AccountWorkbook.Line line, LocalDate since, Map<String, Body> known) {
    String code = line.get(AccountColumn.BODY_CODE);
    Body body =
        known.computeIfAbsent(
            code + " " + since,
            k ->
                bodies
                    .find(code, since)
                    .orElseThrow(() -> NO_BODY.with(code, SHOWN.format(since)).raise()));
    String title = line.get(AccountColumn.POSITION);
    return offices.positions(List.of(body.id()), since).stream()
        .filter(p -> SearchKey.of(p.title()).equals(SearchKey.of(title)))
        .findFirst()
        .orElseThrow(() -> NO_POSITION.with(body.name(), title).raise());
  }

  private LocalDate day(String text) {
    if (text.isEmpty()) {
      return clock.today();
    }
    for (DateTimeFormatter format : DAYS) {
      try {
        return LocalDate.parse(text, format);
      } catch (DateTimeParseException e) {
        continue;
      }
    }
    throw BAD_DAY.with(text).raise();
  }

  private static int seat(String text) {
    if (!text.matches("\\d{0,3}")) {
      throw BAD_SEAT.with(text).raise();
    }
    return text.isEmpty() ? 1 : Integer.parseInt(text);
  }

  private static Capacity capacity(String text) {
    return switch (SearchKey.of(text)) {
      case "", "chinh thuc" -> Capacity.HOLDER;
      case "quyen" -> Capacity.ACTING;
      case "phu trach" -> Capacity.DEPUTISING;
      default -> throw BAD_CAPACITY.with(text).raise();
    };
  }
}
