// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import static vn.phaodai.clock.Timestamps.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.territory.Unit;

/// What the gates of a province did within a window, and who stands there on a day: for whoever
/// reports on the province, whoever asks.
@Service
@Transactional(readOnly = true)
public class GateDays {
  private final JdbcClient jdbc;

  GateDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One gate within a window.
  ///
  /// @param passages written down there; nobody who writes nothing down is known to have let nobody
  ///   through
  /// @param refused sent back
  /// @param held positive, or isolated by the officer
  /// @param quarantined sent into quarantine
  /// @param deviations decided otherwise than the rule proposed
  /// @param papers permits that were forged, revoked or had run out
  public record Line(
      String gate,
      int passages,
      int refused,
      int held,
      int quarantined,
      int deviations,
      int papers) {}

  /// Gates of a province that stood on the last day of a window, those with most to tell first.
  ///
  /// @param to the first instant after it
  public List<Line> lines(Unit province, Instant from, Instant to) {
    return jdbc.sql(
            """
            select c.name, count(p.id)::int, (count(*) filter (where p.decision = 'REFUSE'))::int,
              (count(*) filter (where p.held))::int, (count(*) filter (where p.decision = 'QUARANTINE'))::int,
              (count(*) filter (where p.deviates))::int,
              (count(*) filter (where p.paper in ('REVOKED', 'EXPIRED', 'FORGED')))::int
            from checkpoints.checkpoint c
            left join checkpoints.passage p on p.checkpoint_id = c.id and p.taken_at >= :from and p.taken_at < :to
            where c.province_id = :province and c.during @> (:to::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date
            group by c.id, c.name
            order by 4 desc, 3 desc, 6 desc, 2 desc, c.name_fold
            """)
        .param("province", province.id())
        .param("from", time(from))
        .param("to", time(to))
        .query(
            (row, n) ->
                new Line(
                    row.getString(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getInt(6),
                    row.getInt(7)))
        .list();
  }

  /// @param gates that stand on a day
  /// @param shifts planned to begin on it
  /// @param unmanned names of gates where none is
  public record Watch(int gates, int shifts, List<String> unmanned) {
    public Watch {
      unmanned = List.copyOf(unmanned);
    }
  }

  public Watch watch(Unit province, LocalDate day) {
    record Manned(String name, int shifts) {}
    List<Manned> gates =
        jdbc.sql(
                """
                select c.name, count(s.id)::int from checkpoints.checkpoint c
                left join checkpoints.shift s on s.checkpoint_id = c.id and lower(s.during) >= :from and lower(s.during) < :to
                where c.province_id = :province and c.during @> :day::date
                group by c.id, c.name order by c.name_fold
                """)
            .param("province", province.id())
            .param("day", day)
            .param("from", time(day.atStartOfDay(OperatingClock.ZONE).toInstant()))
            .param("to", time(day.plusDays(1).atStartOfDay(OperatingClock.ZONE).toInstant()))
            .query((row, n) -> new Manned(row.getString(1), row.getInt(2)))
            .list();
    return new Watch(
        gates.size(),
        gates.stream().mapToInt(Manned::shifts).sum(),
        gates.stream().filter(gate -> gate.shifts() == 0).map(Manned::name).toList());
  }
}
