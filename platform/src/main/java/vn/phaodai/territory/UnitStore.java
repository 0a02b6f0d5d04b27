// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.language.SearchKey;
import vn.phaodai.language.SortKey;
import vn.phaodai.refusal.Refusal;

/// Writes units as one set: staged, held against each other and against what is there, inserted
/// level by level. Runs inside the caller's transaction.
@Component
class UnitStore {
  private static final String TIER_ORDER =
      "array_position(array['NATION','PROVINCE','DISTRICT','COMMUNE','AREA'], %s.tier)";

  private final DSLContext sql;

  UnitStore(DSLContext sql) {
    this.sql = sql;
  }

  /// @param conflicts when not empty, nothing may stay
  record Written(int added, int kept, List<Conflict> conflicts) {}

  /// @param row place in the rows written
  /// @param column place in the kind of file
  record Conflict(int row, int column, Refusal reason) {}

  Written write(List<UnitRow> rows) {
    sql.execute("select pg_advisory_xact_lock(hashtext('territory.unit'))");
    stage(rows);
    int kept =
        sql.execute(
            """
            delete from staged s using territory.unit u
            where u.code = s.code and u.tier = s.tier and u.valid = s.valid and u.search_key = s.search_key
            """);
    List<Conflict> conflicts = conflicts();
    if (!conflicts.isEmpty()) {
      return new Written(0, kept, conflicts);
    }
    int added = 0;
    int inserted;
    do {
      inserted = insertThoseWithAParent();
      added += inserted;
    } while (inserted > 0);
    return new Written(added, kept, orphans());
  }

  private void stage(List<UnitRow> rows) {
    sql.execute("drop table if exists staged");
    sql.execute(
        """
        create temporary table staged on commit drop as
        select nextval(pg_get_serial_sequence('territory.unit', 'id')) as id, false as done, s.*
        from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
          ?::text[], ?::text[], ?::text[], ?::daterange[], ?::int[], ?::int[], ?::date[],
          ?::float8[], ?::float8[], ?::text[], ?::text[], ?::text[], ?::text[])
          as s(line, code, tier, kind, name, full_name, name_key, search_key, bare_key, parent,
               valid, population, households, counted_on, latitude, longitude, landmass, source,
               confidence, note)
        """,
        column(rows, UnitRow::place),
        column(rows, UnitRow::code),
        column(rows, UnitRow::tier),
        column(rows, UnitRow::kind),
        column(rows, UnitRow::name),
        column(rows, UnitRow::fullName),
        column(rows, row -> SortKey.of(row.fullName())),
        column(rows, row -> SearchKey.of(row.fullName())),
        column(rows, row -> SearchKey.of(row.name())),
        column(rows, UnitRow::parent),
        column(rows, UnitRow::valid),
        column(rows, UnitRow::population),
        column(rows, UnitRow::households),
        column(rows, UnitRow::countedOn),
        column(rows, UnitRow::latitude),
        column(rows, UnitRow::longitude),
        column(rows, UnitRow::landmass),
        column(rows, UnitRow::source),
        column(rows, UnitRow::confidence),
        column(rows, UnitRow::note));
    sql.execute("alter table staged alter column name_key type text collate \"C\"");
    sql.execute("analyze staged");
  }

  private static @Nullable String[] column(
      List<UnitRow> rows, Function<UnitRow, @Nullable Object> value) {
    @Nullable String[] column = new @Nullable String[rows.size()];
    for (int i = 0; i < column.length; i++) {
      Object cell = value.apply(rows.get(i));
      column[i] = cell == null ? null : cell.toString();
    }
    return column;
  }

