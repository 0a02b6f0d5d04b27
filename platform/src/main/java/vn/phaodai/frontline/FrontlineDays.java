// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.frontline;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.territory.Unit;

/// The frontline of a unit on a day in numbers, for whoever reports on the unit.
@Service
@Transactional(readOnly = true)
public class FrontlineDays {
  private final StockLists stock;
  private final JdbcClient jdbc;

  FrontlineDays(StockLists stock, JdbcClient jdbc) {
    this.stock = stock;
    this.jdbc = jdbc;
  }

  /// What is held of protective equipment, the scarcest first; empty where nobody ever entered any.
  public List<StockLists.Level> equipment(Unit unit, LocalDate day) {
    return stock.levels(new String[] {unit.path()}, "", day);
  }

  /// @param members who serve on the day
  /// @param onDuty of them, people with a shift that begins on it
  public record Duty(int members, int onDuty) {}

  public Duty duty(Unit unit, LocalDate day) {
    return jdbc.sql(
            """
            select count(distinct m.person_id)::int, (count(distinct m.person_id) filter (where exists (
              select from frontline.shift h where h.person_id = m.person_id and h.day = :day and h.withdrawn_at is null)))::int
            from frontline.member m
            where m.path <@ :path::ltree and m.withdrawn_at is null and m.during @> :day::date
            """)
        .param("path", unit.path())
        .param("day", day)
        .query((row, n) -> new Duty(row.getInt(1), row.getInt(2)))
        .single();
  }
}
