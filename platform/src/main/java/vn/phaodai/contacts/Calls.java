// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import static vn.phaodai.contacts.VisitRepository.instant;
import static vn.phaodai.contacts.VisitRepository.mayBe;
import static vn.phaodai.contacts.VisitRepository.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.measures.FigureChange;
import vn.phaodai.measures.FiguresChanged;
import vn.phaodai.measures.Measure;
import vn.phaodai.measures.ReportingDays;
import vn.phaodai.territory.Provinces;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// The list of a commune: who is still to be reached, the most urgent first, and what came of each
/// call.
@Service
public class Calls {
  public static final int PAGE = 50;

  private static final Pattern KEY = Pattern.compile("(-?\\d{1,15})_(\\d{1,18})");

  private final JdbcClient jdbc;
  private final ContactSight sight;
  private final Units units;
  private final ReportingDays days;
  private final Provinces provinces;
  private final OperatingClock clock;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  Calls(
      JdbcClient jdbc,
      ContactSight sight,
      Units units,
      ReportingDays days,
      Provinces provinces,
      OperatingClock clock,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.units = units;
    this.days = days;
    this.provinces = provinces;
    this.clock = clock;
    this.audit = audit;
    this.events = events;
  }

  /// @param unit code of the unit whose list it is; empty: all in sight
  /// @param lateOnly past their time
  /// @param degree null: both
  public record Filter(String unit, boolean lateOnly, @Nullable Degree degree) {}

  /// @param next [CallRow#key] to ask the next page with; null on the last
  /// @param waiting how many persons there are, `late` of them past their time
  public record Page(List<CallRow> rows, @Nullable String next, int waiting, int late) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  private static final String WAITING =
      """
      select c.person_id, min(c.class) as class, array_agg(distinct f.code) as cases, min(c.unit_id) as unit_id,
        min(c.exposed_at) as exposed_at, max(c.last_met_at) as last_met_at, min(c.due_at) as due_at, max(c.risk) as risk,
        min(c.id) as contact_id, array_agg(c.id) as contacts
      from contacts.contact c
      join territory_api.unit u on u.id = c.unit_id and u.path <@ (:paths)::ltree[] and u.path <@ :unit::ltree
      join cases_api.case_file f on f.id = c.case_id
      where c.state = 'OPEN' and (:degree::text is null or c.class = :degree)
      group by c.person_id
      having not :late or min(c.due_at) < :now
      """;

  /// @param after [Page#next] of the page before; null for the first
  @Transactional(readOnly = true)
  public Page page(Filter asked, @Nullable String after) {
    var key = KEY.matcher(after == null ? "" : after);
    boolean follows = key.matches();
    List<CallRow> rows =
        bound(
                "with waiting as ("
                    + WAITING
                    + """
                    ) select w.*, u.full_name as unit_name, w.due_at < :now as late,
                        t.tries, t.last_outcome, t.last_at
                      from waiting w join territory_api.unit u on u.id = w.unit_id
                      cross join lateral (
                        select count(*)::int as tries, (array_agg(l.outcome order by l.id desc))[1] as last_outcome,
                          max(l.called_at) as last_at
                        from contacts.call l where l.contact_id = any(w.contacts)) t
                      where :afterAt::timestamptz is null or (w.due_at, w.person_id) > (:afterAt::timestamptz, :afterId)
                      order by w.due_at, w.person_id limit :limit
                    """,
                asked)
            .param(
                "afterAt",
                follows ? time(Instant.ofEpochMilli(Long.parseLong(key.group(1)))) : null)
            .param("afterId", follows ? Long.parseLong(key.group(2)) : 0L)
            .param("limit", PAGE + 1)
            .query((row, n) -> row(row))
            .list();
    int[] counts = counts(asked);
    return rows.size() > PAGE
        ? new Page(rows.subList(0, PAGE), rows.get(PAGE - 1).key(), counts[0], counts[1])
        : new Page(rows, null, counts[0], counts[1]);
  }

  private int[] counts(Filter asked) {
    return bound(
            "select count(*)::int, (count(*) filter (where w.due_at < :now))::int from ("
                + WAITING
                + ") w",
            asked)
        .query((row, n) -> new int[] {row.getInt(1), row.getInt(2)})
        .single();
  }

  private JdbcClient.StatementSpec bound(String sql, Filter asked) {
    Degree degree = asked.degree();
    return jdbc.sql(sql)
        .param("paths", sight.paths(ContactSight.READ))
        .param("unit", path(asked.unit()))
        .param("degree", degree == null ? null : degree.name())
        .param("late", asked.lateOnly())
        .param("now", time(clock.now()));
  }

  /// Path of the asked unit; a path under which nothing lies where there is none.
  private String path(String unit) {
    return unit.isBlank() ? "" : units.find(unit, clock.today()).map(Unit::path).orElse("0");
  }

