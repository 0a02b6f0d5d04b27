// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.situation;

import static vn.phaodai.clock.Timestamps.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
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
import vn.phaodai.refusal.Refusal;
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
  private final ApplicationEventPublisher news;

  Closures(
      JdbcClient jdbc,
      Units units,
      ReportingDays days,
      Jurisdiction jurisdiction,
      OperatingClock clock,
      AuditLog audit,
      ApplicationEventPublisher news) {
    this.jdbc = jdbc;
    this.units = units;
    this.days = days;
    this.jurisdiction = jurisdiction;
    this.clock = clock;
    this.audit = audit;
    this.news = news;
  }

  /// Closes the day at its last cut-off.
  ///
  /// @param code of the province
  /// @param day whose last cut-off has passed
  public Closure close(String code, LocalDate day) {
    return close(province(code, day), new Slot(day, days.cutOff(code, day), true));
  }

  /// Closes what has come in since the day began, at one of its cut-offs. Figures bear their day
  /// and not their hour: after the next cut-off this one can no longer be closed.
  ///
  /// @param at an hour of [ReportingDays#cutOffs]; the last one closes the day
  public Closure close(String code, LocalDate day, LocalTime at) {
    Unit province = province(code, day);
    List<LocalTime> all = days.cutOffs(code, day);
    int which = all.indexOf(at);
    if (which < 0) {
      throw SituationRefusals.NO_SUCH_CUT_OFF
          .with(
              SHOWN.format(day),
              at.toString(),
              all.stream().map(LocalTime::toString).collect(Collectors.joining(", ")))
          .raise();
    }
    boolean isLast = which == all.size() - 1;
    if (!isLast && !clock.now().isBefore(instant(day, all.get(which + 1)))) {
      throw SituationRefusals.NEXT_CUT_OFF_PASSED
          .with(at.toString(), all.get(which + 1).toString())
          .raise();
    }
    return close(province, new Slot(day, at, isLast));
  }

  /// A closure as it was made; the caller answers for who may see it.
  @Transactional(readOnly = true)
  public Optional<Closure> find(long id) {
    return jdbc.sql("select province_id, day from situation.closure where id = :id")
        .param("id", id)
        .query((row, n) -> Map.entry(units.get(row.getLong(1)), row.getObject(2, LocalDate.class)))
        .optional()
        .map(
            of ->
                closure(
                    header(" where id = :id", Map.of("id", id)).orElseThrow(),
                    of.getKey(),
                    of.getValue(),
                    false));
  }

  /// A cut-off of a day.
  private record Slot(LocalDate day, LocalTime at, boolean endsDay) {
    Instant instant() {
      return Closures.instant(day, at);
    }
  }

  private static Instant instant(LocalDate day, LocalTime at) {
    return day.atTime(at).atZone(OperatingClock.ZONE).toInstant();
  }

  /// A day to come is told first: of its units nothing is known yet.
  private Unit province(String code, LocalDate day) {
    if (day.isAfter(clock.today())) {
      throw notOver(day, days.cutOff(code, day)).raise();
    }
    return units
        .find(code, day)
        .filter(unit -> unit.tier() == Tier.PROVINCE)
        .filter(unit -> jurisdiction.covers(unit.path(), CLOSE))
        .orElseThrow(() -> SituationRefusals.NO_SUCH_UNIT.with(code).raise());
  }

  private static Refusal notOver(LocalDate day, LocalTime at) {
    return SituationRefusals.NOT_OVER.with(SHOWN.format(day), SHOWN.format(day) + " " + at);
  }

  private Closure close(Unit province, Slot slot) {
    LocalDate day = slot.day();
    if (clock.now().isBefore(slot.instant())) {
      throw notOver(day, slot.at()).raise();
    }
    // one closing of a province at a time
    jdbc.sql("select pg_advisory_xact_lock(hashtext('situation.closure'), :province::integer)")
        .param("province", province.id())
        .query((row, n) -> true)
        .list();
    Optional<Header> last = last(province, slot);
    if (last.isPresent() && isUnchanged(last.get().id(), province, day)) {
      return closure(last.get(), province, day, false);
    }
    Header made = insert(province, slot, last.map(Header::number).orElse(0) + 1);
    audit.record(
        AuditEntry.of("situation.close", "closure", made.id())
            .in(province.path())
            .with(
                Map.of(
                    "day",
                    day.toString(),
                    "number",
                    made.number(),
                    "cutOff",
                    slot.at().toString())));
    news.publishEvent(new DayClosed(province.id(), day, made.id()));
    return closure(made, province, day, true);
  }

  private record Header(
      long id, int number, Instant from, Instant cutOff, boolean endsDay, Instant closedAt) {}

  /// The day's last cut-off is one, whatever its hour was when it was closed before.
  private Optional<Header> last(Unit province, Slot slot) {
    return header(
        """
         where province_id = :province and day = :day and ends_day = :ends and (ends_day or cut_off = :cutOff)
        order by number desc limit 1
        """,
        Map.of(
            "province",
            province.id(),
            "day",
            slot.day(),
            "ends",
            slot.endsDay(),
            "cutOff",
            time(slot.instant())));
  }

  private Optional<Header> header(String which, Map<String, Object> values) {
    return jdbc.sql(
            "select id, number, window_from, cut_off, ends_day, closed_at from situation.closure"
                + which)
        .params(values)
        .query(
            (row, n) ->
                new Header(
                    row.getLong("id"),
                    row.getInt("number"),
                    Timestamps.instant(row, "window_from"),
                    Timestamps.instant(row, "cut_off"),
                    row.getBoolean("ends_day"),
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

  private Header insert(Unit province, Slot slot, int number) {
    Instant now = clock.now();
    LocalDate day = slot.day();
    Instant from = days.begin(province.code(), day);
    long id =
        jdbc.sql(
                """
                insert into situation.closure
                  (province_id, path, day, number, window_from, cut_off, ends_day, account_id, closed_at)
                values (:province, :path::ltree, :day, :number, :from, :cutOff, :ends, :account, :now) returning id
                """)
            .param("province", province.id())
            .param("path", province.path())
            .param("day", day)
            .param("number", number)
            .param("from", time(from))
            .param("cutOff", time(slot.instant()))
            .param("ends", slot.endsDay())
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
    return new Header(id, number, from, slot.instant(), slot.endsDay(), now);
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
        header.from(),
        header.cutOff(),
        header.endsDay(),
        header.closedAt(),
        figures,
        silent,
        corrections(header.id(), header.number()),
        isNew);
  }

  /// What differs from the number before at the same cut-off.
  private List<Closure.Correction> corrections(long closure, int number) {
    if (number == 1) {
      return List.of();
    }
    return jdbc.sql(
            """
            with new as (select unit_id, measure, value from situation.closure_figure where closure_id = :id),
              old as (select f.unit_id, f.measure, f.value from situation.closure c
                join situation.closure b on b.province_id = c.province_id and b.day = c.day and b.ends_day = c.ends_day
                  and (c.ends_day or b.cut_off = c.cut_off) and b.number = c.number - 1
                join situation.closure_figure f on f.closure_id = b.id
                where c.id = :id)
            select unit_id, measure, coalesce(old.value, 0) as before, coalesce(new.value, 0) as now
            from old full join new using (unit_id, measure) join territory_api.unit u on u.id = unit_id
            where coalesce(old.value, 0) <> coalesce(new.value, 0)
            order by u.path, measure
            """)
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
