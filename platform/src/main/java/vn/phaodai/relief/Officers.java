// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.Account;
import vn.phaodai.access.Accounts;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.people.PersonDraft;
import vn.phaodai.people.PersonRegister;
import vn.phaodai.territory.Unit;

/// Which officers of a unit handle dossiers, who they are in the register of persons, and who is
/// close to them: declared by the unit, so that a control can tell when somebody handles what
/// concerns their own. A declaration is never deleted; it ends, with a reason.
@Service
@Transactional
public class Officers {
  private static final String ORIGIN = "relief officers";
  private static final int MOST = 500;

  private final ReliefSight sight;
  private final Accounts accounts;
  private final PersonRegister register;
  private final Controls controls;
  private final OperatingClock clock;
  private final AuditLog audit;
  private final JdbcClient jdbc;

  Officers(
      ReliefSight sight,
      Accounts accounts,
      PersonRegister register,
      Controls controls,
      OperatingClock clock,
      AuditLog audit,
      JdbcClient jdbc) {
    this.sight = sight;
    this.accounts = accounts;
    this.register = register;
    this.controls = controls;
    this.clock = clock;
    this.audit = audit;
    this.jdbc = jdbc;
  }

  /// How a declared person is close to an officer.
  public enum Relation {
    SPOUSE,
    PARENT,
    CHILD,
    SIBLING,
    OTHER;

    public String key() {
      return "relief.relation." + name();
    }
  }

  /// Who is meant, as typed.
  ///
  /// @param idNumber may be empty
  public record Named(String name, @Nullable Integer birthYear, String idNumber) {}

  /// @param untilOn first day on which it no longer holds; null while it does
  public record Close(
      UUID publicId,
      long personId,
      Relation relation,
      LocalDate fromOn,
      @Nullable LocalDate untilOn,
      String reason) {}

  /// @param reason why it ended; empty while it holds
  public record Officer(
      UUID publicId,
      String login,
      long personId,
      String unitName,
      LocalDate fromOn,
      @Nullable LocalDate untilOn,
      String reason,
      List<Close> close) {
    public Officer {
      close = List.copyOf(close);
    }
  }

  /// Throws RELIEF-001, -028, -029, -031.
  ///
  /// @param login of an account whose owner works in the unit
  public UUID declare(String unitCode, String login, Named who) {
    Unit unit = sight.require(unitCode, ReliefSight.DECLARE);
    Account account =
        accounts
            .sitting(login, unit.path())
            .orElseThrow(() -> ReliefRefusals.NO_SUCH_OFFICER.with(login, unit.fullName()).raise());
    long person = recognise(who, unit.id());
    try {
      UUID id =
          jdbc.sql(
                  """
                  insert into relief.officer (account_id, login, person_id, unit_id, path, from_on, declared_by)
                  values (:account, :login, :person, :unit, :path::ltree, :today, :by) returning public_id
                  """)
              .param("account", account.id())
              .param("login", account.login())
              .param("person", person)
              .param("unit", unit.id())
              .param("path", unit.path())
              .param("today", clock.today())
              .param("by", sight.account())
              .query((row, n) -> row.getObject(1, UUID.class))
              .single();
      record("relief.officer.declare", id, unit.path());
      recheck(account.id());
      return id;
    } catch (DuplicateKeyException _) {
      throw ReliefRefusals.DECLARED.with(account.login()).raise();
    }
  }

  /// Throws RELIEF-029 to -031.
  public UUID addRelative(UUID officer, Relation relation, Named who) {
    Held held = held(officer);
    long person = recognise(who, held.unitId());
    try {
      UUID id =
          jdbc.sql(
                  """
                  insert into relief.relative (officer_id, person_id, relation, from_on, declared_by)
                  values (:officer, :person, :relation, :today, :by) returning public_id
                  """)
              .param("officer", held.id())
              .param("person", person)
              .param("relation", relation.name())
              .param("today", clock.today())
              .param("by", sight.account())
              .query((row, n) -> row.getObject(1, UUID.class))
              .single();
      record("relief.relative.declare", id, held.path());
      recheck(held.account());
      return id;
    } catch (DuplicateKeyException _) {
      throw ReliefRefusals.DECLARED.with(who.name()).raise();
    }
  }

  /// What the officer handled before, as far as it is not paid, is looked at again.
  private void recheck(long account) {
    controls.check(
        jdbc.sql(
                """
                select id from relief.dossier where :account in (account_id, confirmed_by, appraised_by)
                  and state in ('RECEIVED', 'CONFIRMED', 'APPRAISED', 'APPROVED')
                """)
            .param("account", account)
            .query((row, n) -> row.getLong(1))
            .list());
  }