  private static CallRow row(ResultSet row) throws SQLException {
    String outcome = row.getString("last_outcome");
    return new CallRow(
        row.getLong("person_id"),
        Degree.valueOf(row.getString("class")),
        List.of((String[]) row.getArray("cases").getArray()),
        row.getLong("unit_id"),
        row.getString("unit_name"),
        instant(row, "exposed_at"),
        instant(row, "last_met_at"),
        instant(row, "due_at"),
        row.getBoolean("late"),
        row.getInt("risk"),
        row.getInt("tries"),
        outcome == null ? null : CallOutcome.valueOf(outcome),
        mayBe(row, "last_at"));
  }

  private record Open(long id, long unitId, String path) {}

  /// What came of a call to somebody on the list: it holds for every case that exposed them.
  ///
  /// @param person public id
  /// @param to code of the commune that takes over; for PASSED_ON alone
  @Transactional
  public void outcome(UUID person, CallOutcome outcome, String to, String note) {
    List<Open> open =
        jdbc
            .sql(
                """
                select c.id, c.unit_id, u.path::text as path
                from contacts.contact c join territory_api.unit u on u.id = c.unit_id
                join people_api.person p on p.id = c.person_id
                where p.public_id = :person and c.state = 'OPEN' order by c.id for update of c
                """)
            .param("person", person)
            .query((row, n) -> new Open(row.getLong(1), row.getLong(2), row.getString(3)))
            .list()
            .stream()
            .filter(one -> sight.covers(one.path(), ContactSight.FOLLOW))
            .toList();
    if (open.isEmpty()) {
      throw ContactRefusals.NO_SUCH_CONTACT.raise();
    }
    switch (outcome) {
      case REACHED -> reach(open);
      case PASSED_ON -> pass(open, to);
      case NO_ANSWER, WRONG_NUMBER, REFUSED -> {}
    }
    open.forEach(one -> note(one, outcome, note));
    audit.record(
        AuditEntry.of("contacts.call." + outcome.name().toLowerCase(Locale.ROOT), "contact", open.getFirst().id())
            .in(open.getFirst().path())
            .with(Map.of("contacts", open.size())));
  }

  private void note(Open one, CallOutcome outcome, String note) {
    jdbc.sql(
            """
            insert into contacts.call (contact_id, outcome, called_at, unit_id, note, account_id)
            values (:contact, :outcome, :now, :unit, :note, :account)
            """)
        .param("contact", one.id())
        .param("outcome", outcome.name())
        .param("now", time(clock.now()))
        .param("unit", one.unitId())
        .param("note", note.strip())
        .param("account", ContactSight.account())
        .update();
  }

  private void reach(List<Open> open) {
    Instant now = clock.now();
    List<FigureChange> figures = new ArrayList<>();
    for (Open one : open) {
      LocalDate day = days.of(provinces.codeOf(one.unitId()), now);
      jdbc.sql(
              """
              update contacts.contact set state = 'REACHED', reached_at = :now, reached_day = :day, reached_unit_id = unit_id
              where id = :id
              """)
          .param("now", time(now))
          .param("day", day)
          .param("id", one.id())
          .update();
      figures.add(new FigureChange(one.unitId(), day, Measure.CONTACTS_REACHED, 1));
    }
    events.publishEvent(
        new FiguresChanged(ContactFigures.ROOM, "contact " + open.getFirst().id(), figures));
  }

  private void pass(List<Open> open, String to) {
    Unit unit =
        units
            .find(to, clock.today())
            .orElseThrow(() -> ContactRefusals.UNIT_NEEDED.with(to).raise());
    jdbc.sql("update contacts.contact set unit_id = :unit where id = any(:ids)")
        .param("unit", unit.id())
        .param("ids", open.stream().map(Open::id).toArray(Long[]::new))
        .update();
  }

  /// How a unit's list stands.
  public record UnitLoad(
      String code, String name, String above, int f1, int f2, int late, int reached) {}

  /// Communes with somebody to reach, those with most past their time first.
  @Transactional(readOnly = true)
  public List<UnitLoad> loads() {
    return jdbc.sql(
            """
            select m.code, m.full_name, coalesce(a.full_name, '') as above,
              (count(distinct c.person_id) filter (where c.state = 'OPEN' and c.class = 'F1'))::int as f1,
              (count(distinct c.person_id) filter (where c.state = 'OPEN' and c.class = 'F2'))::int as f2,
              (count(distinct c.person_id) filter (where c.state = 'OPEN' and c.due_at < :now))::int as late,
              (count(distinct c.person_id) filter (where c.state = 'REACHED'))::int as reached
            from contacts.contact c
            join territory_api.unit u on u.id = c.unit_id and u.path <@ (:paths)::ltree[]
            join territory_api.unit m on m.path @> u.path and (m.tier = 'COMMUNE' or (m.id = u.id and u.tier <> 'AREA'))
            left join territory_api.unit a on a.id = m.parent_id
            where c.state in ('OPEN', 'REACHED')
            group by m.id, m.code, m.full_name, m.name_key, a.full_name
            order by late desc, f1 desc, m.name_key limit 200
            """)
        .param("paths", sight.paths(ContactSight.READ))
        .param("now", time(clock.now()))
        .query(
            (row, n) ->
                new UnitLoad(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getInt(6),
                    row.getInt(7)))
        .list();
  }
}
