// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import static vn.phaodai.clock.Timestamps.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.contacts.TracingRules.Terms;
import vn.phaodai.measures.ReportingDays;
import vn.phaodai.territory.Provinces;

/// Tracings and the contacts that they confirm, in PostgreSQL.
@Repository
class TracingRepository {
  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;
  private final ReportingDays days;
  private final Provinces provinces;

  TracingRepository(
      JdbcClient jdbc,
      NamedParameterJdbcTemplate batches,
      ReportingDays days,
      Provinces provinces) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.days = days;
    this.provinces = provinces;
  }

  /// The reporting day of an event at a unit.
  LocalDate day(long unit, Instant at) {
    return days.of(provinces.codeOf(unit), at);
  }

  /// Writes that an officer confirmed a list; answers its id.
  long tracing(
      Proposal proposal, int number, boolean inTime, int gone, String reason, Instant now) {
    return jdbc.sql(
            """
            insert into contacts.tracing (case_id, number, unit_id, confirmed_at, day, in_time, watermark, rules,
              infectious_from, infectious_to, left_out, reason, account_id)
            values (:case, :number, :unit, :now, :day, :inTime, :watermark, :rules, :from, :to, :gone, :reason, :account)
            returning id
            """)
        .param("case", proposal.of().id())
        .param("number", number)
        .param("unit", proposal.of().unitId())
        .param("now", time(now))
        .param("day", day(proposal.of().unitId(), now))
        .param("inTime", inTime)
        .param("watermark", proposal.watermark())
        .param("rules", proposal.rules().toArray(String[]::new))
        .param("from", time(proposal.from()))
        .param("to", time(proposal.to()))
        .param("gone", gone)
        .param("reason", reason)
        .param("account", ContactSight.account())
        .query((row, n) -> row.getLong(1))
        .single();
  }

  /// Writes the contacts of a tracing; answers their ids.
  List<Long> insert(
      Proposal proposal,
      List<Candidate> chosen,
      long tracing,
      Map<Degree, Terms> terms,
      Instant now) {
    List<MapSqlParameterSource> rows = new ArrayList<>();
    for (Candidate one : chosen) {
      Terms of = Objects.requireNonNull(terms.get(one.degree()));
      boolean ill = one.caseId() != null;
      rows.add(
          new MapSqlParameterSource("person", one.personId())
              .addValue("case", proposal.of().id())
              .addValue("tracing", tracing)
              .addValue("class", one.degree().name())
              .addValue("via", one.viaId())
              .addValue("ground", one.ground().name())
              .addValue("exposed", time(one.exposedAt()))
              .addValue("last", time(one.lastMetAt()))
              .addValue("place", one.links().isEmpty() ? null : one.links().getFirst().placeId())
              .addValue("together", Math.min(one.together_min(), Integer.MAX_VALUE))
              .addValue("risk", one.risk())
              .addValue("unit", one.home().unitId())
              .addValue("now", time(now))
              .addValue("day", day(one.home().unitId(), now))
              .addValue("due", time(now.plus(of.reachWithin())))
              .addValue("state", ill ? "POSITIVE" : "OPEN")
              .addValue("became", one.caseId())
              .addValue("closed", ill ? time(now) : null));
    }
    batches.batchUpdate(
        """
        insert into contacts.contact (person_id, case_id, tracing_id, class, via_id, ground, exposed_at, last_met_at,
          place_id, together_min, risk, unit_id, first_unit_id, confirmed_at, confirmed_day, due_at, state,
          became_case_id, closed_at)
        values (:person, :case, :tracing, :class, :via, :ground, :exposed, :last, :place, :together, :risk, :unit, :unit,
          :now, :day, :due, :state, :became, :closed)
        """,
        rows.toArray(MapSqlParameterSource[]::new));
    return jdbc.sql("select id from contacts.contact where tracing_id = :tracing order by id")
        .param("tracing", tracing)
        .query((row, n) -> row.getLong(1))
        .list();
  }
}