  private List<Conflict> conflicts() {
    List<Conflict> found = new ArrayList<>();
    sql.resultQuery(
            """
            select s.line, u.full_name from staged s
            join territory.unit u on u.code = s.code and u.tier = s.tier and u.valid && s.valid
            union
            select s.line, o.full_name from staged s
            join staged o on o.code = s.code and o.tier = s.tier and o.valid && s.valid and o.line < s.line
            order by 1
            """)
        .forEach(
            row ->
                found.add(
                    new Conflict(
                        row.get(0, Integer.class),
                        UnitFile.CODE,
                        TerritoryRefusals.CODE_TAKEN.with(row.get(1, String.class)))));
    sql.resultQuery(
            """
            select s.line, o.code from staged s
            join staged o on o.parent = s.parent and o.tier = s.tier and o.valid && s.valid
              and o.search_key = s.search_key and o.line < s.line
            where s.tier <> 'AREA'
            union
            select s.line, u.code from staged s
            join territory.unit p on p.code = s.parent and p.valid && s.valid
            join territory.unit u on u.parent_id = p.id and u.tier = s.tier and u.valid && s.valid
              and u.search_key = s.search_key and u.code <> s.code
            where s.tier <> 'AREA'
            order by 1
            """)
        .forEach(
            row ->
                found.add(
                    new Conflict(
                        row.get(0, Integer.class),
                        UnitFile.NAME,
                        TerritoryRefusals.NAME_TAKEN.with(row.get(1, String.class)))));
    return found;
  }

  private int insertThoseWithAParent() {
    sql.execute(
        """
        update staged s set done = true where exists (select from territory.unit u where u.id = s.id)
        """);
    return sql.execute(
        """
        insert into territory.unit (id, code, tier, kind, name, full_name, name_key, search_key,
          bare_key, path_key, parent_id, path, valid, population, households, counted_on, latitude,
          longitude, landmass, source, confidence, note)
        overriding system value
        select s.id, s.code, s.tier, s.kind, s.name, s.full_name, s.name_key, s.search_key,
          s.bare_key, concat_ws(' ', s.search_key, p.path_key), p.id,
          coalesce(p.path || s.id::text, text2ltree(s.id::text)), s.valid, s.population,
          s.households, s.counted_on, s.latitude, s.longitude, s.landmass, s.source, s.confidence,
          s.note
        from staged s
        left join lateral (
          select p.* from territory.unit p
          where p.code = s.parent and p.valid @> s.valid and %s < %s
          order by nlevel(p.path) desc limit 1
        ) p on true
        where not s.done and (s.parent = '' or p.id is not null)
        """
            .formatted(TIER_ORDER.formatted("p"), TIER_ORDER.formatted("s")));
  }

  private List<Conflict> orphans() {
    return sql.resultQuery("select s.line, s.parent from staged s where not s.done order by s.line")
        .fetch(
            row ->
                new Conflict(
                    row.get(0, Integer.class),
                    UnitFile.PARENT,
                    TerritoryRefusals.UNKNOWN_PARENT.with(row.get(1, String.class))));
  }

  /// One line of the file of successions.
  record SuccessionRow(
      String predecessor,
      String lastDay,
      String successor,
      String since,
      String share,
      String source,
      String confidence) {}

  int writeSuccessions(List<SuccessionRow> rows) {
    return sql.execute(
        """
        insert into territory.succession (predecessor_id, successor_id, since, share, source, confidence)
        select p.id, n.id, s.since, s.share, s.source, s.confidence
        from unnest(?::text[], ?::date[], ?::text[], ?::date[], ?::numeric[], ?::text[], ?::text[])
          as s(predecessor, last_day, successor, since, share, source, confidence)
        join territory.unit p on p.code = s.predecessor and p.valid @> s.last_day
        join territory.unit n on n.code = s.successor and n.valid @> s.since and n.tier = p.tier
        on conflict do nothing
        """,
        cells(rows, SuccessionRow::predecessor),
        cells(rows, SuccessionRow::lastDay),
        cells(rows, SuccessionRow::successor),
        cells(rows, SuccessionRow::since),
        cells(rows, SuccessionRow::share),
        cells(rows, SuccessionRow::source),
        cells(rows, SuccessionRow::confidence));
  }

  private static String[] cells(List<SuccessionRow> rows, Function<SuccessionRow, String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }
}
