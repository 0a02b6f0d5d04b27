// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.frontline;

import static vn.phaodai.clock.Timestamps.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How much each unit holds on a day, how long it lasts at the mean use of the days before, and the
/// rows from which that follows.
@Service
@Transactional(readOnly = true)
public class StockLists {
  public static final int PAGE = 50;

  /// Most lines of the list of levels: units times items of a province.
  private static final int MOST = 2_000;

  private final JdbcClient jdbc;
  private final FrontlineSight sight;

  StockLists(JdbcClient jdbc, FrontlineSight sight) {
    this.jdbc = jdbc;
    this.sight = sight;
  }

  /// What a unit holds of one item.
  ///
  /// @param perDay mean use of a day within the window
  /// @param lasts_d days; null where nothing was used: it cannot be told
  /// @param countedOn last count; null where nobody ever counted
  public record Level(
      String unitCode,
      String unitName,
      ProtectiveItems.Item item,
      int held,
      double perDay,
      @Nullable Double lasts_d,
      @Nullable LocalDate countedOn) {
    public boolean isShort() {
      return held == 0 || lasts_d != null && lasts_d < Limits.SHIPPED.shortageDays();
    }
  }

  /// Levels on a day, the scarcest first. Throws FRONTLINE-001.
  ///
  /// @param unit code; empty: all in sight
  public List<Level> levels(String unit, LocalDate day) {
    return levels(sight.paths(FrontlineSight.READ), sight.within(unit, FrontlineSight.READ), day);
  }

  /// @param path below which they are narrowed; empty: all of `paths`
  List<Level> levels(String[] paths, String path, LocalDate day) {
    return jdbc.sql(
            """
            select u.code, u.full_name, s.item, sum(s.change)::int as held,
              coalesce(sum(s.quantity) filter (where s.kind = 'USED' and s.day > :day::date - :window), 0)::float8 / :window
                as per_day,
              max(s.day) filter (where s.kind = 'COUNTED') as counted_on
            from frontline.stock_entry s join territory_api.unit u on u.id = s.unit_id
            where s.path <@ (:paths)::ltree[] and s.path <@ :unit::ltree and s.day <= :day
            group by u.id, u.code, u.full_name, s.item
            order by sum(s.change) > 0, sum(s.change) / nullif(sum(s.quantity)
              filter (where s.kind = 'USED' and s.day > :day::date - :window), 0) nulls last, u.code, s.item limit :limit
            """)
        .param("day", day)
        .param("window", Limits.SHIPPED.windowDays())
        .param("paths", paths)
        .param("unit", path)
        .param("limit", MOST)
        .query((row, n) -> level(row))
        .list();
  }

  private static Level level(ResultSet row) throws SQLException {
    double perDay = row.getDouble("per_day");
    int held = row.getInt("held");
    return new Level(
        row.getString(1),
        row.getString(2),
        ProtectiveItems.get(row.getString("item")),
        held,
        perDay,
        perDay > 0 ? held / perDay : null,
        row.getObject("counted_on", LocalDate.class));
  }

  /// A row of the ledger.
  ///
  /// @param change of what there is; of a count what was missing or too much
  public record Row(
      long id,
      String unitName,
      ProtectiveItems.Item item,
      StockLedger.Kind kind,
      int quantity,
      int change,
      LocalDate day,
      String note,
      String enteredAs,
      Instant toldAt) {}

  public record Page(List<Row> rows, @Nullable Long next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /// The ledger, the latest written first. Throws FRONTLINE-001.
  public Page ledger(String unit, @Nullable Long after) {
    List<Row> rows =
        jdbc.sql(
                """
                select s.*, u.full_name as unit_name
                from frontline.stock_entry s join territory_api.unit u on u.id = s.unit_id
                where s.path <@ (:paths)::ltree[] and s.path <@ :unit::ltree and (:after::bigint is null or s.id < :after)
                order by s.id desc limit :limit
                """)
            .param("paths", sight.paths(FrontlineSight.READ))
            .param("unit", sight.within(unit, FrontlineSight.READ))
            .param("after", after)
            .param("limit", PAGE + 1)
            .query((row, n) -> row(row))
            .list();
    return rows.size() > PAGE
        ? new Page(rows.subList(0, PAGE), rows.get(PAGE - 1).id())
        : new Page(rows, null);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("id"),
        row.getString("unit_name"),
        ProtectiveItems.get(row.getString("item")),
        StockLedger.Kind.valueOf(row.getString("kind")),
        row.getInt("quantity"),
        row.getInt("change"),
        row.getObject("day", LocalDate.class),
        row.getString("note"),
        row.getString("entered_as"),
        instant(row, "told_at"));
  }
}
