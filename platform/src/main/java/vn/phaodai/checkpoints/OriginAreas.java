// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import static vn.phaodai.clock.Timestamps.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// What a province announced to its gates about places whence people come; a later announcement
/// about a place ends the one before.
@Service
@Transactional
public class OriginAreas {
  private static final List<String> LEVELS = List.of("NEW_NORMAL", "AT_RISK", "HIGH", "VERY_HIGH");

  private final JdbcClient jdbc;
  private final Units units;
  private final CheckpointSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;

  OriginAreas(
      JdbcClient jdbc, Units units, CheckpointSight sight, OperatingClock clock, AuditLog audit) {
    this.jdbc = jdbc;
    this.units = units;
    this.sight = sight;
    this.clock = clock;
    this.audit = audit;
  }

  /// @param until the first day it does not hold any more; null while it does
  /// @param announced false for what is commonly held while nobody announced anything
  public record Area(
      String code,
      String name,
      String level,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      String document,
      boolean announced) {}

  public static List<String> levels() {
    return LEVELS;
  }

  /// Code and name of the places beyond the units of this installation.
  public static Map<String, String> places() {
    return Outside.places();
  }

  /// What holds today for the gates of the reader’s provinces.
  @Transactional(readOnly = true)
  public List<Area> holding() {
    LocalDate today = clock.today();
    List<Area> areas =
        new ArrayList<>(
            jdbc.sql(
                    """
                    select a.code, coalesce(u.full_name, '') as name, a.level, lower(a.during) as from_on,
                      upper(a.during) as until_on, a.document
                    from checkpoints.origin_area a
                    join territory_api.unit p on p.id = a.province_id
                    left join territory_api.unit u on u.code = a.code and u.valid @> :day::date
                    where a.during @> :day::date and (p.path @> any(:paths::ltree[]) or p.path <@ :paths::ltree[])
                    order by a.id desc
                    """)
                .param("day", today)
                .param("paths", sight.paths(CheckpointSight.READ))
                .query(
                    (row, n) ->
                        new Area(
                            row.getString("code"),
                            row.getString("name").isEmpty()
                                ? Outside.places().getOrDefault(row.getString("code"), "")
                                : row.getString("name"),
                            row.getString("level"),
                            row.getObject("from_on", LocalDate.class),
                            row.getObject("until_on", LocalDate.class),
                            row.getString("document"),
                            true))
                .list());
    Outside.usual(today)
        .forEach(
            (code, level) -> {
              if (areas.stream().noneMatch(area -> area.code().equals(code))) {
                areas.add(
                    new Area(
                        code,
                        Outside.places().getOrDefault(code, code),
                        level.level(),
                        null,
                        null,
                        level.document(),
                        false));
              }
            });
    return areas;
  }

  /// Announces the level of a place from a day on. Throws CHECKPOINTS-014, -017, -025, -035, -036.
  public void announce(
      String province, String code, String level, LocalDate from, String document) {
    Unit of =
        units
            .find(province, clock.today())
            .orElseThrow(() -> CheckpointRefusals.UNKNOWN_UNIT.with(province).raise());
    if (!sight.covers(of.path(), CheckpointSight.ANNOUNCE)) {
      throw CheckpointRefusals.OUTSIDE.raise();
    }
    if (!Outside.places().containsKey(code) && units.find(code, clock.today()).isEmpty()) {
      throw CheckpointRefusals.UNKNOWN_UNIT.with(code).raise();
    }
    if (!LEVELS.contains(level)) {
      throw CheckpointRefusals.CODE.with(level, "level").raise();
    }
    if (document.isBlank()) {
      throw CheckpointRefusals.REASON.raise();
    }
    jdbc.sql(
            """
            update checkpoints.origin_area set during = daterange(lower(during), :from::date)
            where province_id = :province and code = :code and during @> :from::date and lower(during) < :from::date
            """)
        .param("province", of.id())
        .param("code", code)
        .param("from", from)
        .update();
    try {
      jdbc.sql(
              """
              insert into checkpoints.origin_area (province_id, code, level, during, document, account_id, told_at)
              values (:province, :code, :level, daterange(:from::date, null), :document, :account, :now)
              """)
          .param("province", of.id())
          .param("code", code)
          .param("level", level)
          .param("from", from)
          .param("document", document.strip())
          .param("account", CheckpointSight.account())
          .param("now", time(clock.now()))
          .update();
    } catch (DataIntegrityViolationException _) {
      throw CheckpointRefusals.ANNOUNCED_ALREADY.with(code).raise();
    }
    audit.record(
        new AuditEntry(
            "checkpoints.area.announce",
            "unit",
            of.id(),
            of.path(),
            Map.of("code", code, "level", level)));
  }
}
