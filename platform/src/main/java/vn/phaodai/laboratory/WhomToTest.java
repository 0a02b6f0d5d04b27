// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /// @param household 0 where none is known
  private record Resident(
      long id, long household, @Nullable Long bornDay, @Nullable Long birthYear) {}

  /// A file of somebody who lives there, or of an entry that was merged into theirs.
  private record Ill(long personId, long household, boolean isOpen) {}

  /// Residents are read once; what is known of them then runs along the indexes by their numbers,
  /// which follow each other in a commune. Asked one by one they cost ten times as much; as a
  /// constant the numbers would be planned with, which takes longer than the answer.
  private List<Candidate> candidates(Unit unit) {
    LocalDate today = clock.today();
    double positives = positivesPer1000(unit, today);
    List<Resident> residents = residents(unit);
    Long[] ids = residents.stream().map(Resident::id).sorted().toArray(Long[]::new);
    List<Ill> ill = ill(ids, residents, today);
    Set<Long> open = ill.stream().filter(Ill::isOpen).map(Ill::personId).collect(toSet());
    Map<Long, Set<Long>> atHome = new HashMap<>();
    for (Ill one : ill) {
      if (one.household() != 0) {
        atHome.computeIfAbsent(one.household(), home -> new HashSet<>()).add(one.personId());
      }
    }
    Map<Long, Long> sampled = sampled(ids);
    List<Candidate> candidates = new ArrayList<>(residents.size());
    for (Resident resident : residents) {
      if (!open.contains(resident.id())) {
        Set<Long> ills = atHome.getOrDefault(resident.household(), Set.of());
        candidates.add(
            new Candidate(
                new PersonId(resident.id()),
                daysSince(sampled.get(resident.id()), today),
                ills.stream().anyMatch(other -> other != resident.id()),
                false,
                0,
                0,
                age(resident.bornDay(), resident.birthYear(), today),
                false,
                positives));
      }
    }
    return candidates;
  }

  private List<Resident> residents(Unit unit) {
    return jdbc.sql(
            """
            select id, coalesce(household_id, 0), birth_date - date '1970-01-01', birth_year from people_api.person
            where unit_id in (select id from territory_api.unit where path <@ :path::ltree) and canonical_id = id
            """)
        .param("path", unit.path())
        .query(
            (row, n) ->
                new Resident(row.getLong(1), row.getLong(2), number(row, 3), number(row, 4)))
        .list();
  }

  /// On which day each was sampled last, in days since 1970; by subtraction, since looking up the
  /// time zone for each took most of the time.
  private Map<Long, Long> sampled(Long[] ids) {
    Map<Long, Long> sampled = HashMap.newHashMap(ids.length);
    jdbc.sql(
            """
            select person_id, extract(day from max(sampled_at) - timestamptz '1970-01-01 00:00+07')::int
            from laboratory.specimen where person_id = any((select :ids::bigint[])::bigint[]) group by 1
            """)
        .param("ids", ids)
        .query(
            row -> {
              sampled.put(row.getLong(1), row.getLong(2));
            });
    return sampled;
  }

  private List<Ill> ill(Long[] ids, List<Resident> residents, LocalDate today) {
    Map<Long, Resident> byId = HashMap.newHashMap(residents.size());
    residents.forEach(resident -> byId.put(resident.id(), resident));
    List<Ill> ill = new ArrayList<>();
    jdbc.sql(
            """
            select e.person_id, e.household_id, bool_or(e.state in ('SUSPECT', 'CONFIRMED'))
            from (
              select person_id, null::bigint as household_id, state from cases_api.case_file
              where person_id = any((select :ids::bigint[])::bigint[]) and state <> 'RELEASED' and resulted_at >= :since
              union all
              select p.canonical_id, coalesce(p.household_id, 0), f.state
              from people_api.person p join cases_api.case_file f on f.person_id = p.id
              where p.canonical_id = any((select :ids::bigint[])::bigint[]) and p.canonical_id <> p.id and f.state <> 'RELEASED'
                and f.resulted_at >= :since
            ) e
            group by 1, 2
            """)
        .param("ids", ids)
        .param("since", Timestamp.from(since(today)))
        .query(
            row -> {
              long person = row.getLong(1);
              Long merged = number(row, 2);
              long home =
                  merged == null ? Objects.requireNonNull(byId.get(person)).household() : merged;
              ill.add(new Ill(person, home, row.getBoolean(3)));
            });
    return ill;
  }

  /// People found for 1,000 tested in the unit, in the window. No reporting day lies before the day
  /// itself: asking for both lets the index find the window.
  private double positivesPer1000(Unit unit, LocalDate today) {
    return jdbc.sql(
            """
            select coalesce(1000.0 * count(*) filter (where result = 'POSITIVE') / nullif(count(*), 0), 0)
            from laboratory.specimen
            where unit_id in (select id from territory_api.unit where path <@ :path::ltree) and sampled_at >= :since
              and sampled_day >= :day
            """)
        .param("path", unit.path())
        .param("since", Timestamp.from(since(today)))
        .param("day", today.minusDays(WINDOW_D))
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

  private static @Nullable Integer daysSince(@Nullable Long sampledDay, LocalDate today) {
    return sampledDay == null ? null : (int) Math.max(0, today.toEpochDay() - sampledDay);
  }

  private static @Nullable Integer age(
      @Nullable Long bornDay, @Nullable Long year, LocalDate today) {
    if (bornDay != null) {
      return Period.between(LocalDate.ofEpochDay(bornDay), today).getYears();
    }
    return year == null ? null : today.getYear() - year.intValue();
  }
}
