// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import static vn.phaodai.clock.Timestamps.time;
import static vn.phaodai.quarantine.DecisionBook.shown;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;

/// What is seen of everybody every day, typed as a grid. Whoever was not there is a breach, until
/// somebody writes that they were.
@Service
@Transactional
public class Checks {
  /// How many rows a grid has; the next page has the rest.
  public static final int MOST = 100;

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;
  private final QuarantineSight sight;
  private final OrderTrail trail;
  private final OperatingClock clock;
  private final AuditLog audit;

  Checks(
      JdbcClient jdbc,
      NamedParameterJdbcTemplate batches,
      QuarantineSight sight,
      OrderTrail trail,
      OperatingClock clock,
      AuditLog audit) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.sight = sight;
    this.trail = trail;
    this.clock = clock;
    this.audit = audit;
  }

  /// One line of the grid, with what is written for the day already.
  ///
  /// @param room of a facility; empty at home
  /// @param present null: not checked yet
  public record Line(
      UUID order,
      long personId,
      String unitName,
      String room,
      @Nullable Boolean present,
      @Nullable BigDecimal temperature,
      @Nullable Boolean symptoms,
      String note) {}

  /// @param next key of the next page; null on the last
  public record Grid(List<Line> lines, @Nullable String next, int people, int missing) {
    public Grid {
      lines = List.copyOf(lines);
    }
  }

  private static final String DUE =
      """
      from quarantine.person_order o
      join territory_api.unit u on u.id = o.unit_id
      left join quarantine.stay s on s.order_id = o.id and s.until_at is null
      left join quarantine.facility f on f.id = s.facility_id
      left join quarantine.daily_check k on k.order_id = o.id and k.day = :day
      where o.state = 'ACTIVE' and :day::date between o.from_on and greatest(o.until_on, :today::date)
        and (o.path <@ (:paths)::ltree[] or f.path <@ (:paths)::ltree[])
        and (:facility::uuid is not null or o.path <@ :unit::ltree)
        and (:facility::uuid is null or f.public_id = :facility)
        and (:facility::uuid is not null or s.place is distinct from 'FACILITY')
      """;

  /// People of a facility, or at home in a unit.
  ///
  /// @param unitPath of the unit; empty: all in sight
  /// @param facility null: at home
  /// @param after [Grid#next] of the page before
  @Transactional(readOnly = true)
  public Grid grid(
      String unitPath, @Nullable UUID facility, LocalDate day, @Nullable String after) {
    List<Line> lines =
        bound(
                "select o.id, o.public_id, o.person_id, u.full_name, coalesce(s.room, '') as room, k.present, k.temperature,"
                    + " k.symptoms, coalesce(k.note, '') as note "
                    + DUE
                    + " and (coalesce(s.room, ''), o.public_id::text) > (:room, :after)"
                    + " order by coalesce(s.room, ''), o.public_id::text limit :limit",
                unitPath,
                facility,
                day)
            .param(
                "room", after == null ? "" : after.substring(0, Math.max(0, after.length() - 37)))
            .param("after", after == null ? "" : after.substring(Math.max(0, after.length() - 36)))
            .param("limit", MOST + 1)
            .query(
                (row, n) ->
                    new Line(
                        row.getObject("public_id", UUID.class),
                        row.getLong("person_id"),
                        row.getString("full_name"),
                        row.getString("room"),
                        row.getObject("present", Boolean.class),
                        row.getBigDecimal("temperature"),
                        row.getObject("symptoms", Boolean.class),
                        row.getString("note")))
            .list();
    int[] counts =
        bound(
                "select count(*)::int, (count(*) filter (where k.order_id is null))::int " + DUE,
                unitPath,
                facility,
                day)
            .query((row, n) -> new int[] {row.getInt(1), row.getInt(2)})
            .single();
    boolean more = lines.size() > MOST;
    Line last = more ? lines.get(MOST - 1) : null;
    return new Grid(
        more ? lines.subList(0, MOST) : lines,
        last == null ? null : last.room() + "_" + last.order(),
        counts[0],
        counts[1]);
  }

  private JdbcClient.StatementSpec bound(
      String sql, String unitPath, @Nullable UUID facility, LocalDate day) {
    return jdbc.sql(sql)
        .param("paths", sight.paths(QuarantineSight.LIST))
        .param("unit", unitPath)
        .param("facility", facility)
        .param("day", day)
        .param("today", clock.today());
  }

  /// What an officer saw of one person.
  ///
  /// @param temperature as typed; may be empty
  public record Seen(
      UUID order, boolean present, String temperature, boolean symptoms, String note) {}

  /// Writes a day's checks. Answers how many, and how many were absent. Throws QUARANTINE-001,
  /// -003, -017, -018.
  public int[] write(LocalDate day, List<Seen> seen) {
    if (seen.isEmpty()) {
      throw QuarantineRefusals.NOBODY.raise();
    }
    Map<UUID, Watched> watched = watched(seen);
    List<MapSqlParameterSource> rows = new ArrayList<>();
    List<Watched> absent = new ArrayList<>();
    List<Long> present = new ArrayList<>();
    for (Seen one : seen) {
      Watched of = watched.get(one.order());
      if (of == null) {
        throw QuarantineRefusals.NO_SUCH_ORDER.raise();
      }
      if (day.isAfter(clock.today()) || day.isBefore(of.from())) {
        throw QuarantineRefusals.CHECK_DATE.with(shown(day)).raise();
      }
      rows.add(
          new MapSqlParameterSource("order", of.id())
              .addValue("day", day)
              .addValue("present", one.present())
              .addValue("temperature", one.present() ? temperature(one.temperature()) : null)
              .addValue("symptoms", one.present() ? one.symptoms() : null)
              .addValue("note", one.note().strip())
              .addValue("now", time(clock.now()))
              .addValue("account", QuarantineSight.account())
              .addValue("label", QuarantineSight.label()));
      if (one.present()) {
        present.add(of.id());
      } else {
        absent.add(of);
      }
    }
    batches.batchUpdate(
        """
        insert into quarantine.daily_check (order_id, day, present, temperature, symptoms, note, checked_at, account_id,
          checked_as)
        values (:order, :day, :present, :temperature, :symptoms, :note, :now, :account, :label)
        on conflict (order_id, day) do update set present = excluded.present, temperature = excluded.temperature,
          symptoms = excluded.symptoms, note = excluded.note, checked_at = excluded.checked_at,
          account_id = excluded.account_id, checked_as = excluded.checked_as
        """,
        rows.toArray(MapSqlParameterSource[]::new));
    breaches(day, absent, present);
    audit.record(
        new AuditEntry(
            "quarantine.check.write",
            "day",
            null,
            watched.values().iterator().next().path(),
            Map.of("day", day.toString(), "checked", seen.size(), "absent", absent.size())));
    return new int[] {seen.size(), absent.size()};
  }

  private record Watched(long id, LocalDate from, String path) {}

  private Map<UUID, Watched> watched(List<Seen> seen) {
    Map<UUID, Watched> found = new HashMap<>();
    jdbc.sql(
            """
            select o.public_id, o.id, o.from_on, o.path::text as path, f.path::text as facility
            from quarantine.person_order o
            left join quarantine.stay s on s.order_id = o.id and s.until_at is null
            left join quarantine.facility f on f.id = s.facility_id
            where o.public_id = any(:ids) and o.state = 'ACTIVE'
            """)
        .param("ids", seen.stream().map(Seen::order).toArray(UUID[]::new))
        .query(
            row -> {
              String path = row.getString("path");
              String facility = row.getString("facility");
              if (sight.covers(path, QuarantineSight.CHECK)
                  || (facility != null && sight.covers(facility, QuarantineSight.CHECK))) {
                found.put(
                    row.getObject(1, UUID.class),
                    new Watched(row.getLong(2), row.getObject(3, LocalDate.class), path));
              }
            });
    return found;
  }

  /// Whoever was there after all has no breach of that day, unless something was done about it.
  private void breaches(LocalDate day, List<Watched> absent, List<Long> present) {
    Instant now = clock.now();
    for (Watched one : absent) {
      int fresh =
          jdbc.sql(
                  """
                  insert into quarantine.breach (order_id, kind, happened_at, day, told_by, told_as, told_at)
                  values (:order, 'ABSENT', :now, :day, :account, :label, :now) on conflict do nothing
                  """)
              .param("order", one.id())
              .param("now", time(now))
              .param("day", day)
              .param("account", QuarantineSight.account())
              .param("label", QuarantineSight.label())
              .update();
      if (fresh > 0) {
        trail.add(one.id(), "BREACH", "ABSENT", shown(day));
      }
    }
    jdbc.sql(
            """
            delete from quarantine.breach
            where kind = 'ABSENT' and action = '' and day = :day and order_id = any(:orders)
            """)
        .param("day", day)
        .param("orders", present.toArray(Long[]::new))
        .update();
  }

  private static @Nullable BigDecimal temperature(String text) {
    String plain = text.strip().replace(',', '.');
    if (plain.isEmpty()) {
      return null;
    }
    if (!plain.matches("\\d{2}(\\.\\d{1,2})?")) {
      throw QuarantineRefusals.TEMPERATURE.with(text).raise();
    }
    BigDecimal read = new BigDecimal(plain);
    if (read.compareTo(BigDecimal.valueOf(30)) < 0 || read.compareTo(BigDecimal.valueOf(45)) > 0) {
      throw QuarantineRefusals.TEMPERATURE.with(text).raise();
    }
    return read;
  }
}
