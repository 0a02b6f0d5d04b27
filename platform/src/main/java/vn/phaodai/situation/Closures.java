// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.situation;

import static vn.phaodai.clock.Timestamps.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.access.SignedIn;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.measures.Measure;
import vn.phaodai.measures.ReportingDays;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Closes a province's day: its figures as they are known, under a number. Closed again it is the
/// same closure where nothing changed, else the next number with what is corrected; the old one
/// stays. Figures move within the transaction that brings the news, so a running import is in it
/// whole or not at all.
@Service
@Transactional
public class Closures {
  private static final String CLOSE = "situation.close";
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final JdbcClient jdbc;
  private final Units units;
  private final ReportingDays days;
  private final Jurisdiction jurisdiction;
  private final OperatingClock clock;
  private final AuditLog audit;

  Closures(
      JdbcClient jdbc,
      Units units,
      ReportingDays days,
      Jurisdiction jurisdiction,
      OperatingClock clock,
      AuditLog audit) {
    this.jdbc = jdbc;
    this.units = units;
    this.days = days;
    this.jurisdiction = jurisdiction;
    this.clock = clock;
    this.audit = audit;
  }

  /// @param code of the province
  /// @param day whose cut-off has passed
  public Closure close(String code, LocalDate day) {
    Unit province =
        units
            .find(code, day)
            .filter(unit -> unit.tier() == Tier.PROVINCE)
            .filter(unit -> jurisdiction.covers(unit.path(), CLOSE))
            .orElseThrow(() -> SituationRefusals.NO_SUCH_UNIT.with(code).raise());
    Instant cutOff = days.end(code, day);
    if (clock.now().isBefore(cutOff)) {
      throw SituationRefusals.NOT_OVER
          .with(SHOWN.format(day), SHOWN.format(cutOff.atZone(OperatingClock.ZONE)))
          .raise();
    }
    // one closing of a province at a time
    jdbc.sql("select pg_advisory_xact_lock(hashtext('situation.closure'), :province::integer)")
        .param("province", province.id())
        .query((row, n) -> true)
        .list();
    Optional<Header> last = last(province, day);
    if (last.isPresent() && isUnchanged(last.get().id(), province, day)) {
      return closure(last.get(), province, day, false);
    }
    Header made = insert(province, day, last.map(Header::number).orElse(0) + 1, cutOff);
    audit.record(
        AuditEntry.of("situation.close", "closure", made.id())
            .in(province.path())
            .with(Map.of("day", day.toString(), "number", made.number())));
    return closure(made, province, day, true);
  }

  private record Header(long id, int number, Instant cutOff, Instant closedAt) {}

  private Optional<Header> last(Unit province, LocalDate day) {
    return jdbc.sql(
            """
            select id, number, cut_off, closed_at from situation.closure
            where province_id = :province and day = :day order by number desc limit 1
            """)
        .param("province", province.id())
        .param("day", day)
        .query(
            (row, n) ->
                new Header(
                    row.getLong("id"),
                    row.getInt("number"),
                    Timestamps.instant(row, "cut_off"),
                    Timestamps.instant(row, "closed_at")))
        .optional();
  }

  private static final String PRESENT =
      """
      select d.unit_id, d.measure, d.value from situation.unit_day d join territory_api.unit u on u.id = d.unit_id
      where d.day = :day and u.path <@ :path::ltree
      """;

  /// Communes in force of which neither a figure is known nor an answer, theirs or of a unit above.
  private static final String SILENT =
      """
      select u.id from territory_api.unit u
      where u.path <@ :path::ltree and u.tier = 'COMMUNE' and u.valid @> :day::date
        and not exists (select 1 from situation.unit_day d where d.unit_id = u.id and d.day = :day)
        and not exists (select 1 from situation.report r join territory_api.unit a on a.id = r.unit_id
          where r.day = :day and a.path @> u.path)
      """;

