// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /// A file of somebody who lives there, or of an entry that was merged into theirs.
  private record Ill(long personId, @Nullable Long household, boolean isOpen) {}

  /// Three statements, each of one plan whatever the unit holds.
  private List<Candidate> candidates(Unit unit) {
    LocalDate today = clock.today();
    double positives = positivesPer1000(unit, today);
    List<Ill> ill = ill(unit, today);
    Set<Long> open = ill.stream().filter(Ill::isOpen).map(Ill::personId).collect(toSet());
    Map<Long, Set<Long>> atHome = new HashMap<>();
    for (Ill one : ill) {
      if (one.household() != null) {
        atHome.computeIfAbsent(one.household(), home -> new HashSet<>()).add(one.personId());
      }
    }
    return jdbc
        .sql(
            """
            select p.id, coalesce(p.household_id, 0) as household_id, p.birth_date - date '1970-01-01' as born, p.birth_year,
              (select extract(epoch from max(s.sampled_at))::bigint from laboratory.specimen s where s.person_id = p.id) as sampled
            from people_api.person p
            where p.unit_id in (select id from territory_api.unit where path <@ :path::ltree) and p.canonical_id = p.id
            """)
        .param("path", unit.path())
        .query(
            (row, n) -> {
              long id = row.getLong(1);
              Set<Long> housemates = atHome.getOrDefault(row.getLong(2), Set.of());
              return new Candidate(
                  new PersonId(id),
                  daysSince(number(row, 5), today),
                  housemates.stream().anyMatch(other -> other != id),
                  false,
                  0,
                  0,
                  age(number(row, 3), number(row, 4), today),
                  false,
                  positives);
            })
        .list()
        .stream()
        .filter(candidate -> !open.contains(candidate.person().number()))
        .toList();
  }

  private List<Ill> ill(Unit unit, LocalDate today) {
    return jdbc.sql(
            """
            with resident as materialized (
              select id, household_id from people_api.person
              where unit_id in (select id from territory_api.unit where path <@ :path::ltree) and canonical_id = id
            ), entry as (
              select id, id as person_id, household_id from resident
              union all
              select e.id, r.id, e.household_id
              from resident r join people_api.person e on e.canonical_id = r.id and e.canonical_id <> e.id
            )
            select e.person_id, e.household_id, bool_or(f.state in ('SUSPECT', 'CONFIRMED')) as is_open
            from entry e join cases_api.case_file f on f.person_id = e.id
            where f.state <> 'RELEASED' and f.resulted_at >= :since
            group by 1, 2
            """)
        .param("path", unit.path())
        .param("since", Timestamp.from(since(today)))
        .query((row, n) -> new Ill(row.getLong(1), row.getObject(2, Long.class), row.getBoolean(3)))
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

  /// Numbers, no dates and no names of columns: a commune has ten thousand rows of them.
  private static @Nullable Long number(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  private static @Nullable Integer daysSince(@Nullable Long second, LocalDate today) {
    return second == null
        ? null
        : (int) Math.max(0, today.toEpochDay() - Civil.date(second).toEpochDay());
  }

  private static @Nullable Integer age(
      @Nullable Long bornDay, @Nullable Long year, LocalDate today) {
    if (bornDay != null) {
      return Period.between(LocalDate.ofEpochDay(bornDay), today).getYears();
    }
    return year == null ? null : today.getYear() - year.intValue();
  }
}
