// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import static vn.phaodai.clock.Timestamps.instant;
import static vn.phaodai.clock.Timestamps.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.cases.CasesChanged;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.measures.FigureChange;
import vn.phaodai.measures.FiguresChanged;
import vn.phaodai.measures.Measure;
import vn.phaodai.measures.ReportingDays;
import vn.phaodai.territory.Provinces;

/// A contact whose test turns positive becomes a case without anybody typing it again: the contact
/// points to the case, and whoever was an F2 through them is an F1 of the new case, on the list of
/// the commune with a clock of its own. A case that is corrected away gives all of that back.
@Component
class Conversions {
  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;
  private final TracingRules rules;
  private final ReportingDays days;
  private final Provinces provinces;
  private final OperatingClock clock;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  Conversions(
      JdbcClient jdbc,
      NamedParameterJdbcTemplate batches,
      TracingRules rules,
      ReportingDays days,
      Provinces provinces,
      OperatingClock clock,
      AuditLog audit,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.rules = rules;
    this.days = days;
    this.provinces = provinces;
    this.clock = clock;
    this.audit = audit;
    this.events = events;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(CasesChanged news) {
    Long[] ids = news.caseIds().toArray(Long[]::new);
    List<FigureChange> figures = new ArrayList<>();
    List<Promoted> promoted = promoted(ids);
    int converted = convert(ids);
    promote(promoted, figures);
    int restored = restore(ids, figures);
    if (!figures.isEmpty()) {
      events.publishEvent(new FiguresChanged(ContactFigures.ROOM, news.origin(), figures));
    }
    if (converted + promoted.size() + restored > 0) {
      audit.record(
          new AuditEntry(
              "contacts.contact.convert",
              "batch",
              null,
              null,
              Map.of(
                  "origin",
                  news.origin(),
                  "converted",
                  converted,
                  "promoted",
                  promoted.size(),
                  "restored",
                  restored)));
    }
  }

  /// Every entry of the persons whose files are confirmed now.
  private static final String ILL =
      """
      with ill as (
        select f.id as case_id, f.resulted_at, e.id as entry, e.canonical_id as person_id
        from cases_api.case_file f
        join people_api.person p on p.id = f.person_id
        join people_api.person e on e.canonical_id = p.canonical_id
        where f.id = any(:ids) and f.state = 'CONFIRMED'
      )
      """;

  private int convert(Long[] ids) {
    return jdbc.sql(
            ILL
                + """
                update contacts.contact c set state = 'POSITIVE', became_case_id = ill.case_id, closed_at = :now
                from ill
                where c.person_id = ill.entry and c.state in ('OPEN', 'REACHED') and c.exposed_at <= ill.resulted_at
                  and c.case_id <> ill.case_id
                """)
        .param("ids", ids)
        .param("now", time(clock.now()))
        .update();
  }

  private record Promoted(
      long contact,
      long person,
      long via,
      long caseId,
      Instant resulted,
      String ground,
      Instant exposed,
      Instant last,
      @Nullable Long place,
      int together_min,
      int risk,
      long unit) {}

  /// F2 through somebody who is a case now: of the case that made that one a contact.
  private List<Promoted> promoted(Long[] ids) {
    return jdbc.sql(
            ILL
                + """
                select distinct on (ill.case_id, c.person_id) c.*, ill.case_id as new_case, ill.resulted_at
                from ill join contacts.contact c on c.via_id = ill.entry
                where c.class = 'F2' and c.state in ('OPEN', 'REACHED') and c.exposed_at <= ill.resulted_at
                  and not exists (
                    select 1 from contacts.contact o where o.case_id = ill.case_id and o.person_id = c.person_id)
                order by ill.case_id, c.person_id, c.exposed_at
                """)
        .param("ids", ids)
        .query((row, n) -> promoted(row))
        .list();
  }

  private static Promoted promoted(ResultSet row) throws SQLException {
    return new Promoted(
        row.getLong("id"),
        row.getLong("person_id"),
        row.getLong("via_id"),
        row.getLong("new_case"),
        instant(row, "resulted_at"),
        row.getString("ground"),
        instant(row, "exposed_at"),
        instant(row, "last_met_at"),
        row.getObject("place_id", Long.class),
        row.getInt("together_min"),
        row.getInt("risk"),
        row.getLong("unit_id"));
  }

  private void promote(List<Promoted> all, List<FigureChange> figures) {
    Instant now = clock.now();
    List<MapSqlParameterSource> rows = new ArrayList<>();
    for (Promoted one : all) {
      rows.add(
          new MapSqlParameterSource("person", one.person())
              .addValue("case", one.caseId())
              .addValue("via", one.via())
              .addValue("ground", one.ground())
              .addValue("exposed", time(one.exposed()))
              .addValue("last", time(one.last()))
              .addValue("place", one.place())
              .addValue("together", one.together_min())
              .addValue("risk", one.risk())
              .addValue("unit", one.unit())
              .addValue("now", time(now))
              .addValue("day", day(one.unit(), now))
              .addValue("due", time(due(one, now))));
    }
    batches.batchUpdate(
        """
        insert into contacts.contact (person_id, case_id, class, via_id, ground, exposed_at, last_met_at, place_id,
          together_min, risk, unit_id, first_unit_id, confirmed_at, confirmed_day, due_at)
        values (:person, :case, 'F1', :via, :ground, :exposed, :last, :place, :together, :risk, :unit, :unit, :now, :day,
          :due)
        on conflict (case_id, person_id) do nothing
        """,
        rows.toArray(MapSqlParameterSource[]::new));
    jdbc.sql(
            """
            update contacts.contact c set state = 'PROMOTED', became_case_id = t.case_id, closed_at = :now
            from unnest(:contacts::bigint[], :cases::bigint[]) as t (id, case_id)
            where c.id = t.id
            """)
        .param("now", time(now))
        .param("contacts", all.stream().map(Promoted::contact).toArray(Long[]::new))
        .param("cases", all.stream().map(Promoted::caseId).toArray(Long[]::new))
        .update();
    all.forEach(
        one ->
            figures.add(
                new FigureChange(one.unit(), day(one.unit(), now), Measure.CONTACTS_F1, 1)));
    Map<Long, List<Long>> byCase = new TreeMap<>();
    all.forEach(
        one -> byCase.computeIfAbsent(one.caseId(), _ -> new ArrayList<>()).add(one.person()));
    byCase.forEach(
        (caseId, persons) ->
            events.publishEvent(new ContactsConfirmed(caseId, contacts(caseId, persons))));
  }

  private List<Long> contacts(long caseId, Collection<Long> persons) {
    return jdbc.sql(
            "select id from contacts.contact where case_id = :case and person_id = any(:persons) order by id")
        .param("case", caseId)
        .param("persons", ProposalRepository.array(persons))
        .query((row, n) -> row.getLong(1))
        .list();
  }

  /// As an F1 of its day; without a rule for that day at once. News of tests is never held up by
  /// it.
  private Instant due(Promoted one, Instant now) {
    return rules
        .findTerms(Degree.F1, TracingRules.day(one.resulted()))
        .map(terms -> now.plus(terms.reachWithin()))
        .orElse(now);
  }

  private LocalDate day(long unit, Instant at) {
    return days.of(provinces.codeOf(unit), at);
  }

  /// Files that are no cases any more give their contacts back; whom they made F1 are none.
  private int restore(Long[] ids, List<FigureChange> figures) {
    List<Long> withdrawn = new ArrayList<>();
    jdbc.sql(
            """
            with gone as (
              select f.id from cases_api.case_file f where f.id = any(:ids) and f.state in ('SUSPECT', 'RELEASED')
            )
            update contacts.contact c
            set state = 'WITHDRAWN', closed_at = :now, reason = 'CASE_CORRECTED'
            from gone
            where c.case_id = gone.id and c.tracing_id is null and c.state in ('OPEN', 'REACHED')
            returning c.first_unit_id, c.confirmed_day, c.reached_unit_id, c.reached_day, c.id
            """)
        .param("ids", ids)
        .param("now", time(clock.now()))
        .query(
            row -> {
              withdrawn.add(row.getLong(5));
              figures.add(
                  new FigureChange(
                      row.getLong(1), row.getObject(2, LocalDate.class), Measure.CONTACTS_F1, -1));
              Long reached = row.getObject(3, Long.class);
              if (reached != null) {
                figures.add(
                    new FigureChange(
                        reached, row.getObject(4, LocalDate.class), Measure.CONTACTS_REACHED, -1));
              }
            });
    if (!withdrawn.isEmpty()) {
      events.publishEvent(new ContactsWithdrawn(withdrawn));
    }
    return jdbc.sql(
            """
            update contacts.contact c
            set state = case when c.reached_at is null then 'OPEN' else 'REACHED' end, became_case_id = null,
              closed_at = null
            from cases_api.case_file f
            where f.id = any(:ids) and f.state in ('SUSPECT', 'RELEASED') and c.became_case_id = f.id
            """)
        .param("ids", ids)
        .update();
  }
}
