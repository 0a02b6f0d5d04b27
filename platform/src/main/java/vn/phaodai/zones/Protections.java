// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import static vn.phaodai.clock.Timestamps.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.SignedIn;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.tables.ShippedRows;
import vn.phaodai.territory.Unit;

/// How a green unit is kept green: gates, patrols, arrivals, the head's own check. What was not
/// checked in time counts as not met.
@Service
@Transactional
public class Protections {
  private final List<Item> items = read();
  private final JdbcClient jdbc;
  private final ZoneSight sight;
  private final ZoneLevels levels;
  private final OperatingClock clock;
  private final AuditLog audit;

  Protections(
      JdbcClient jdbc, ZoneSight sight, ZoneLevels levels, OperatingClock clock, AuditLog audit) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.levels = levels;
    this.clock = clock;
    this.audit = audit;
  }

  /// @param everyDays how long a check speaks, its own day included
  public record Item(
      String code, int everyDays, String vi, String en, String source, String confidence) {
    public String words(boolean english) {
      return english ? en : vi;
    }
  }

  /// Where an item stands.
  public enum Status {
    MET,
    UNMET,
    /// The last check is too long ago.
    LAPSED,
    NEVER;

    public String key() {
      return "zones.protection." + name();
    }
  }

  /// @param day of the last check; null without one
  /// @param checker name and seat; empty without one
  public record State(
      Item item, Status status, @Nullable LocalDate day, String checker, String note) {}

  private record Check(
      long unit, String item, boolean met, String note, LocalDate day, String checker) {}

  /// What somebody found about an item today.
  ///
  /// @param note what is lacking; needed where the item is not met
  public void check(String unitCode, String item, boolean met, String note) {
    LocalDate today = clock.today();
    Unit unit = sight.require(unitCode, today, ZoneSight.PROTECT);
    if (items.stream().noneMatch(one -> one.code().equals(item))) {
      throw ZoneRefusals.NO_SUCH_FACT.with(item, met).raise();
    }
    if (levels.at(unit.path(), clock.now()).get(unit.id()) != RiskLevel.NEW_NORMAL) {
      throw ZoneRefusals.NOT_GREEN.with(unit.fullName()).raise();
    }
    if (!met && note.isBlank()) {
      throw ZoneRefusals.WHAT_LACKS.raise();
    }
    jdbc.sql(
            """
            insert into zones.protection_check (unit_id, path, item, met, note, day, checker, account_id, told_at)
            values (:unit, :path::ltree, :item, :met, :note, :day, :checker, :account, :at)
            """)
        .param("unit", unit.id())
        .param("path", unit.path())
        .param("item", item)
        .param("met", met)
        .param("note", note.strip())
        .param("day", today)
        .param("checker", SignedIn.current().map(SignedIn::label).orElse(""))
        .param("account", SignedIn.current().map(SignedIn::accountId).orElse(null))
        .param("at", time(clock.now()))
        .update();
    audit.record(
        AuditEntry.of("zones.protect", "unit", unit.id())
            .in(unit.path())
            .with(Map.of("item", item, "met", met)));
  }

  /// Every item of a unit as it stood on a day.
  @Transactional(readOnly = true)
  public List<State> of(Unit unit, LocalDate day) {
    Map<String, Check> last = new HashMap<>();
    checks(unit.path(), day).stream()
        .filter(check -> check.unit() == unit.id())
        .forEach(check -> last.put(check.item(), check));
    return states(last, day);
  }

  /// How many items are not met in each green unit of a place; those that meet all are left out.
  @Transactional(readOnly = true)
  public Map<Long, Integer> unmet(Unit place, LocalDate day) {
    Map<Long, Map<String, Check>> last = new HashMap<>();
    checks(place.path(), day)
        .forEach(
            check ->
                last.computeIfAbsent(check.unit(), _ -> new HashMap<>()).put(check.item(), check));
    Map<Long, Integer> unmet = new HashMap<>();
    levels
        .at(place.path(), levels.endOf(day))
        .forEach(
            (unit, level) -> {
              int count = unmet(states(last.getOrDefault(unit, Map.of()), day));
              if (level == RiskLevel.NEW_NORMAL && count > 0) {
                unmet.put(unit, count);
              }
            });
    return unmet;
  }

  /// How many of these are not met.
  public static int unmet(List<State> states) {
    return (int) states.stream().filter(one -> one.status() != Status.MET).count();
  }

  public int size() {
    return items.size();
  }

  private List<State> states(Map<String, Check> last, LocalDate day) {
    List<State> states = new ArrayList<>();
    for (Item item : items) {
      Check check = last.get(item.code());
      states.add(
          check == null
              ? new State(item, Status.NEVER, null, "", "")
              : new State(
                  item, status(item, check, day), check.day(), check.checker(), check.note()));
    }
    return states;
  }

  private static Status status(Item item, Check check, LocalDate day) {
    if (!check.day().plusDays(item.everyDays()).isAfter(day)) {
      return Status.LAPSED;
    }
    return check.met() ? Status.MET : Status.UNMET;
  }

  /// The last check of each unit and item that was told by the end of a day.
  private List<Check> checks(String path, LocalDate day) {
    return jdbc.sql(
            """
            select distinct on (unit_id, item) unit_id, item, met, note, day, checker from zones.protection_check
            where path <@ :path::ltree and told_at <= :at order by unit_id, item, id desc
            """)
        .param("path", path)
        .param("at", time(levels.endOf(day)))
        .query(
            (row, n) ->
                new Check(
                    row.getLong(1),
                    row.getString(2),
                    row.getBoolean(3),
                    row.getString(4),
                    row.getObject(5, LocalDate.class),
                    row.getString(6)))
        .list();
  }

  private static List<Item> read() {
    return ShippedRows.of(Protections.class, "protection-items.csv").stream()
        .map(
            row ->
                new Item(
                    row.getField("item"),
                    Integer.parseInt(row.getField("every_d")),
                    row.getField("vi"),
                    row.getField("en"),
                    row.getField("source"),
                    row.getField("confidence")))
        .toList();
  }
}
