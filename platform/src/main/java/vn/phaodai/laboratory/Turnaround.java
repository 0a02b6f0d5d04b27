// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How long each hop of a specimen took, from the swab to the notice, within the jurisdiction of
/// who asks. A result whose time nobody told is left out of the hops that would need it.
@Service
@Transactional(readOnly = true)
public class Turnaround {
  /// The longest span of days that is asked at once: percentiles read every row of it.
  public static final int MOST_DAYS = 31;

  private static final String PERCENTILES =
      """
      count(*) filter (where s.received_at is not null) as n0,
      percentile_cont(array[0.5, 0.9]) within group (order by extract(epoch from s.received_at - s.sampled_at)) as h0,
      count(*) filter (where s.received_at is not null and s.resulted_at > s.received_at) as n1,
      percentile_cont(array[0.5, 0.9]) within group (order by extract(epoch from s.resulted_at - s.received_at))
        filter (where s.resulted_at > s.received_at) as h1,
      count(*) filter (where s.resulted_at > s.sampled_at) as n2,
      percentile_cont(array[0.5, 0.9]) within group (order by extract(epoch from s.resulted_at - s.sampled_at))
        filter (where s.resulted_at > s.sampled_at) as h2,
      count(*) filter (where s.notified_at is not null) as n3,
      percentile_cont(array[0.5, 0.9]) within group (order by extract(epoch from s.notified_at - s.resulted_at)) as h3
      """;
  private static final String FROM =
      """
      from (select id, full_name from territory_api.unit where path <@ (:paths)::ltree[] and path <@ :unit::ltree) u
      join laboratory.specimen s on s.unit_id = u.id and s.sampled_day between :from and :to
      join laboratory.site l on l.id = s.lab_id
      """;

  private final JdbcClient jdbc;
  private final LabSight sight;

  Turnaround(JdbcClient jdbc, LabSight sight) {
    this.jdbc = jdbc;
    this.sight = sight;
  }

  /// What rows are of.
  public enum By {
    UNIT("u.id::text", "u.full_name"),
    LAB("l.id::text", "l.name"),
    DAY("s.sampled_day::text", "s.sampled_day::text");

    private final String key;
    private final String name;

    By(String key, String name) {
      this.key = key;
      this.name = name;
    }
  }

  /// One hop of many specimens.
  ///
  /// @param count specimens of which both ends are known; the times are null where there are none
  public record Span(long count, @Nullable Duration median, @Nullable Duration ninth) {}

  /// @param key id of the unit or laboratory, or the reporting day
  /// @param toLab from the swab to the laboratory
  /// @param inLab from there to the result
  /// @param toResult from the swab to the result
  /// @param toNotice from the result to the person
  public record Line(
      String key,
      String name,
      long specimens,
      Span toLab,
      Span inLab,
      Span toResult,
      Span toNotice) {}

  /// By unit, laboratory or day, in the order of their names.
  ///
  /// @param unitPath of the unit asked for
  /// @param from first reporting day of sampling; @param to last
  public List<Line> of(String unitPath, LocalDate from, LocalDate to, By by) {
    LocalDate first = to.minusDays(MOST_DAYS - 1L);
    return jdbc.sql(
            "select "
                + by.key
                + " as key, "
                + by.name
                + " as name, count(*) as specimens, "
                + PERCENTILES
                + FROM
                + " group by 1, 2 order by 2, 1")
        .param("paths", sight.paths())
        .param("unit", unitPath)
        .param("from", from.isBefore(first) ? first : from)
        .param("to", to)
        .query(Turnaround::line)
        .list();
  }

  private static Line line(ResultSet row, int n) throws SQLException {
    return new Line(
        row.getString("key"),
        row.getString("name"),
        row.getLong("specimens"),
        span(row, 0),
        span(row, 1),
        span(row, 2),
        span(row, 3));
  }

  private static Span span(ResultSet row, int hop) throws SQLException {
    Array times = row.getArray("h" + hop);
    if (times == null) {
      return new Span(0, null, null);
    }
    Double[] seconds = (Double[]) times.getArray();
    return new Span(
        row.getLong("n" + hop),
        Duration.ofSeconds(Math.round(seconds[0])),
        Duration.ofSeconds(Math.round(seconds[1])));
  }
}
