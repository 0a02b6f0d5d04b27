// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.bulletins;

import static vn.phaodai.clock.Timestamps.time;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.measures.Measure;
import vn.phaodai.situation.Closure;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// The figures of bulletins, copied from their closures, and to whom bulletins were sent.
@Repository
class BulletinFigures {
  private final JdbcClient jdbc;
  private final Units units;
  private final BulletinFacts facts;

  BulletinFigures(JdbcClient jdbc, Units units, BulletinFacts facts) {
    this.jdbc = jdbc;
    this.units = units;
    this.facts = facts;
  }

  /// Copies the figures of a closure into a bulletin, those of the corrected one beside them.
  void copy(long bulletin, Closure closure, @Nullable Long corrects) {
    Map<String, Map<Long, Long>> before = corrects == null ? Map.of() : values(corrects);
    List<Unit> all = new ArrayList<>(List.of(closure.province()));
    units.children(closure.province().id(), closure.day()).stream()
        .filter(unit -> unit.tier() != Tier.AREA)
        .forEach(all::add);
    List<Integer> places = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    List<Long> of = new ArrayList<>();
    List<@Nullable Long> values = new ArrayList<>();
    List<@Nullable Long> old = new ArrayList<>();
    int place = 0;
    for (BulletinFacts.Line line : facts.lines()) {
      for (Unit unit : all) {
        places.add(place);
        lines.add(line.line());
        of.add(unit.id());
        values.add(value(closure, unit, line.measures()));
        old.add(before.getOrDefault(line.line(), Map.of()).get(unit.id()));
      }
      place++;
    }
    jdbc.sql(
            """
            insert into bulletins.figure (bulletin_id, place, line, unit_id, value, before)
            select :id, x.* from unnest(:places::int[], :lines::text[], :units::bigint[], :values::bigint[], :old::bigint[]) x
            """)
        .param("id", bulletin)
        .param("places", places.toArray(Integer[]::new))
        .param("lines", lines.toArray(String[]::new))
        .param("units", of.toArray(Long[]::new))
        .param("values", values.toArray(Long[]::new))
        .param("old", old.toArray(Long[]::new))
        .update();
  }

  /// Null where nothing at all is known of the unit: that is not zero.
  private static @Nullable Long value(Closure closure, Unit unit, List<Measure> measures) {
    boolean known =
        closure.figures().containsKey(unit.id())
            || closure.silent().stream().noneMatch(unit::contains);
    return known
        ? (Long) measures.stream().mapToLong(one -> closure.figure(unit.id(), one)).sum()
        : null;
  }

  private Map<String, Map<Long, Long>> values(long bulletin) {
    Map<String, Map<Long, Long>> values = new HashMap<>();
    jdbc.sql(
            "select line, unit_id, value from bulletins.figure where bulletin_id = :id and value is not null")
        .param("id", bulletin)
        .query(
            row -> {
              values
                  .computeIfAbsent(row.getString(1), _ -> new HashMap<>())
                  .put(row.getLong(2), row.getLong(3));
            });
    return values;
  }

  /// The lines of many bulletins, in their order.
  Map<Long, List<FigureLine>> lines(Collection<Bulletin> bulletins) {
    record Row(long bulletin, String line, FigureLine.Cell cell) {}
    List<Row> rows =
        jdbc.sql(
                """
                select f.bulletin_id, f.line, f.unit_id, f.value, f.before from bulletins.figure f
                join territory_api.unit u on u.id = f.unit_id
                where f.bulletin_id = any(:ids::bigint[]) order by f.bulletin_id, f.place, u.name_key, u.id
                """)
            .param("ids", bulletins.stream().map(Bulletin::id).toArray(Long[]::new))
            .query(
                (row, n) ->
                    new Row(
                        row.getLong(1),
                        row.getString(2),
                        new FigureLine.Cell(
                            units.get(row.getLong(3)),
                            row.getObject(4, Long.class),
                            row.getObject(5, Long.class))))
            .list();
    Map<Long, List<FigureLine>> lines = new HashMap<>();
    for (Bulletin one : bulletins) {
      Map<String, List<FigureLine.Cell>> byLine = new LinkedHashMap<>();
      rows.stream()
          .filter(row -> row.bulletin() == one.id())
          .forEach(
              row -> byLine.computeIfAbsent(row.line(), _ -> new ArrayList<>()).add(row.cell()));
      List<FigureLine> mine = new ArrayList<>();
      byLine.forEach((line, cells) -> mine.add(line(line, cells, one.provinceId())));
      lines.put(one.id(), mine);
    }
    return lines;
  }

  private static FigureLine line(String line, List<FigureLine.Cell> cells, long province) {
    return new FigureLine(
        line,
        cells.stream().filter(cell -> cell.unit().id() == province).findFirst().orElseThrow(),
        cells.stream().filter(cell -> cell.unit().id() != province).toList());
  }

  List<Recipient> recipients(long bulletin) {
    return jdbc.sql("select * from bulletins.recipient where bulletin_id = :id order by id")
        .param("id", bulletin)
        .query(
            (row, n) ->
                new Recipient(
                    row.getString("name"),
                    row.getString("channel"),
                    Timestamps.instant(row, "sent_at"),
                    row.getString("writer")))
        .list();
  }

  /// False where it is listed already.
  boolean send(long bulletin, Recipient to, @Nullable Long account) {
    return jdbc.sql(
                """
                insert into bulletins.recipient (bulletin_id, name, channel, sent_at, writer, account_id)
                values (:id, :name, :channel, :at, :writer, :account) on conflict do nothing
                """)
            .param("id", bulletin)
            .param("name", to.name())
            .param("channel", to.channel())
            .param("at", time(to.sentAt()))
            .param("writer", to.writer())
            .param("account", account)
            .update()
        == 1;
  }
}