  /// Ends a declaration about an officer, and those about whoever is close to them. Throws
  /// RELIEF-013, -030.
  public void end(UUID officer, String reason) {
    Held held = held(officer);
    stop("officer", "id = :officer", Map.of("officer", held.id()), reason);
    stop("relative", "officer_id = :officer", Map.of("officer", held.id()), reason);
    record("relief.officer.end", officer, held.path());
  }

  /// Throws RELIEF-013, -030.
  public void endRelative(UUID officer, UUID relative, String reason) {
    Held held = held(officer);
    if (stop(
            "relative",
            "officer_id = :officer and public_id = :relative",
            Map.of("officer", held.id(), "relative", relative),
            reason)
        == 0) {
      throw ReliefRefusals.NO_SUCH_DECLARATION.raise();
    }
    record("relief.relative.end", relative, held.path());
  }

  private int stop(String table, String which, Map<String, ?> values, String reason) {
    if (reason.isBlank()) {
      throw ReliefRefusals.REASON.raise();
    }
    return jdbc.sql(
            """
            update relief.%s set until_on = :today, ended_by = :by, reason = :reason where until_on is null and %s
            """
                .formatted(table, which))
        .params(values)
        .param("today", clock.today())
        .param("by", sight.account())
        .param("reason", reason.strip())
        .update();
  }

  private long recognise(Named who, long unitId) {
    Integer year = who.birthYear();
    if (who.name().isBlank() || year == null || year < 1900 || year > clock.today().getYear()) {
      throw ReliefRefusals.NAME_NEEDED.raise();
    }
    PersonDraft draft = draft(who, unitId);
    if (!draft.isIdNumberReadable()) {
      throw ReliefRefusals.UNREADABLE.raise();
    }
    return register.recognise(List.of(draft), ORIGIN).getFirst().personId();
  }

  private static PersonDraft draft(Named who, long unitId) {
    try {
      return new PersonDraft(
          who.name(), null, null, who.birthYear(), who.idNumber().strip(), null, "", unitId);
    } catch (IllegalArgumentException _) {
      throw ReliefRefusals.NAME_NEEDED.raise();
    }
  }

  private record Held(long id, long account, long unitId, String path) {}

  private Held held(UUID officer) {
    return jdbc.sql(
            """
            select id, account_id, unit_id, path::text from relief.officer
            where public_id = :id and until_on is null for update
            """)
        .param("id", officer)
        .query(
            (row, n) -> new Held(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4)))
        .optional()
        .filter(one -> sight.covers(one.path(), ReliefSight.DECLARE))
        .orElseThrow(() -> ReliefRefusals.NO_SUCH_DECLARATION.raise());
  }

  /// Declarations in sight of the reader, those that hold first; also those that ended.
  @Transactional(readOnly = true)
  public List<Officer> list() {
    Map<Long, List<Close>> close = new HashMap<>();
    List<String> paths = new ArrayList<>(List.of(sight.paths(ReliefSight.DECLARE)));
    paths.addAll(List.of(sight.paths(ReliefSight.AUDIT)));
    String[] seen = paths.toArray(String[]::new);
    jdbc.sql(
            """
            select r.* from relief.relative r join relief.officer f on f.id = r.officer_id
            where f.path <@ (:paths)::ltree[] order by r.until_on nulls first, r.id limit :most
            """)
        .param("paths", seen)
        .param("most", MOST)
        .query(
            row -> {
              close
                  .computeIfAbsent(row.getLong("officer_id"), id -> new ArrayList<>())
                  .add(
                      new Close(
                          row.getObject("public_id", UUID.class),
                          row.getLong("person_id"),
                          Relation.valueOf(row.getString("relation")),
                          row.getObject("from_on", LocalDate.class),
                          row.getObject("until_on", LocalDate.class),
                          row.getString("reason")));
            });
    return jdbc.sql(
            """
            select f.*, u.full_name from relief.officer f join territory_api.unit u on u.id = f.unit_id
            where f.path <@ (:paths)::ltree[] order by f.until_on nulls first, f.login, f.id limit :most
            """)
        .param("paths", seen)
        .param("most", MOST)
        .query(
            (row, n) ->
                new Officer(
                    row.getObject("public_id", UUID.class),
                    row.getString("login"),
                    row.getLong("person_id"),
                    row.getString("full_name"),
                    row.getObject("from_on", LocalDate.class),
                    row.getObject("until_on", LocalDate.class),
                    row.getString("reason"),
                    close.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  private void record(String action, UUID id, String path) {
    audit.record(
        new AuditEntry(action, "relief_officer", null, path, Map.of("declaration", id.toString())));
  }
}
