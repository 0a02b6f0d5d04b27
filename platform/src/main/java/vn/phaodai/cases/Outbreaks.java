// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.Value;
import vn.phaodai.engine.rules.Verdict;
import vn.phaodai.rules.LawBook;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Ổ dịch: opened with a place, grown case by case, closed when the rule `VN-OUTBREAK` in force
/// lets it, opened again by a later case.
@Service
@Transactional
public class Outbreaks {
  public static final int PAGE = 50;

  private static final String EDIT = "cases.edit";
  private static final int LONGEST_D = 2000;

  private final JdbcClient jdbc;
  private final CaseSight sight;
  private final CaseDesk desk;
  private final Units units;
  private final LawBook book;
  private final OperatingClock clock;
  private final AuditLog audit;

  Outbreaks(
      JdbcClient jdbc,
      CaseSight sight,
      CaseDesk desk,
      Units units,
      LawBook book,
      OperatingClock clock,
      AuditLog audit) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.desk = desk;
    this.units = units;
    this.book = book;
    this.clock = clock;
    this.audit = audit;
  }

  /// @param size its F0; suspects and corrected files do not count
  /// @param lastIsolated day on which the newest of them was isolated; of one whose isolation
  ///   nobody told, the day of the result
  public record Row(
      UUID publicId,
      String name,
      String unitName,
      LocalDate openedOn,
      @Nullable LocalDate closedOn,
      int size,
      @Nullable LocalDate lastIsolated) {
    /// Days since the newest case was isolated; null without one.
    public @Nullable Long quietDays(LocalDate today) {
      return lastIsolated == null ? null : ChronoUnit.DAYS.between(lastIsolated, today);
    }
  }

  /// Outbreaks as `o`, each with its size; the page first, then what belongs to its rows.
  private static final String ROWS =
      """
      select o.id, o.public_id, o.name, o.path::text as path, u.full_name as unit_name, o.opened_on, o.closed_on,
        n.size, n.last_isolated
      from (select o.* from cases.outbreak o where o.path <@ (:paths)::ltree[]%s) o
      join territory_api.unit u on u.id = o.unit_id
      cross join lateral (
        select count(*)::int as size,
          (max(coalesce(f.removed_at, f.confirmed_at)) at time zone 'Asia/Ho_Chi_Minh')::date as last_isolated
        from cases.outbreak_case m join cases.case_file f on f.id = m.case_id
        where m.outbreak_id = o.id and f.confirmed_day is not null and f.release is distinct from 'CORRECTED') n
      """;

  /// @param next what to ask the next page with; null on the last
  public record Page(List<Row> rows, @Nullable UUID next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /// Those within sight, open ones first, the newest first.
  ///
  /// @param after [Page#next] of the page before; null for the first
  @Transactional(readOnly = true)
  public Page page(@Nullable UUID after) {
    List<Row> rows =
        jdbc.sql(
                ROWS.formatted(
                        """
                         and (:after::uuid is null or (o.closed_on is null, o.opened_on, o.id) < (
                           select a.closed_on is null, a.opened_on, a.id from cases.outbreak a where a.public_id = :after))
                        order by o.closed_on is null desc, o.opened_on desc, o.id desc limit :limit
                        """)
                    + " order by o.closed_on is null desc, o.opened_on desc, o.id desc")
            .param("paths", paths())
            .param("after", after)
            .param("limit", PAGE + 1)
            .query(new SimplePropertyRowMapper<>(Row.class))
            .list();
    return rows.size() > PAGE
        ? new Page(rows.subList(0, PAGE), rows.get(PAGE - 1).publicId())
        : new Page(rows, null);
  }

  @Transactional(readOnly = true)
  public Row get(UUID outbreak) {
    return jdbc.sql(ROWS.formatted(" and o.public_id = :id"))
        .param("paths", paths())
        .param("id", outbreak)
        .query(new SimplePropertyRowMapper<>(Row.class))
        .optional()
        .orElseThrow(() -> CaseRefusals.NOT_FOUND.with(outbreak).raise());
  }

  /// A case of an outbreak.
  public record Member(
      String code, long personId, CaseState state, LocalDate foundOn, String unitName) {}

  /// Its cases in the order in which they were found.
  @Transactional(readOnly = true)
  public List<Member> members(UUID outbreak) {
    return jdbc.sql(
            """
            select f.code, f.person_id, f.state, (f.resulted_at at time zone 'Asia/Ho_Chi_Minh')::date as found_on,
                   u.full_name as unit_name
            from cases.outbreak o join cases.outbreak_case m on m.outbreak_id = o.id
            join cases.case_file f on f.id = m.case_id join territory_api.unit u on u.id = f.unit_id
            where o.public_id = :id and o.path <@ (:paths)::ltree[] order by f.resulted_at, f.id
            """)
        .param("id", outbreak)
        .param("paths", paths())
        .query(
            (row, n) ->
                new Member(
                    row.getString(1),
                    row.getLong(2),
                    CaseState.valueOf(row.getString(3)),
                    row.getObject(4, LocalDate.class),
                    row.getString(5)))
        .list();
  }

  /// Something that happened to an outbreak.
  public record Event(String kind, LocalDate day, String note) {}

  @Transactional(readOnly = true)
  public List<Event> events(UUID outbreak) {
    return jdbc.sql(
            """
            select e.kind, e.happened_on as day, e.note from cases.outbreak_event e
            join cases.outbreak o on o.id = e.outbreak_id
            where o.public_id = :id and o.path <@ (:paths)::ltree[] and e.kind <> 'CASE_ADDED' order by e.id
            """)
        .param("id", outbreak)
        .param("paths", paths())
        .query(new SimplePropertyRowMapper<>(Event.class))
        .list();
  }

  /// @param unitCode official code of the place
  public UUID open(String unitCode, String name, LocalDate on) {
    if (name.isBlank()) {
      throw CaseRefusals.NAME_NEEDED.raise();
    }
    if (on.isAfter(clock.today())) {
      throw CaseRefusals.IN_THE_FUTURE.with(on).raise();
    }
    Unit unit = units.require(unitCode, clock.today());
    if (!sight.covers(unit.path(), EDIT)) {
      throw CaseRefusals.OUTSIDE.raise();
    }
    record Opened(long id, UUID publicId) {}
    Opened opened =
        jdbc.sql(
                """
                insert into cases.outbreak (name, unit_id, path, opened_on)
                values (:name, :unit, :path::ltree, :on) returning id, public_id
                """)
            .param("name", name.strip())
            .param("unit", unit.id())
            .param("path", unit.path())
            .param("on", on)
            .query((row, n) -> new Opened(row.getLong(1), row.getObject(2, UUID.class)))
            .single();
    note(opened.id(), unit.path(), "OPENED", on, "");
    return opened.publicId();
  }

  private record Held(long id, String path, @Nullable LocalDate closedOn) {}

  /// Adds a case. One whose result came after the closure opens the outbreak again.
  public void add(UUID outbreak, String code) {
    Held held = hold(outbreak);
    CaseFile file = desk.take(code.strip(), null, EDIT).file();
    int added =
        jdbc.sql(
                """
                insert into cases.outbreak_case (outbreak_id, case_id, added_on, account_id)
                values (:outbreak, :case, :on, :account) on conflict do nothing
                """)
            .param("outbreak", held.id())
            .param("case", file.id())
            .param("on", clock.today())
            .param("account", CaseSight.account())
            .update();
    if (added == 0) {
      return;
    }
    note(held.id(), held.path(), "CASE_ADDED", clock.today(), file.code());
    LocalDate closed = held.closedOn();
    if (closed != null && !Moment.day(file.finding().resultedAt()).isBefore(closed)) {
      closedOn(held.id(), null);
      note(held.id(), held.path(), "REOPENED", clock.today(), file.code());
    }
  }

  /// Closes an outbreak that the rule lets close.
  public void close(UUID outbreak) {
    Held held = hold(outbreak);
    LocalDate today = clock.today();
    Long quiet = get(outbreak).quietDays(today);
    Facts facts =
        quiet == null
            ? Facts.none()
            : Facts.none()
                .with(
                    "days_since_last_case_isolated",
                    Value.of(Math.clamp(quiet, 0L, (long) LONGEST_D)));
    switch (book.evaluate("VN-OUTBREAK", today, facts)) {
      case Verdict.Decided(var rule, var outcome, var hits, _, _) -> {
        if (!outcome.equals("MAY_CLOSE")) {
          throw CaseRefusals.STILL_ACTIVE
              .with(hits.getFirst().source() + ", " + RuleRow.of(hits.getFirst()).asked())
              .raise();
        }
        closedOn(held.id(), today);
        note(held.id(), held.path(), "CLOSED", today, rule.toString());
      }
      case Verdict.Abstain(_, var missing, _) ->
          throw CaseRefusals.STILL_ACTIVE.with(String.join(", ", missing)).raise();
      case Verdict.NoRuleInForce(var id, _) -> throw CaseRefusals.STILL_ACTIVE.with(id).raise();
    }
  }

  private Held hold(UUID outbreak) {
    return jdbc.sql(
            "select id, path::text, closed_on from cases.outbreak where public_id = :id for update")
        .param("id", outbreak)
        .query(
            (row, n) ->
                new Held(row.getLong(1), row.getString(2), row.getObject(3, LocalDate.class)))
        .optional()
        .filter(held -> sight.covers(held.path(), EDIT))
        .orElseThrow(() -> CaseRefusals.NOT_FOUND.with(outbreak).raise());
  }

  private void closedOn(long id, @Nullable LocalDate day) {
    jdbc.sql("update cases.outbreak set closed_on = :day, version = version + 1 where id = :id")
        .param("day", day)
        .param("id", id)
        .update();
  }

  private void note(long id, String path, String kind, LocalDate day, String note) {
    jdbc.sql(
            """
            insert into cases.outbreak_event (outbreak_id, kind, happened_on, note, account_id)
            values (:id, :kind, :day, :note, :account)
            """)
        .param("id", id)
        .param("kind", kind)
        .param("day", day)
        .param("note", note)
        .param("account", CaseSight.account())
        .update();
    audit.record(
        AuditEntry.of("cases.outbreak." + kind.toLowerCase(Locale.ROOT), "outbreak", id)
            .in(path)
            .with(Map.of("note", note)));
  }

  private String[] paths() {
    return sight.paths("cases.read").toArray(String[]::new);
  }
}
