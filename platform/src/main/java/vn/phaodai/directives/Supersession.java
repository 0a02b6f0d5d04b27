// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One dispatch in place of another, and two that ask different things of the same body. What an
/// old dispatch left open never vanishes: a person keeps it or withdraws it.
@Service
@Transactional
public class Supersession {
  public static final int LIMIT = 300;

  private final JdbcClient jdbc;

  Supersession(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Marks what is replaced as soon as both are in the archive of the same province and confirmed,
  /// whichever came in first: what this dispatch says it replaces, and this one where another says
  /// so. Returns the ids of what was marked.
  List<Long> apply(long dispatch) {
    return jdbc.sql(
            """
            update directives.dispatch old set status = 'SUPERSEDED', superseded_by = me.id, version = old.version + 1
            from directives.dispatch me join directives.citation c on c.dispatch_id = me.id and c.relation = 'SUPERSEDES'
            where (me.id = :id or old.id = :id) and old.id <> me.id
              and old.status = 'CONFIRMED' and me.status in ('CONFIRMED', 'SUPERSEDED') and old.code_key = c.code_key
              and me.superseded_by is distinct from old.id
              and (c.cited_on is null or old.issued_on is null or c.cited_on = old.issued_on)
              and subpath(old.path, 0, 1) = subpath(me.path, 0, 1)
            returning old.id
            """)
        .param("id", dispatch)
        .query((row, n) -> row.getLong(1))
        .list();
  }

  /// What took a superseded dispatch's place.
  public record Successor(String slug, String name) {}

  @Transactional(readOnly = true)
  public @Nullable Successor successor(long dispatch) {
    return jdbc.sql(
            """
            select n.slug, n.label as name
            from directives.dispatch d join directives.dispatch n on n.id = d.superseded_by where d.id = :id
            """)
        .param("id", dispatch)
        .query(new SimplePropertyRowMapper<>(Successor.class))
        .optional()
        .orElse(null);
  }

  /// What a superseded dispatch left open within the jurisdiction and nobody has decided on; at
  /// most [#LIMIT].
  @Transactional(readOnly = true)
  public List<WorkRow> undecided(long dispatch, List<String> paths) {
    return jdbc.sql(
            Board.SELECT_ROW
                + " from directives.assignment a "
                + Board.JOINS
                + """
                where a.dispatch_id = :id and d.status = 'SUPERSEDED' and a.is_open and a.path <@ (:paths)::ltree[]
                  and not exists (select from directives.event e where e.assignment_id = a.id and e.kind = 'KEPT')
                order by o.ordinal, nlevel(a.path), b.name_key limit :limit
                """)
        .param("id", dispatch)
        .param("paths", paths.toArray(String[]::new))
        .param("limit", LIMIT)
        .query(Board::row)
        .list();
  }

  /// A superseded dispatch with work that waits for a decision.
  ///
  /// @param waiting how many bodies still owe something by it, within the jurisdiction
  public record Left(
      String slug,
      String dispatch,
      @Nullable LocalDate issuedOn,
      String bySlug,
      String by,
      int waiting) {}

  /// At most [#LIMIT], the latest replaced first.
  @Transactional(readOnly = true)
  public List<Left> left(List<String> paths) {
    return jdbc.sql(
            """
            select d.slug, d.label as dispatch, d.issued_on, n.slug as by_slug, n.label as by, w.waiting
            from directives.dispatch d join directives.dispatch n on n.id = d.superseded_by
            cross join lateral (
              select count(*)::int as waiting from directives.assignment a
              where a.dispatch_id = d.id and a.is_open and a.path <@ (:paths)::ltree[]
                and not exists (select from directives.event e where e.assignment_id = a.id and e.kind = 'KEPT')) w
            where d.status = 'SUPERSEDED' and w.waiting > 0
            order by d.superseded_by desc, d.id limit :limit
            """)
        .param("paths", paths.toArray(String[]::new))
        .param("limit", LIMIT)
        .query(new SimplePropertyRowMapper<>(Left.class))
        .list();
  }

  /// Two entries of one register with one number and different dates.
  ///
  /// @param held whether the later is a draft that waits for somebody to compare it
  public record Twins(
      String code,
      String register,
      String slug,
      @Nullable LocalDate issuedOn,
      String otherSlug,
      @Nullable LocalDate otherIssuedOn,
      boolean held) {}

  /// Those held back first, then those that somebody has found to be two documents; at most
  /// [#LIMIT].
  @Transactional(readOnly = true)
  public List<Twins> twins(Archive.Sight sight) {
    return jdbc.sql(
            """
            select d.code, b.name as register, o.slug, o.issued_on, d.slug as other_slug, d.issued_on as other_issued_on,
                   d.status = 'DRAFT' as held
            from directives.dispatch d
            join directives.dispatch o on o.register_body_id = d.register_body_id and o.code_key = d.code_key
              and o.id < d.id and o.issued_on is distinct from d.issued_on and o.status in ('CONFIRMED', 'SUPERSEDED')
            join organisation_api.body b on b.id = d.register_body_id
            where %s order by held desc, d.id desc, o.id limit :limit
            """
                .formatted(Archive.VISIBLE))
        .param("paths", sight.paths().toArray(String[]::new))
        .param("drafts", sight.drafts())
        .param("limit", LIMIT)
        .query(new SimplePropertyRowMapper<>(Twins.class))
        .list();
  }

  /// Two obligations in force that name the same lead for the same theme with different deadlines.
  ///
  /// @param shared names of the lead that both print
  public record Conflict(
      String theme,
      String shared,
      String slug,
      String dispatch,
      @Nullable LocalDate issuedOn,
      int ordinal,
      String text,
      Instant dueAt,
      String otherSlug,
      String otherDispatch,
      @Nullable LocalDate otherIssuedOn,
      int otherOrdinal,
      String otherText,
      Instant otherDueAt) {}

  /// At most [#LIMIT], the nearest deadline first. The earlier dispatch stands first.
  @Transactional(readOnly = true)
  public List<Conflict> conflicts(List<String> paths) {
    return jdbc.sql(
            """
            select o.theme, (select string_agg(x, '; ' order by x) from unnest(o.lead) x where x = any(p.lead)) as shared,
                   d.slug, d.label as dispatch, d.issued_on, o.ordinal, o.text, o.due_at,
                   e.slug as other_slug, e.label as other_dispatch, e.issued_on as other_issued_on,
                   p.ordinal as other_ordinal, p.text as other_text, p.due_at as other_due_at
            from directives.dispatch d
            join directives.obligation o on o.dispatch_id = d.id and o.withdrawn_at is null and o.due_at is not null
            join directives.obligation p on p.withdrawn_at is null and p.due_at is not null and p.lead && o.lead
              and p.theme = o.theme and p.due_at <> o.due_at and p.dispatch_id > o.dispatch_id
            join directives.dispatch e on e.id = p.dispatch_id and e.status = 'CONFIRMED'
              and subpath(e.path, 0, 1) = subpath(d.path, 0, 1)
            where d.status = 'CONFIRMED' and (d.path <@ (:paths)::ltree[] or d.path @> (:paths)::ltree[])
              and (e.path <@ (:paths)::ltree[] or e.path @> (:paths)::ltree[])
            order by least(o.due_at, p.due_at), o.id, p.id limit :limit
            """)
        .param("paths", paths.toArray(String[]::new))
        .param("limit", LIMIT)
        .query(
            (r, n) ->
                new Conflict(
                    r.getString("theme"),
                    r.getString("shared"),
                    r.getString("slug"),
                    r.getString("dispatch"),
                    r.getObject("issued_on", LocalDate.class),
                    r.getInt("ordinal"),
                    r.getString("text"),
                    r.getTimestamp("due_at").toInstant(),
                    r.getString("other_slug"),
                    r.getString("other_dispatch"),
                    r.getObject("other_issued_on", LocalDate.class),
                    r.getInt("other_ordinal"),
                    r.getString("other_text"),
                    r.getTimestamp("other_due_at").toInstant()))
        .list();
  }

  /// Whether all of them belong to superseded dispatches.
  boolean allSuperseded(List<UUID> assignments) {
    return jdbc.sql(
            """
            select not exists (select from directives.assignment a join directives.dispatch d on d.id = a.dispatch_id
              where a.public_id = any(:ids) and d.status <> 'SUPERSEDED')
            """)
        .param("ids", assignments.toArray(UUID[]::new))
        .query(Boolean.class)
        .single();
  }
}