  private boolean isUnchanged(long closure, Unit province, LocalDate day) {
    return jdbc.sql(
            """
            with present as (%s), known as (select unit_id, measure, value from situation.closure_figure where closure_id = :id),
              silent as (%s), was as (select unit_id from situation.closure_silent where closure_id = :id)
            select not exists (table present except table known) and not exists (table known except table present)
              and not exists (table silent except table was) and not exists (table was except table silent)
            """
                .formatted(PRESENT, SILENT))
        .param("id", closure)
        .param("path", province.path())
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  private Header insert(Unit province, LocalDate day, int number, Instant cutOff) {
    Instant now = clock.now();
    long id =
        jdbc.sql(
                """
                insert into situation.closure (province_id, path, day, number, cut_off, account_id, closed_at)
                values (:province, :path::ltree, :day, :number, :cutOff, :account, :now) returning id
                """)
            .param("province", province.id())
            .param("path", province.path())
            .param("day", day)
            .param("number", number)
            .param("cutOff", time(cutOff))
            .param("account", SignedIn.current().map(SignedIn::accountId).orElse(null))
            .param("now", time(now))
            .query(Long.class)
            .single();
    jdbc.sql(
            "insert into situation.closure_figure (closure_id, unit_id, measure, value) select :id, x.* from ("
                + PRESENT
                + ") x")
        .param("id", id)
        .param("path", province.path())
        .param("day", day)
        .update();
    jdbc.sql(
            "insert into situation.closure_silent (closure_id, unit_id) select :id, x.id from ("
                + SILENT
                + ") x")
        .param("id", id)
        .param("path", province.path())
        .param("day", day)
        .update();
    return new Header(id, number, cutOff, now);
  }

  private Closure closure(Header header, Unit province, LocalDate day, boolean isNew) {
    Map<Long, Map<Measure, Long>> figures = new HashMap<>();
    jdbc.sql("select unit_id, measure, value from situation.closure_figure where closure_id = :id")
        .param("id", header.id())
        .query(
            row -> {
              figures
                  .computeIfAbsent(row.getLong(1), _ -> new EnumMap<>(Measure.class))
                  .put(Measure.valueOf(row.getString(2)), row.getLong(3));
            });
    List<Unit> silent =
        jdbc
            .sql(
                """
                select s.unit_id from situation.closure_silent s join territory_api.unit u on u.id = s.unit_id
                where s.closure_id = :id order by u.name_key, u.id
                """)
            .param("id", header.id())
            .query((row, n) -> row.getLong(1))
            .list()
            .stream()
            .map(units::get)
            .toList();
    return new Closure(
        header.id(),
        province,
        day,
        header.number(),
        header.cutOff(),
        header.closedAt(),
        figures,
        silent,
        corrections(header.id(), province, day, header.number() - 1),
        isNew);
  }

  private List<Closure.Correction> corrections(
      long closure, Unit province, LocalDate day, int before) {
    return jdbc.sql(
            """
            with old as (select f.unit_id, f.measure, f.value from situation.closure_figure f
                join situation.closure c on c.id = f.closure_id
                where c.province_id = :province and c.day = :day and c.number = :before),
              new as (select unit_id, measure, value from situation.closure_figure where closure_id = :id)
            select unit_id, measure, coalesce(old.value, 0) as before, coalesce(new.value, 0) as now
            from old full join new using (unit_id, measure) join territory_api.unit u on u.id = unit_id
            where coalesce(old.value, 0) <> coalesce(new.value, 0) and :before > 0
            order by u.path, measure
            """)
        .param("province", province.id())
        .param("day", day)
        .param("before", before)
        .param("id", closure)
        .query(
            (row, n) ->
                new Closure.Correction(
                    units.get(row.getLong("unit_id")),
                    Measure.valueOf(row.getString("measure")),
                    row.getLong("before"),
                    row.getLong("now")))
        .list();
  }
}
