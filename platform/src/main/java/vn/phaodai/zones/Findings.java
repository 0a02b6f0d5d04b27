// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import static vn.phaodai.clock.Timestamps.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.SignedIn;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.engine.rules.Fact;
import vn.phaodai.rules.LawBook;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// What assessors found that no figure says, with evidence; and that a place was gone through.
@Service
@Transactional
public class Findings {
  /// As long a finding or a review speaks, when nobody says otherwise before.
  private static final int STANDS_D = 14;

  private final ZoneSight sight;
  private final Units units;
  private final Assessments assessments;
  private final DirectiveTables directives;
  private final LawBook book;
  private final OperatingClock clock;
  private final AuditLog audit;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  Findings(
      ZoneSight sight,
      Units units,
      Assessments assessments,
      DirectiveTables directives,
      LawBook book,
      OperatingClock clock,
      AuditLog audit,
      JdbcClient jdbc,
      ApplicationEventPublisher events) {
    this.sight = sight;
    this.units = units;
    this.assessments = assessments;
    this.directives = directives;
    this.book = book;
    this.clock = clock;
    this.audit = audit;
    this.jdbc = jdbc;
    this.events = events;
  }

  /// The facts that an assessor may tell of a unit on a day: what the rule of levels asks, and
  /// which directive a paper names for this very unit where the province's table asks that.
  @Transactional(readOnly = true)
  public List<Fact> facts(Unit unit, LocalDate day) {
    List<Unit> line = new ArrayList<>(List.of(unit));
    line.addAll(units.ancestors(unit.id()));
    Stream<Fact> levels =
        Stream.concat(
                assessments.rule(unit, day).stream().filter(_ -> unit.tier() != Tier.AREA),
                directives.table(line, day).stream())
            .flatMap(rule -> UnitFacts.findable(rule).stream());
    return unit.tier() == Tier.AREA
        ? levels.toList()
        : Stream.concat(
                levels,
                book.inForce(ControlTests.RULE, day).stream().flatMap(ControlTests::findable))
            .toList();
  }

  /// @param day from which it speaks
  /// @param value as the rule reads it: có, không, a number
  public void add(String unitCode, LocalDate day, String fact, String value, String evidence) {
    Unit unit = sight.require(unitCode, day, ZoneSight.ASSESS);
    String said = value.strip();
    boolean asked =
        facts(unit, day).stream().anyMatch(f -> f.name().equals(fact) && f.find(said).isPresent());
    if (!asked) {
      throw ZoneRefusals.NO_SUCH_FACT.with(fact, value).raise();
    }
    jdbc.sql(
            """
            insert into zones.finding (unit_id, fact, value, evidence, during, account_id, told_at)
            values (:unit, :fact, :value, :evidence, daterange(:from, :until), :account, :at)
            """)
        .param("unit", unit.id())
        .param("fact", fact)
        .param("value", said)
        .param("evidence", evidence(evidence))
        .param("from", day)
        .param("until", day.plusDays(STANDS_D))
        .param("account", account())
        .param("at", time(clock.now()))
        .update();
    audit.record(
        AuditEntry.of("zones.finding.add", "unit", unit.id())
            .in(unit.path())
            .with(Map.of("fact", fact, "value", said, "day", day.toString())));
    events.publishEvent(new ZonesChanged(Set.of(unit.path())));
  }

  /// Somebody went through all units of a place: what was not found is not there.
  public void review(String unitCode, LocalDate day, String evidence) {
    Unit unit = sight.require(unitCode, day, ZoneSight.ASSESS);
    jdbc.sql(
            """
            insert into zones.review (unit_id, path, during, evidence, account_id, told_at)
            values (:unit, :path::ltree, daterange(:from, :until), :evidence, :account, :at)
            """)
        .param("unit", unit.id())
        .param("path", unit.path())
        .param("from", day)
        .param("until", day.plusDays(STANDS_D))
        .param("evidence", evidence(evidence))
        .param("account", account())
        .param("at", time(clock.now()))
        .update();
    audit.record(
        AuditEntry.of("zones.review", "unit", unit.id())
            .in(unit.path())
            .with(Map.of("day", day.toString())));
    events.publishEvent(new ZonesChanged(Set.of(unit.path())));
  }

  /// A finding as it stands beside a proposal.
  public record Standing(
      String fact, String value, String evidence, LocalDate from, LocalDate until) {}

  /// The findings about a unit that stand on a day, the latest first.
  @Transactional(readOnly = true)
  public List<Standing> of(long unit, LocalDate day) {
    return jdbc.sql(
            """
            select fact, value, evidence, lower(during), upper(during) - 1 from zones.finding
            where unit_id = :unit and during @> :day::date order by id desc
            """)
        .param("unit", unit)
        .param("day", day)
        .query(
            (row, n) ->
                new Standing(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, LocalDate.class),
                    row.getObject(5, LocalDate.class)))
        .list();
  }

  private static String evidence(String evidence) {
    if (evidence.isBlank()) {
      throw ZoneRefusals.EVIDENCE_NEEDED.raise();
    }
    return evidence.strip();
  }

  private static @Nullable Long account() {
    return SignedIn.current().map(SignedIn::accountId).orElse(null);
  }
}
