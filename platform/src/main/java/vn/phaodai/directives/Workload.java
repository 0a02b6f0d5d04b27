// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import static vn.phaodai.directives.AssignmentRepository.timestamp;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;

/// A province's archive after years, made up for benchmarks: many dispatches, each with obligations
/// that many bodies owe, in every state, with deadlines from two years ago to three months ahead.
/// Deterministic: the same numbers give the same rows.
@Service
public class Workload {
  private static final int OBLIGATIONS_PER_DISPATCH = 20;

  private final JdbcClient jdbc;
  private final OperatingClock clock;

  Workload(JdbcClient jdbc, OperatingClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Fills up to `assignments` rows; returns how many there are.
  @Transactional
  public long fill(long assignments) {
    int perObligation = 20;
    long dispatches = Math.max(1, assignments / (OBLIGATIONS_PER_DISPATCH * perObligation));
    jdbc.sql("select setseed(0.2021)").query((row, n) -> row.getString(1)).list();
    jdbc.sql(
            """
            insert into directives.dispatch
              (slug, register_body_id, path, status, system, type, code, code_key, issued_on, issuer, subject, metadata_complete,
               text, search_key, text_source, channel, arrived_at, arrival_number, confirmed_at)
            select 'thu-tai-' || i, b.id, b.path, 'CONFIRMED', 'PARTY', 'CV', i || '-CV/TU', i || ' cv tu',
                   (:now::timestamptz)::date - (i % 700)::int, 'Tỉnh ủy', 'Văn bản thử tải ' || i, true,
                   'Văn bản thử tải', 'van ban thu tai', 'TEXT', 'GIAY', :now::timestamptz - (i % 700) * interval '1 day', i, :now
            from generate_series(1, :dispatches) i
            join organisation_api.body b on b.code = case when i % 2 = 0 then 'VPTU.84' else 'VPTU.91' end
              and b.valid @> (:now::timestamptz)::date
            on conflict do nothing
            """)
        .param("now", timestamp(clock.now()))
        .param("dispatches", dispatches)
        .update();
    jdbc.sql(
            """
            insert into directives.obligation
              (dispatch_id, source, ordinal, text, search_key, theme, deadline_kind, assigned)
            select d.id, 'ADDED', n, 'Nhiệm vụ thử tải ' || n || ' của văn bản ' || d.code,
                   'nhiem vu thu tai ' || n || ' cua van ban ' || d.code_key, chr(65 + n % 8), 'DATE', true
            from directives.dispatch d, generate_series(1, :perDispatch) n
            where d.slug like 'thu-tai-%'
            on conflict do nothing
            """)
        .param("perDispatch", OBLIGATIONS_PER_DISPATCH)
        .update();
    jdbc.sql(
            """
            insert into directives.assignment (obligation_id, dispatch_id, body_id, path, part, state, due_at, progress)
            select o.id, o.dispatch_id, b.id, b.path, 'LEAD',
                   (array['ACCEPTED','ACCEPTED','ACCEPTED','ACCEPTED','NOT_STARTED','IN_PROGRESS','SUBMITTED','RETURNED'])
                     [1 + (o.id * 31 + k * 7) % 8],
                   case when (o.id + k) % 20 = 0 then 'infinity'::timestamptz
                        else :now::timestamptz - interval '700 days' + ((o.id * 13 + k * 101) % 790) * interval '1 day' end,
                   (o.id * 17 + k) % 100
            from directives.obligation o
            join directives.dispatch d on d.id = o.dispatch_id and d.slug like 'thu-tai-%'
            cross join generate_series(1, :perObligation) k
            join (select id, path, subpath(path, 0, 1) as top,
                         row_number() over (partition by subpath(path, 0, 1) order by id) as place,
                         count(*) over (partition by subpath(path, 0, 1)) as places
                  from organisation_api.body
                  where valid @> (:now::timestamptz)::date and kind in ('PARTY_COMMITTEE', 'PEOPLES_COMMITTEE')) b
              on b.top = subpath(d.path, 0, 1) and b.place = 1 + (o.id * 7 + k * 11) % b.places
            on conflict do nothing
            """)
        .param("now", timestamp(clock.now()))
        .param("perObligation", perObligation)
        .update();
    return jdbc.sql("select count(*) from directives.assignment").query(Long.class).single();
  }

  /// Leaves the tables after [#fill] as they are in daily use: the planner's figures fresh, nothing
  /// waiting to be written or cleaned up; not inside its transaction.
  public void settle() {
    jdbc.sql("vacuum analyze directives.assignment, directives.obligation, directives.dispatch")
        .update();
    jdbc.sql("checkpoint").update();
  }

  /// The first page of open work by the obvious query, without the columns and indexes made for it:
  /// the peer that [Board] is measured against, and the answer it is checked with.
  public List<Long> firstOpenByTheObviousQuery(List<String> paths, int limit) {
    return jdbc.sql(
            """
            select a.id from directives.assignment a
            join directives.obligation o on o.id = a.obligation_id
            join organisation_api.body b on b.id = a.body_id
            where a.path <@ (:paths)::ltree[] and a.state not in ('ACCEPTED', 'WITHDRAWN')
            order by a.due_at, a.id limit :limit
            """)
        .param("paths", paths.toArray(String[]::new))
        .param("limit", limit)
        .query((row, n) -> row.getLong(1))
        .list();
  }
}
