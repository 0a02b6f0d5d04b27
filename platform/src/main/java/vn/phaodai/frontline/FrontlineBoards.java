// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.frontline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Counts of the frontline on a day: how many serve, how many are not safe and why, unit by unit.
@Service
@Transactional(readOnly = true)
public class FrontlineBoards {
  private final Safety safety;
  private final StockLists stock;

  FrontlineBoards(Safety safety, StockLists stock) {
    this.safety = safety;
    this.stock = stock;
  }

  /// Counts of one unit, or of all.
  ///
  /// @param members people, by force: somebody at two posts counts once
  /// @param unsafe of them
  /// @param reasons how many for which reason; somebody may count under several
  public record Count(
      int members, int unsafe, Map<Force, Integer> forces, Map<MemberRow.Reason, Integer> reasons) {
    public Count {
      forces = Map.copyOf(forces);
      reasons = Map.copyOf(reasons);
    }

    public int of(Force force) {
      return forces.getOrDefault(force, 0);
    }

    public int of(MemberRow.Reason reason) {
      return reasons.getOrDefault(reason, 0);
    }
  }

  /// A unit that holds members itself.
  public record UnitCount(String code, String name, Count count) {}

  /// @param shortages what lasts less long than it must, the scarcest first
  public record Board(Count all, List<UnitCount> units, List<StockLists.Level> shortages) {
    public Board {
      units = List.copyOf(units);
      shortages = List.copyOf(shortages);
    }
  }

  /// Units with most unsafe members first. Throws FRONTLINE-001.
  ///
  /// @param unit code; empty: all in sight
  public Board of(String unit, LocalDate day) {
    Count all = counted(unit, day, "select null, null,", "").query((row, n) -> count(row)).single();
    List<UnitCount> units =
        counted(
                unit,
                day,
                "select u.code, u.full_name,",
                """
                join territory_api.unit u on u.id = j.unit_id group by u.id, u.code, u.full_name
                order by 4 desc, 3 desc, u.code
                """)
            .query((row, n) -> new UnitCount(row.getString(1), row.getString(2), count(row)))
            .list();
    return new Board(
        all, units, stock.levels(unit, day).stream().filter(StockLists.Level::isShort).toList());
  }

  private JdbcClient.StatementSpec counted(
      String unit, LocalDate day, String head, String grouping) {
    StringBuilder select = new StringBuilder(head);
    select.append(
        " count(distinct j.stands)::int, count(distinct j.stands) filter (where cardinality(j.reasons) > 0)::int");
    for (Force force : Force.values()) {
      select.append(
          ", count(distinct j.stands) filter (where j.force = '%s')::int".formatted(force));
    }
    for (MemberRow.Reason reason : MemberRow.Reason.values()) {
      select.append(
          ", count(distinct j.stands) filter (where '%s' = any(j.reasons))::int".formatted(reason));
    }
    return safety.ask(select + " from judged j " + grouping, FrontlineSight.READ, unit, day);
  }

  private static Count count(ResultSet row) throws SQLException {
    int column = 5;
    Map<Force, Integer> forces = new EnumMap<>(Force.class);
    for (Force force : Force.values()) {
      forces.put(force, row.getInt(column++));
    }
    Map<MemberRow.Reason, Integer> reasons = new EnumMap<>(MemberRow.Reason.class);
    for (MemberRow.Reason reason : MemberRow.Reason.values()) {
      reasons.put(reason, row.getInt(column++));
    }
    return new Count(row.getInt(3), row.getInt(4), forces, reasons);
  }
}
