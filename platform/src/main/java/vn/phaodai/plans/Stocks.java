// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.plans;

import static vn.phaodai.clock.Timestamps.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.territory.Unit;

/// What units have: beds as the book of case files counts them, the rest as somebody of the unit
/// told last. What nobody told is unknown, never zero.
@Service
@Transactional
public class Stocks {
  private final JdbcClient jdbc;
  private final PlanSight sight;
  private final Library library;
  private final OperatingClock clock;
  private final AuditLog audit;

  Stocks(JdbcClient jdbc, PlanSight sight, Library library, OperatingClock clock, AuditLog audit) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.library = library;
    this.clock = clock;
    this.audit = audit;
  }

  /// @param teller name and seat
  public record Told(Resource resource, long amount, String teller, Instant at) {}

  /// Somebody says how much of each a unit has now.
  public void tell(String unitCode, Map<String, Long> amounts) {
    Unit unit = sight.require(unitCode, clock.today(), PlanSight.STOCK);
    amounts.forEach(
        (code, amount) -> {
          Resource resource = Plans.check(library, code, amount);
          if (resource.isCounted()) {
            throw PlanRefusals.COUNTED_ELSEWHERE.with(resource.vi()).raise();
          }
        });
    jdbc.sql(
            """
            insert into plans.stock (unit_id, path, resource, amount, teller, account_id, told_at)
            select :unit, :path::ltree, s.resource, s.amount, :teller, :account::bigint, :at
            from unnest(:codes::text[], :amounts::bigint[]) as s (resource, amount)
            """)
        .param("unit", unit.id())
        .param("path", unit.path())
        .param("teller", Plans.author())
        .param("account", Plans.account())
        .param("at", time(clock.now()))
        .param("codes", amounts.keySet().toArray(String[]::new))
        .param("amounts", amounts.values().toArray(Long[]::new))
        .update();
    audit.record(
        AuditEntry.of("plans.stock", "unit", unit.id()).in(unit.path()).with(Map.copyOf(amounts)));
  }

  /// What was told last of a unit, in the order of the library.
  @Transactional(readOnly = true)
  public List<Told> of(Unit unit) {
    record Row(String code, long amount, String teller, Instant at) {}
    Map<String, Row> last = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (resource) resource, amount, teller, told_at from plans.stock
            where unit_id = :unit order by resource, id desc
            """)
        .param("unit", unit.id())
        .query(
            (row, n) ->
                new Row(
                    row.getString(1),
                    row.getLong(2),
                    row.getString(3),
                    Timestamps.instant(row, "told_at")))
        .list()
        .forEach(row -> last.put(row.code(), row));
    List<Told> told = new ArrayList<>();
    for (Resource resource : library.resources()) {
      Row row = last.get(resource.code());
      if (row != null) {
        told.add(new Told(resource, row.amount(), row.teller(), row.at()));
      }
    }
    return told;
  }

  /// How these places stand to what plans of theirs need.
  ///
  /// @param needs by unit path: resource → how much
  /// @return by unit path, in the order of the library; what is not needed is left out
  @Transactional(readOnly = true)
  public Map<String, List<Shortage>> against(Map<String, Map<String, Long>> needs) {
    Map<String, Map<String, Long>> own = has(needs.keySet(), false);
    List<String> provinces = needs.keySet().stream().map(Stocks::province).distinct().toList();
    Map<String, Map<String, Long>> above = has(provinces, true);
    Map<String, List<Shortage>> against = new HashMap<>();
    needs.forEach(
        (path, wanted) -> {
          List<Shortage> rows = new ArrayList<>();
          for (Resource resource : library.resources()) {
            Long amount = wanted.get(resource.code());
            if (amount != null) {
              rows.add(
                  new Shortage(
                      resource,
                      amount,
                      own.getOrDefault(path, Map.of()).get(resource.code()),
                      above.getOrDefault(province(path), Map.of()).get(resource.code())));
            }
          }
          against.put(path, rows);
        });
    return against;
  }

  private static String province(String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }

  /// @param deep whether what the units below have counts too; beds always lie in the place
  private Map<String, Map<String, Long>> has(Collection<String> paths, boolean deep) {
    Map<String, Map<String, Long>> has = new HashMap<>();
    jdbc.sql(
            """
            select w.path::text, s.resource, sum(s.amount)
            from unnest(:paths::ltree[]) as w (path)
            join lateral (
              select distinct on (unit_id, resource) path, resource, amount from plans.stock
              where path <@ w.path order by unit_id, resource, id desc) s on :deep or s.path = w.path
            group by 1, 2
            union all
            select w.path::text, 'BEDS', coalesce(sum(greatest(b.beds - b.taken, 0)), 0)
            from unnest(:paths::ltree[]) as w (path) left join cases_api.ward b on b.path <@ w.path group by 1
            """)
        .param("paths", paths.toArray(String[]::new))
        .param("deep", deep)
        .query(
            row -> {
              has.computeIfAbsent(row.getString(1), _ -> new HashMap<>())
                  .put(row.getString(2), row.getLong(3));
            });
    return has;
  }

  /// The amount as somebody typed it; null where nothing stood.
  public static @Nullable Long amount(Resource resource, String typed) {
    String digits = typed.strip().replace(".", "").replace(" ", "");
    if (digits.isEmpty()) {
      return null;
    }
    if (!digits.matches("[0-9]{1,12}")) {
      throw PlanRefusals.AMOUNT_WRONG.with(resource.vi(), typed.strip()).raise();
    }
    return Long.valueOf(digits);
  }
}
