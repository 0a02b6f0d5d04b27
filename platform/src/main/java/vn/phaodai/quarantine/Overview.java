// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;

/// How quarantine stands now, commune by commune; numbers alone.
@Service
@Transactional(readOnly = true)
public class Overview {
  private final JdbcClient jdbc;
  private final QuarantineSight sight;
  private final OperatingClock clock;

  Overview(JdbcClient jdbc, QuarantineSight sight, OperatingClock clock) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.clock = clock;
  }

  /// @param proposed who waits for a decision
  /// @param homeless ordered, and without a place
  /// @param sampling a sample is due and was not taken
  /// @param unchecked at whom nobody looked today
  /// @param due whose days are over, of the part they are in
  /// @param breaches about which nothing was done
  /// @param longer for whom a later exposure proposes more days
  public record Line(
      String code,
      String name,
      String above,
      int proposed,
      int central,
      int home,
      int homeless,
      int sampling,
      int unchecked,
      int due,
      int breaches,
      int longer) {}

  /// @param lines those with most to decide first
  public record Stand(List<Line> lines) {
    public Stand {
      lines = List.copyOf(lines);
    }

    public int sum(ToIntFunction<Line> of) {
      return lines.stream().mapToInt(of).sum();
    }
  }

  public Stand stand() {
    return new Stand(
        jdbc
            .sql(
                """
                select m.code, m.full_name as name, coalesce(a.full_name, '') as above,
                  (count(*) filter (where o.state = 'PROPOSED'))::int as proposed,
                  (count(*) filter (where s.place = 'FACILITY'))::int as central,
                  (count(*) filter (where s.place = 'HOME'))::int as home,
                  (count(*) filter (where o.state = 'ACTIVE' and s.id is null))::int as homeless,
                  (count(*) filter (where d.day is not null))::int as sampling,
                  (count(*) filter (where o.state = 'ACTIVE' and o.from_on <= :today and not exists (
                    select 1 from quarantine.daily_check k where k.order_id = o.id and k.day = :today)))::int as unchecked,
                  (count(*) filter (where o.state = 'ACTIVE'
                    and %s
                      < :today))::int as due,
                  (count(*) filter (where o.state = 'ACTIVE' and exists (
                    select 1 from quarantine.breach b where b.order_id = o.id and b.acted_at is null)))::int as breaches,
                  (count(*) filter (where exists (
                    select 1 from quarantine.extension x where x.order_id = o.id and x.state = 'PROPOSED')))::int as longer
                """
                        .formatted(OrderFacts.PART_UNTIL)
                    + OrderLists.JOINED
                    + """
                    join territory_api.unit m on m.path @> u.path and (m.tier = 'COMMUNE' or (m.id = u.id and u.tier <> 'AREA'))
                    left join territory_api.unit a on a.id = m.parent_id
                    where o.state in ('PROPOSED', 'ACTIVE') and\s"""
                    + OrderLists.IN_SIGHT
                    + """
                     group by m.id, m.code, m.full_name, m.name_key, a.full_name
                     order by proposed desc, due desc, unchecked desc, m.name_key limit 300
                    """)
            .param("paths", sight.paths(QuarantineSight.READ))
            .param("today", clock.today())
            .query(new SimplePropertyRowMapper<>(Line.class))
            .list()
            .stream()
            .filter(Objects::nonNull)
            .toList());
  }
}
