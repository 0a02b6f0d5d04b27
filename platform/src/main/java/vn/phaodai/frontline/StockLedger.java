// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.frontline;

import static vn.phaodai.clock.Timestamps.time;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.territory.Unit;

/// The ledger of protective equipment of each unit. Rows are only added: what was wrong is counted
/// again.
@Service
@Transactional
public class StockLedger {
  private final JdbcClient jdbc;
  private final FrontlineSight sight;
  private final OperatingClock clock;
  private final AuditLog audit;

  StockLedger(JdbcClient jdbc, FrontlineSight sight, OperatingClock clock, AuditLog audit) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.clock = clock;
    this.audit = audit;
  }

  public enum Kind {
    RECEIVED,
    USED,
    COUNTED
  }

  /// Adds a row. Throws FRONTLINE-001, -014 to -018.
  ///
  /// @param quantity of a count: how much there is
  /// @param day when it happened
  public void record(
      String unit, String item, Kind kind, @Nullable Integer quantity, LocalDate day, String note) {
    Unit holder = sight.require(unit, FrontlineSight.WRITE);
    ProtectiveItems.get(item);
    LocalDate today = clock.today();
    LocalDate first = today.minusDays(Limits.SHIPPED.toldBackDays());
    if (quantity == null || quantity < (kind == Kind.COUNTED ? 0 : 1)) {
      throw FrontlineRefusals.QUANTITY.raise();
    }
    if (day.isAfter(today) || day.isBefore(first)) {
      throw FrontlineRefusals.MOMENT
          .with(MemberRegister.SHOWN.format(day), MemberRegister.SHOWN.format(first))
          .raise();
    }
    jdbc.sql("select pg_advisory_xact_lock(hashtext('frontline.stock ' || :unit || :item))")
        .param("unit", String.valueOf(holder.id()))
        .param("item", item)
        .query((row, n) -> n)
        .single();
    refuseBefore(holder, item, kind, day);
    int change =
        switch (kind) {
          case RECEIVED -> quantity;
          case USED -> -quantity;
          case COUNTED -> quantity - held(holder, item, day);
        };
    int least = least(holder, item, day);
    if (kind == Kind.USED && least + change < 0) {
      throw FrontlineRefusals.NOT_IN_STOCK.with(least, quantity).raise();
    }
    write(holder, item, new Row(kind, quantity, change, day, note.strip()));
    audit.record(
        AuditEntry.of("frontline.stock.record", "unit", holder.id())
            .in(holder.path())
            .with(Map.of("item", item, "kind", kind.name(), "change", change)));
  }

  /// A count settles what came before it; it comes itself after all that was entered.
  private void refuseBefore(Unit holder, String item, Kind kind, LocalDate day) {
    LocalDate last =
        jdbc.sql(
                """
                select max(day) from frontline.stock_entry
                where unit_id = :unit and item = :item and (:count or kind = 'COUNTED')
                """)
            .param("unit", holder.id())
            .param("item", item)
            .param("count", kind == Kind.COUNTED)
            .query((row, n) -> new Last(row.getObject(1, LocalDate.class)))
            .single()
            .day();
    if (last != null && day.isBefore(last)) {
      throw FrontlineRefusals.COUNTED_SINCE.with(MemberRegister.SHOWN.format(last)).raise();
    }
  }

  private record Last(@Nullable LocalDate day) {}

  private int held(Unit holder, String item, LocalDate day) {
    return jdbc.sql(
            """
            select coalesce(sum(change), 0)::int from frontline.stock_entry
            where unit_id = :unit and item = :item and day <= :day
            """)
        .param("unit", holder.id())
        .param("item", item)
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  /// The least that there was from a day on: no use may make a day negative that came after it.
  private int least(Unit holder, String item, LocalDate day) {
    int before = held(holder, item, day);
    return jdbc.sql(
            """
            select least(:held::int, coalesce(min(:held + later), :held))::int from (
              select sum(sum(change)) over (order by day) as later from frontline.stock_entry
              where unit_id = :unit and item = :item and day > :day group by day) as days
            """)
        .param("held", before)
        .param("unit", holder.id())
        .param("item", item)
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  private record Row(Kind kind, int quantity, int change, LocalDate day, String note) {}

  private void write(Unit holder, String item, Row row) {
    jdbc.sql(
            """
            insert into frontline.stock_entry (unit_id, path, item, kind, quantity, change, day, note, account_id,
              entered_as, told_at)
            values (:unit, :path::ltree, :item, :kind, :quantity, :change, :day, :note, :account, :label, :now)
            """)
        .param("unit", holder.id())
        .param("path", holder.path())
        .param("item", item)
        .param("kind", row.kind().name())
        .param("quantity", row.quantity())
        .param("change", row.change())
        .param("day", row.day())
        .param("note", row.note())
        .param("account", FrontlineSight.account())
        .param("label", FrontlineSight.label())
        .param("now", time(clock.now()))
        .update();
  }
}
