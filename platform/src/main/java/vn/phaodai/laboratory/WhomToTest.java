// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.engine.pooling.Candidate;
import vn.phaodai.engine.pooling.PersonId;
import vn.phaodai.engine.pooling.TestingOrder;
import vn.phaodai.rules.TestingWeights;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// Whom to test next in a commune when not everybody can be: by `testing-order.csv`, from what the
/// rooms below know. Contacts, visits and occupations are not known here, and count for nothing.
@Service
@Transactional(readOnly = true)
public class WhomToTest {
  static final String READ = "laboratory.read";

  /// Cases and tests of so many days count.
  private static final int WINDOW_D = 14;

  private static final int MOST = 2_000;

  private final JdbcClient jdbc;
  private final LabSight sight;
  private final TestingWeights weights;
  private final Units units;
  private final OperatingClock clock;

  WhomToTest(
      JdbcClient jdbc, LabSight sight, TestingWeights weights, Units units, OperatingClock clock) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.weights = weights;
    this.units = units;
    this.clock = clock;
  }

  /// @param unit the commune
  /// @param candidates people there who are no open cases
  /// @param first those to be tested, in order
  public record Order(Unit unit, int candidates, List<TestingOrder.Place> first) {
    public Order {
      first = List.copyOf(first);
    }
  }

  /// @param unitCode official code of a commune or an area below one
  /// @param tests how many can be taken; at most [#MOST]
  public Order of(String unitCode, int tests) {
    Unit unit = units.require(unitCode, clock.today());
    if (!sight.covers(unit.path(), READ)) {
      throw ScreeningRefusals.OUTSIDE.with(unit.fullName()).raise();
    }
    List<Candidate> candidates = candidates(unit);
    return new Order(
        unit,
        candidates.size(),
        TestingOrder.first(Math.clamp(tests, 1, MOST), candidates, weights.get()));
  }

  private List<Candidate> candidates(Unit unit) {
    LocalDate today = clock.today();
    double positives = positivesPer1000(unit, today);
    return jdbc.sql(
            """
            with person as (
              select id, household_id, birth_date, birth_year from people_api.person
              where path <@ :path::ltree and canonical_id = id
            ), ill as (
              select p.canonical_id as person_id, p.household_id,
                     bool_or(f.state in ('SUSPECT', 'CONFIRMED')) as is_open
              from cases_api.case_file f join people_api.person p on p.id = f.person_id
              where p.path <@ :path::ltree and f.state <> 'RELEASED' and f.resulted_at >= :since
              group by 1, 2
            )
            select p.id, p.birth_date, p.birth_year,
              exists (select 1 from ill i where i.household_id = p.household_id and i.person_id <> p.id) as ill_at_home,
              (select max(s.sampled_at) from laboratory.specimen s where s.person_id = p.id) as sampled_at
            from person p
            where not exists (select 1 from ill i where i.person_id = p.id and i.is_open)
            """)
        .param("path", unit.path())
        .param("since", Timestamp.from(since(today)))
        .query(
            (row, n) -> {
              Timestamp sampled = row.getTimestamp("sampled_at");
              return new Candidate(
                  new PersonId(row.getLong("id")),
                  sampled == null ? null : daysSince(sampled.toInstant(), today),
                  row.getBoolean("ill_at_home"),
                  false,
                  0,
                  0,
                  age(
                      row.getObject("birth_date", LocalDate.class),
                      row.getObject("birth_year", Integer.class),
                      today),
                  false,
                  positives);
            })
        .list();
  }

  /// People found for 1,000 tested in the unit, in the window.
  private double positivesPer1000(Unit unit, LocalDate today) {
    return jdbc.sql(
            """
            select coalesce(1000.0 * count(*) filter (where result = 'POSITIVE') / nullif(count(*), 0), 0)
            from laboratory.specimen
            where unit_id in (select id from territory_api.unit where path <@ :path::ltree) and sampled_at >= :since
            """)
        .param("path", unit.path())
        .param("since", Timestamp.from(since(today)))
        .query(Double.class)
        .single();
  }

  private static Instant since(LocalDate today) {
    return today.minusDays(WINDOW_D).atStartOfDay(OperatingClock.ZONE).toInstant();
  }

  private static int daysSince(Instant at, LocalDate today) {
    return (int)
        Math.max(0, ChronoUnit.DAYS.between(at.atZone(OperatingClock.ZONE).toLocalDate(), today));
  }

  private static @Nullable Integer age(
      @Nullable LocalDate born, @Nullable Integer year, LocalDate today) {
    if (born != null) {
      return (int) ChronoUnit.YEARS.between(born, today);
    }
    return year == null ? null : today.getYear() - year;
  }
}
