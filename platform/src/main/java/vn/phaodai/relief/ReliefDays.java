// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.relief;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.territory.Unit;

/// Relief of a unit on a day, for whoever reports on the unit: what the day brought, and the three
/// figures until then.
@Service
@Transactional(readOnly = true)
public class ReliefDays {
  private final ReliefFigures figures;
  private final Policies policies;
  private final JdbcClient jdbc;

  ReliefDays(ReliefFigures figures, Policies policies, JdbcClient jdbc) {
    this.figures = figures;
    this.policies = policies;
    this.jdbc = jdbc;
  }

  /// What a day brought.
  ///
  /// @param refused decided and refused
  public record Sum(int received, int approved, int refused, int paid, long paid_vnd) {
    private static final Sum NOTHING = new Sum(0, 0, 0, 0, 0);

    Sum plus(Sum other) {
      return new Sum(
          received + other.received,
          approved + other.approved,
          refused + other.refused,
          paid + other.paid,
          paid_vnd + other.paid_vnd);
    }
  }

  /// @param all everything until the day
  public record Line(Policy policy, Sum day, ReliefLists.Figures all) {}

  /// A line a policy that has dossiers; none where the register has no dossier of the unit.
  public List<Line> lines(Unit unit, LocalDate day) {
    Map<String, Sum> sums = new HashMap<>();
    jdbc.sql(
            """
            select d.policy, (count(*) filter (where d.received_on = :day))::int,
              (count(*) filter (where d.decided_on = :day and d.state in ('APPROVED', 'PAID')))::int,
              (count(*) filter (where d.decided_on = :day and d.state = 'REFUSED'))::int,
              (count(*) filter (where d.paid_on = :day))::int,
              coalesce(sum(d.amount_vnd) filter (where d.paid_on = :day), 0)::bigint
            from relief.dossier d
            where d.path <@ :path::ltree and (d.received_on = :day or d.decided_on = :day or d.paid_on = :day)
            group by 1
            """)
        .param("day", day)
        .param("path", unit.path())
        .query(
            row -> {
              sums.put(
                  row.getString(1),
                  new Sum(
                      row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getLong(6)));
            });
    return figures.of(new String[] {unit.path()}, null, day).stream()
        .map(
            all ->
                new Line(
                    policies.get(all.policy()), sums.getOrDefault(all.policy(), Sum.NOTHING), all))
        .toList();
  }

  /// The day's sums over policies.
  public static Sum total(List<Line> lines) {
    return lines.stream().map(Line::day).reduce(Sum.NOTHING, Sum::plus);
  }
}
