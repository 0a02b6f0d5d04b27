// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.relief.Dossier.State;

/// Dossiers in sight as lists, and the three figures of the resolution: in time, strictly, to the
/// right people.
@Service
@Transactional(readOnly = true)
public class ReliefLists {
  public static final int PAGE = 50;

  /// Rows of a file.
  public static final int MOST = 10_000;

  private final DossierRows rows;
  private final ReliefSight sight;
  private final OperatingClock clock;
  private final JdbcClient jdbc;
  private final ReliefFigures figures;

  ReliefLists(
      DossierRows rows,
      ReliefSight sight,
      OperatingClock clock,
      JdbcClient jdbc,
      ReliefFigures figures) {
    this.figures = figures;
    this.rows = rows;
    this.sight = sight;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /// @param unit code; empty: everything in sight
  /// @param what FINDINGS, LATE, PUBLIC (from the public page, not checked yet), SAMPLE; empty: all
  public record Asked(String unit, String policy, @Nullable State state, String what) {}

  /// @param hop that runs; null when none does
  /// @param late working days past its due day
  public record Row(Dossier dossier, @Nullable Hop hop, @Nullable LocalDate dueOn, int late) {}

  /// @param next key of the next page; null on the last
  public record Page(List<Row> rows, @Nullable Long next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  private static final String RUNNING =
      " left join relief.hop h on h.dossier_id = d.id and h.done_on is null ";

  private static final String FILTER =
      """
       where d.path <@ (:paths)::ltree[]
        and (:unit::ltree is null or d.path <@ :unit::ltree)
        and (:policy = '' or d.policy = :policy)
        and (:state::text is null or d.state = :state)
        and (:what <> 'FINDINGS' or exists (select from relief.finding f where f.dossier_id = d.id and f.state = 'OPEN'))
        and (:what <> 'LATE' or h.due_on < :today)
        and (:what <> 'PUBLIC' or d.channel = 'PUBLIC' and d.state = 'RECEIVED')
        and (:what <> 'SAMPLE' or exists (select from relief.sample s where s.dossier_id = d.id and s.verdict is null))
        and (:after::bigint is null or d.id < :after)
       order by d.id desc limit :limit
      """;

  public Page page(Asked asked, @Nullable Long after) {
    List<Row> found = found(asked, after, PAGE + 1);
    return found.size() > PAGE
        ? new Page(found.subList(0, PAGE), found.get(PAGE - 1).dossier().id())
        : new Page(found, null);
  }

  /// For a file.
  public List<Row> whole(Asked asked) {
    return found(asked, null, MOST);
  }

  private List<Row> found(Asked asked, @Nullable Long after, int limit) {
    State state = asked.state();
    LocalDate today = clock.today();
    return jdbc.sql(
            DossierRows.SELECT.replace(
                    "select d.*", "select h.hop as running, h.due_on as running_due, d.*")
                + RUNNING
                + FILTER)
        .param("paths", sight.paths())
        .param("unit", path(asked.unit()))
        .param("policy", asked.policy())
        .param("state", state == null ? null : state.name())
        .param("what", asked.what())
        .param("today", today)
        .param("after", after)
        .param("limit", limit)
        .query(
            (row, n) -> {
              String hop = row.getString("running");
              LocalDate due = row.getObject("running_due", LocalDate.class);
              return new Row(
                  rows.of(row),
                  hop == null ? null : Hop.valueOf(hop),
                  due,
                  due == null ? 0 : WorkingDays.between(due, today));
            })
        .list();
  }

  private @Nullable String path(String unit) {
    return unit.isBlank() ? null : sight.require(unit, ReliefSight.READ).path();
  }

  /// What recoveries that were decided come to.
  ///
  /// @param dossiers that were paid and should not have been; `open` of them not settled yet
  /// @param owed_vnd decided to be taken back; of it `returned_vnd` came and `waived_vnd` will not
  public record Back(int dossiers, int open, long owed_vnd, long returned_vnd, long waived_vnd) {
    public long rest_vnd() {
      return owed_vnd - returned_vnd - waived_vnd;
    }
  }

  /// The three figures of one policy, and where its dossiers stand.
  ///
  /// @param ended paid or refused
  /// @param inTime of those, the ones of which no hop was late
  /// @param late dossiers of which a hop is late now
  /// @param findings of all controls; `undecided` of them nobody decided, `upheld` were right
  /// @param sampled looked at again; `wrong` of them were
  /// @param back what is taken back of those that were wrong
  public record Figures(
      String policy,
      int received,
      int paid,
      long paid_vnd,
      int ended,
      int inTime,
      int late,
      int findings,
      int undecided,
      int upheld,
      int sampled,
      int wrong,
      Back back) {
    /// Null while nothing ended.
    public @Nullable Double timely() {
      return ended == 0 ? null : Double.valueOf((double) inTime / ended);
    }

    /// Null while nobody looked.
    public @Nullable Double right() {
      return sampled == 0 ? null : Double.valueOf(1 - (double) wrong / sampled);
    }
  }

  /// Of the unit, or of everything in sight; a row a policy that has dossiers.
  public List<Figures> figures(String unit) {
    return figures.of(sight.paths(), path(unit), clock.today());
  }

  /// Late hops by name, the latest first.
  ///
  /// @param unit of the dossiers
  public record LateHop(Hop hop, String unit, String unitCode, int dossiers, LocalDate oldest) {}

  public List<LateHop> late(String unit) {
    return jdbc.sql(
            """
                select h.hop, u.full_name, u.code, count(*)::int, min(h.due_on)
                from relief.hop h join relief.dossier d on d.id = h.dossier_id join territory_api.unit u on u.id = d.unit_id
                where h.done_on is null and h.due_on < :today and d.path <@ (:paths)::ltree[]
                  and (:unit::ltree is null or d.path <@ :unit::ltree)
                group by 1, 2, 3 order by 5, 4 desc limit 20
                """)
        .param("today", clock.today())
        .param("paths", sight.paths())
        .param("unit", path(unit))
        .query(
            (row, n) ->
                new LateHop(
                    Hop.valueOf(row.getString(1)),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    row.getObject(5, LocalDate.class)))
        .list();
  }

  /// Whether a sampled dossier waits for a verdict.
  public boolean isSampled(UUID dossier) {
    return jdbc.sql(
            """
            select exists (select from relief.sample s join relief.dossier d on d.id = s.dossier_id
              where d.public_id = :id and s.verdict is null)
            """)
        .param("id", dossier)
        .query(Boolean.class)
        .single();
  }
}
