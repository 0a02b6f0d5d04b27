// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts the three figures of the resolution: in time, strictly, to the right people.
@Repository
class ReliefFigures {
  private final JdbcClient jdbc;

  ReliefFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A row a policy that has dossiers.
  ///
  /// @param paths where the reader may look
  /// @param unit path below which they are narrowed; null: all of `paths`
  List<ReliefLists.Figures> of(String[] paths, @Nullable String unit, LocalDate day) {
    return jdbc.sql(
            """
            with seen as (
              select d.* from relief.dossier d
              where d.path <@ (:paths)::ltree[]
                and (:unit::ltree is null or d.path <@ :unit::ltree)),
            hops as (
              select h.dossier_id, bool_or(h.done_on > h.due_on) as was_late,
                bool_or(h.done_on is null and h.due_on < :today) as is_late
              from relief.hop h join seen on seen.id = h.dossier_id group by 1),
            found as (
              select f.dossier_id, count(*) as n, count(*) filter (where f.state = 'OPEN') as undecided,
                count(*) filter (where f.state = 'UPHELD') as upheld
              from relief.finding f join seen on seen.id = f.dossier_id group by 1),
            back as (
              select r.dossier_id, bool_or(r.state = 'DECIDED') as open, sum(r.amount_vnd) as owed,
                sum((select coalesce(sum(p.amount_vnd), 0) from relief.repayment p where p.recovery_id = r.id)) as returned,
                sum((select coalesce(sum(w.amount_vnd), 0) from relief.waiver w
                  where w.recovery_id = r.id and w.state = 'GRANTED')) as waived
              from relief.recovery r join seen on seen.id = r.dossier_id
              where r.state in ('DECIDED', 'CLOSED') group by 1)
            select s.policy, count(*)::int, count(*) filter (where s.state = 'PAID')::int,
              coalesce(sum(s.amount_vnd) filter (where s.state = 'PAID'), 0)::bigint,
              count(*) filter (where s.state in ('PAID', 'REFUSED'))::int,
              count(*) filter (where s.state in ('PAID', 'REFUSED') and not coalesce(h.was_late, false))::int,
              count(*) filter (where h.is_late)::int,
              coalesce(sum(f.n), 0)::int, coalesce(sum(f.undecided), 0)::int, coalesce(sum(f.upheld), 0)::int,
              count(p.verdict)::int, count(*) filter (where p.verdict = 'WRONG')::int,
              count(b.dossier_id)::int, count(*) filter (where b.open)::int, coalesce(sum(b.owed), 0)::bigint,
              coalesce(sum(b.returned), 0)::bigint, coalesce(sum(b.waived), 0)::bigint
            from seen s left join back b on b.dossier_id = s.id left join hops h on h.dossier_id = s.id left join found f on f.dossier_id = s.id
            left join relief.sample p on p.dossier_id = s.id
            group by 1 order by 1
            """)
        .param("paths", paths)
        .param("unit", unit)
        .param("today", day)
        .query(
            (row, n) ->
                new ReliefLists.Figures(
                    row.getString(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getLong(4),
                    row.getInt(5),
                    row.getInt(6),
                    row.getInt(7),
                    row.getInt(8),
                    row.getInt(9),
                    row.getInt(10),
                    row.getInt(11),
                    row.getInt(12),
                    new ReliefLists.Back(
                        row.getInt(13),
                        row.getInt(14),
                        row.getLong(15),
                        row.getLong(16),
                        row.getLong(17))))
        .list();
  }
}
