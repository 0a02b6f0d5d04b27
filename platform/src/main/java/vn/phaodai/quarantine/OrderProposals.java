// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import static vn.phaodai.clock.Timestamps.day;
import static vn.phaodai.clock.Timestamps.instant;
import static vn.phaodai.clock.Timestamps.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.contacts.ContactsConfirmed;
import vn.phaodai.contacts.ContactsWithdrawn;

/// A contact passed on to a commune is an order proposed to it, in the same transaction. A later
/// exposure of somebody who is quarantined already is a longer quarantine proposed; of somebody who
/// is only proposed, the same proposal with new days. Nobody is quarantined by this: an officer
/// decides.
@Component
class OrderProposals {
  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;
  private final QuarantineRules rules;
  private final OrderTrail trail;
  private final OperatingClock clock;
  private final AuditLog audit;

  OrderProposals(
      JdbcClient jdbc,
      NamedParameterJdbcTemplate batches,
      QuarantineRules rules,
      OrderTrail trail,
      OperatingClock clock,
      AuditLog audit) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.rules = rules;
    this.trail = trail;
    this.clock = clock;
    this.audit = audit;
  }

  /// One contact, with what is known of the person it stands for.
  ///
  /// @param order the person's open order; null where there is none
  private record Told(
      long contact,
      long person,
      long caseId,
      String caseCode,
      Cause degree,
      Instant lastMet,
      long unit,
      String path,
      int doses,
      @Nullable LocalDate lastDose,
      String firstResult,
      @Nullable Long order,
      @Nullable String state,
      @Nullable Cause orderDegree,
      @Nullable Instant orderLastMet) {}

  /// Everybody at once. Who is a case already is none of ours; the person of an entry that was
  /// merged is the one that stands for it.
  private static final String TOLD =
      """
      select c.id, p.canonical_id as person, c.case_id, f.code, c.class, c.last_met_at, c.unit_id, u.path::text as path,
        coalesce(v.doses, 0) as doses, v.last_dose_on,
        coalesce(r.result, 'PENDING') as first_result, o.id as order_id, o.state, o.class as order_class,
        o.last_met_at as order_met
      from contacts_api.contact c
      join people_api.person p on p.id = c.person_id
      join cases_api.case_file f on f.id = c.case_id
      join territory_api.unit u on u.id = c.unit_id
      left join vaccination_api.person v on v.person_id = p.canonical_id
      left join quarantine.person_order o on o.person_id = p.canonical_id and o.state in ('PROPOSED', 'ACTIVE')
      left join lateral (
        select case s.result when 'POSITIVE' then 'POSITIVE' else 'NEGATIVE' end as result
        from laboratory_api.specimen s
        where c.class = 'F2' and s.person_id = c.via_id and s.result in ('POSITIVE', 'NEGATIVE')
          and s.sampled_at >= c.exposed_at
        order by s.sampled_at, s.id limit 1) r on true
      where c.id = any(:ids) and c.state in ('OPEN', 'REACHED')
        and not exists (select 1 from quarantine.exposure e where e.contact_id = c.id)
        and not exists (
          select 1 from cases_api.case_file own join people_api.person e on e.id = own.person_id
          where e.canonical_id = p.canonical_id and own.state = 'CONFIRMED')
      order by p.canonical_id, c.class, c.last_met_at desc, c.id
      """;

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(ContactsConfirmed news) {
    Map<Long, List<Told>> persons = new LinkedHashMap<>();
    jdbc.sql(TOLD)
        .param("ids", news.contactIds().toArray(Long[]::new))
        .query((row, n) -> told(row))
        .list()
        .forEach(one -> persons.computeIfAbsent(one.person(), _ -> new ArrayList<>()).add(one));
    List<MapSqlParameterSource> fresh = new ArrayList<>();
    List<MapSqlParameterSource> changed = new ArrayList<>();
    List<Told> longer = new ArrayList<>();
    List<Told> taken = new ArrayList<>();
    for (List<Told> all : persons.values()) {
      Told nearest = all.getFirst();
      Regimen regimen = regimen(nearest, clock.today());
      if (nearest.order() == null) {
        if (!(regimen instanceof Regimen.None)) {
          fresh.add(values(nearest, regimen));
          taken.addAll(all);
        }
        continue;
      }
      taken.addAll(all);
      if (isNews(nearest) && !(regimen instanceof Regimen.None)) {
        if ("PROPOSED".equals(nearest.state())) {
          changed.add(values(nearest, regimen));
        } else {
          longer.add(nearest);
        }
      }
    }
    propose(fresh, changed);
    expose(taken);
    lengthen(longer);
    if (fresh.size() + changed.size() + longer.size() > 0) {
      audit.record(
          new AuditEntry(
              "quarantine.order.propose",
              "case",
              news.caseId(),
              null,
              Map.of(
                  "proposed", fresh.size(), "renewed", changed.size(), "longer", longer.size())));
    }
  }

  /// Whether the open order of the person does not answer this exposure yet.
  private static boolean isNews(Told one) {
    Cause before = one.orderDegree();
    Instant met = one.orderLastMet();
    return before != null
        && met != null
        && (one.degree() == Cause.F1 || before == Cause.F2)
        && (one.degree() != before || day(one.lastMet()).isAfter(day(met)));
  }

  private Regimen regimen(Told one, LocalDate day) {
    return rules.regimen(one.degree(), false, vaccinated(one), one.firstResult(), day);
  }

  private boolean vaccinated(Told one) {
    return rules.vaccinated(one.doses(), one.lastDose(), day(one.lastMet()));
  }

  private MapSqlParameterSource values(Told one, Regimen regimen) {
    MapSqlParameterSource row =
        new MapSqlParameterSource("person", one.person())
            .addValue("unit", one.unit())
            .addValue("path", one.path())
            .addValue("class", one.degree().name())
            .addValue("met", time(one.lastMet()))
            .addValue("vaccinated", vaccinated(one))
            .addValue("now", time(clock.now()))
            .addValue("order", one.order());
    return RegimenColumns.add(row, regimen);
  }

  private void propose(List<MapSqlParameterSource> fresh, List<MapSqlParameterSource> changed) {
    batches.batchUpdate(
        """
        insert into quarantine.person_order (person_id, unit_id, path, class, last_met_at, vaccinated, regimen, rule,
          source, confidence, central_days, home_days, counted_from, proposed_at)
        values (:person, :unit, :path::ltree, :class, :met, :vaccinated, :regimen, :rule, :source, :confidence,
          :central, :home, :counted, :now)
        """,
        fresh.toArray(MapSqlParameterSource[]::new));
    batches.batchUpdate(
        """
        update quarantine.person_order set class = :class, last_met_at = :met, vaccinated = :vaccinated, regimen = :regimen,
          rule = :rule, source = :source, confidence = :confidence, central_days = :central, home_days = :home,
          counted_from = :counted, version = version + 1
        where id = :order and state = 'PROPOSED'
        """,
        changed.toArray(MapSqlParameterSource[]::new));
  }

  /// Every exposure goes to the one open order of its person; the first makes its trail begin.
  private void expose(List<Told> taken) {
    jdbc.sql(
            """
            insert into quarantine.exposure (contact_id, order_id, case_id, class, last_met_at)
            select t.contact_id, o.id, c.case_id, c.class, c.last_met_at
            from unnest(:contacts::bigint[], :persons::bigint[]) as t (contact_id, person_id)
            join contacts_api.contact c on c.id = t.contact_id
            join quarantine.person_order o on o.person_id = t.person_id and o.state in ('PROPOSED', 'ACTIVE')
            on conflict (contact_id) do nothing
            """)
        .param("contacts", taken.stream().map(Told::contact).toArray(Long[]::new))
        .param("persons", taken.stream().map(Told::person).toArray(Long[]::new))
        .update();
    Map<Long, Long> orders = new LinkedHashMap<>();
    jdbc.sql("select contact_id, order_id from quarantine.exposure where contact_id = any(:ids)")
        .param("ids", taken.stream().map(Told::contact).toArray(Long[]::new))
        .query(
            row -> {
              orders.put(row.getLong(1), row.getLong(2));
            });
    trail.add(
        taken.stream()
            .filter(one -> orders.containsKey(one.contact()))
            .map(
                one ->
                    new OrderTrail.Entry(
                        orders.getOrDefault(one.contact(), 0L),
                        one.order() == null ? "PROPOSED" : "EXPOSED",
                        List.of(
                            one.degree().name(), one.caseCode(), day(one.lastMet()).toString())))
            .toList());
  }

  private void lengthen(List<Told> longer) {
    batches.batchUpdate(
        """
        insert into quarantine.extension (order_id, state, cause, class, last_met_at, proposed_at)
        values (:order, 'PROPOSED', 'EXPOSURE', :class, :met, :now)
        on conflict (order_id) where state = 'PROPOSED'
        do update set class = excluded.class, last_met_at = excluded.last_met_at, proposed_at = excluded.proposed_at
        """,
        longer.stream()
            .map(
                one ->
                    new MapSqlParameterSource("order", one.order())
                        .addValue("class", one.degree().name())
                        .addValue("met", time(one.lastMet()))
                        .addValue("now", time(clock.now())))
            .toArray(MapSqlParameterSource[]::new));
    trail.add(
        longer.stream()
            .filter(one -> one.order() != null)
            .map(
                one ->
                    new OrderTrail.Entry(
                        one.order() == null ? 0 : one.order(),
                        "EXTENSION_PROPOSED",
                        List.of(one.degree().name(), day(one.lastMet()).toString())))
            .toList());
  }

  /// A contact who is none after all leaves nothing proposed behind. What was ordered stays ordered
  /// until somebody cancels it.
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(ContactsWithdrawn news) {
    int dropped =
        jdbc.sql(
                """
                update quarantine.person_order o
                set state = 'DROPPED', reason = 'CONTACT_WITHDRAWN', version = version + 1
                where o.state = 'PROPOSED'
                  and exists (
                    select 1 from quarantine.exposure e where e.order_id = o.id and e.contact_id = any(:ids))
                  and not exists (
                    select 1 from quarantine.exposure e join contacts_api.contact c on c.id = e.contact_id
                    where e.order_id = o.id and c.state <> 'WITHDRAWN')
                """)
            .param("ids", news.contactIds().toArray(Long[]::new))
            .update();
    if (dropped > 0) {
      audit.record(
          new AuditEntry(
              "quarantine.order.withdrawn", "batch", null, null, Map.of("dropped", dropped)));
    }
  }

  private static Told told(ResultSet row) throws SQLException {
    String orderClass = row.getString("order_class");
    return new Told(
        row.getLong("id"),
        row.getLong("person"),
        row.getLong("case_id"),
        row.getString("code"),
        Cause.valueOf(row.getString("class")),
        instant(row, "last_met_at"),
        row.getLong("unit_id"),
        row.getString("path"),
        row.getInt("doses"),
        row.getObject("last_dose_on", LocalDate.class),
        row.getString("first_result"),
        row.getObject("order_id", Long.class),
        row.getString("state"),
        orderClass == null ? null : Cause.valueOf(orderClass),
        Timestamps.mayBe(row, "order_met"));
  }
}
