// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.phaodai.language.SearchKey;
import vn.phaodai.language.SortKey;

/// Writes a plan of bodies, seats and successions, each kind as one set.
@Repository
class EstablishmentRepository {
  private final DSLContext sql;
  private final JsonMapper json;

  EstablishmentRepository(DSLContext sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /// All units down to the communes, higher ones first.
  List<Ground> units() {
    Map<Long, Ground> known = new HashMap<>();
    List<Ground> all = new ArrayList<>();
    sql.resultQuery(
            """
            select id, code, tier, kind, name, full_name, path::text as path,
                   lower(valid) as since, upper(valid) as until
            from territory_api.unit
            where tier in ('PROVINCE', 'DISTRICT', 'COMMUNE')
            order by nlevel(path), id
            """)
        .forEach(
            r -> {
              String path = r.get("path", String.class);
              List<Long> lineage = Arrays.stream(path.split("\\.")).map(Long::valueOf).toList();
              Ground unit =
                  new Ground(
                      r.get("id", long.class),
                      r.get("code", String.class),
                      r.get("tier", String.class),
                      r.get("kind", String.class),
                      r.get("name", String.class),
                      r.get("full_name", String.class),
                      lineage,
                      path,
                      new Validity(
                          r.get("since", LocalDate.class), r.get("until", LocalDate.class)),
                      provinceAbove(lineage, known));
              known.put(unit.id(), unit);
              all.add(unit);
            });
    return all.stream().map(unit -> unit.tier().equals("PROVINCE") ? itself(unit) : unit).toList();
  }

  /// The provinces that ever had the code, and those to which their units went.
  Set<Long> provincesOf(String code) {
    return Set.copyOf(
        sql.resultQuery(
                """
                with own as (select id, path from territory_api.unit where tier = 'PROVINCE' and code = {0})
                select id from own
                union
                select above.id
                from own
                join territory_api.unit old on old.path <@ own.path
                join territory_api.succession s on s.predecessor_id = old.id
                join territory_api.unit later on later.id = s.successor_id
                join territory_api.unit above on above.path @> later.path and above.tier = 'PROVINCE'
                """,
                org.jooq.impl.DSL.val(code))
            .fetch(0, Long.class));
  }

  private static @Nullable Ground provinceAbove(List<Long> lineage, Map<Long, Ground> known) {
    return lineage.stream()
        .map(known::get)
        .filter(unit -> unit != null && unit.tier().equals("PROVINCE"))
        .findFirst()
        .orElse(null);
  }

  private static Ground itself(Ground u) {
    return new Ground(
        u.id(),
        u.code(),
        u.tier(),
        u.kind(),
        u.name(),
        u.fullName(),
        u.lineage(),
        u.path(),
        u.valid(),
        u);
  }

  /// Founds what is not there yet; returns how many.
  int found(List<Establishment.Planned> plan, RecipientWords words) {
    String rows = json.writeValueAsString(plan.parallelStream().map(p -> row(p, words)).toList());
    int founded =
        sql.execute(
            """
            insert into organisation.body (code, kind, category, tier, side, organ, name, short_name, name_key,
              search_key, match_keys, unit_id, path, valid, origin, confidence, verify, confirmed)
            select code, kind, category, tier, side, organ, name, short_name, name_key, search_key, match_keys, unit_id,
              path::ltree, daterange(since, until), origin, confidence, verify, confirmed
            from jsonb_to_recordset(cast({0} as jsonb)) as r(code text, kind text, category text, tier text, side text,
              organ boolean, name text, short_name text, name_key text, search_key text, match_keys text[],
              unit_id bigint, path text, since date, until date, origin text, confidence text, verify boolean,
              confirmed boolean)
            on conflict do nothing
            """,
            org.jooq.impl.DSL.val(rows));
    sql.execute(
        """
        update organisation.body b set parent_id = p.id
        from jsonb_to_recordset(cast({0} as jsonb)) as r(code text, since date, parent_code text, parent_since date)
        join organisation.body p on p.code = r.parent_code and lower(p.valid) = r.parent_since
        where b.code = r.code and lower(b.valid) = r.since and b.parent_id is null
        """,
        org.jooq.impl.DSL.val(rows));
    return founded;
  }

  private static Map<String, @Nullable Object> row(
      Establishment.Planned planned, RecipientWords words) {
    BodyRule rule = planned.rule();
    String name = BodyRule.fill(rule.name(), planned.unit());
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("code", planned.code());
    row.put("kind", rule.kind());
    row.put("category", rule.category());
    row.put("tier", rule.tier());
    row.put("side", rule.side());
    row.put("organ", rule.organ());
    row.put("name", name);
    row.put("short_name", BodyRule.fill(rule.shortName(), planned.unit()));
    row.put("name_key", SortKey.of(name));
    row.put("search_key", SearchKey.of(name));
    row.put("match_keys", rule.matchKeys(planned.unit(), words));
    row.put("unit_id", planned.unit().id());
    row.put("path", planned.unit().path());
    row.put("since", planned.valid().from().toString());
    row.put("until", text(planned.valid().until()));
    row.put("origin", rule.origin());
    row.put("confidence", rule.confidence());
    row.put("verify", rule.verify());
    row.put("confirmed", rule.confirmed());
    row.put("parent_code", planned.parent().map(Establishment.Planned::code).orElse(null));
    row.put("parent_since", planned.parent().map(p -> p.valid().from().toString()).orElse(null));
    return row;
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  int seat(List<Establishment.Seat> seats) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Establishment.Seat seat : seats) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("code", seat.body().code());
      row.put("body_since", seat.body().valid().from().toString());
      row.put("kind", seat.rule().kind());
      row.put("title", seat.title());
      row.put("role", seat.rule().role());
      row.put("seats", seat.rule().seats());
      row.put("signs_as", seat.rule().signsAs());
      row.put("since", seat.valid().from().toString());
      row.put("until", text(seat.valid().until()));
      row.put("origin", seat.rule().origin());
      rows.add(row);
    }
    return sql.execute(
        """
        insert into organisation.position (body_id, kind, title, role, seats, signs_as, valid, origin)
        select b.id, r.kind, r.title, r.role, r.seats, r.signs_as, daterange(r.since, r.until), r.origin
        from jsonb_to_recordset(cast({0} as jsonb)) as r(code text, body_since date, kind text, title text, role text,
          seats integer, signs_as text[], since date, until date, origin text)
        join organisation.body b on b.code = r.code and lower(b.valid) = r.body_since
        on conflict do nothing
        """,
        org.jooq.impl.DSL.val(json.writeValueAsString(rows)));
  }

  int succeed(List<Establishment.Succession> successions, String origin) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Establishment.Succession s : successions) {
      rows.add(
          Map.of(
              "old", s.predecessor().code(),
              "old_since", s.predecessor().valid().from().toString(),
              "new", s.successor().code(),
              "new_since", s.successor().valid().from().toString(),
              "since", s.rule().since().toString()));
    }
    return sql.execute(
        """
        insert into organisation.body_succession (predecessor_id, successor_id, since, origin)
        select o.id, n.id, r.since, {1}
        from jsonb_to_recordset(cast({0} as jsonb)) as r(old text, old_since date, "new" text, new_since date, since date)
        join organisation.body o on o.code = r.old and lower(o.valid) = r.old_since
        join organisation.body n on n.code = r."new" and lower(n.valid) = r.new_since
        on conflict do nothing
        """,
        org.jooq.impl.DSL.val(json.writeValueAsString(rows)), org.jooq.impl.DSL.val(origin));
  }

  /// Where units were followed by others, the bodies of the old ones by those of their kind at the
  /// new ones.
  int succeedAcrossUnits() {
    return sql.execute(
        """
        insert into organisation.body_succession (predecessor_id, successor_id, since, origin)
        select distinct o.id, n.id, s.since, 'TERRITORY'
        from territory_api.succession s
        join organisation.body o on o.unit_id = s.predecessor_id and upper(o.valid) = s.since
        join organisation.body n on n.unit_id = s.successor_id and n.kind = o.kind and n.valid @> s.since
        on conflict do nothing
        """);
  }
}
