// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import static vn.phaodai.clock.Timestamps.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.clock.Timestamps;
import vn.phaodai.measures.Measure;
import vn.phaodai.situation.UnitDays;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.Assessment;
import vn.phaodai.zones.Assessments;
import vn.phaodai.zones.ControlTests;
import vn.phaodai.zones.RedZones;
import vn.phaodai.zones.RiskLevel;
import vn.phaodai.zones.ZoneBoards;
import vn.phaodai.zones.ZoneLevels;
import vn.phaodai.zones.ZoneLevels.Decision;

/// How the commitments of a place stand on a day, worked out from what is known now; and the book
/// in which each day's judgement is kept with the facts that it stood on.
@Service
@Transactional(readOnly = true)
public class Judgements {
  private final CommitmentRepository commitments;
  private final Milestones milestones;
  private final RedZones redZones;
  private final ControlTests controls;
  private final ZoneLevels levels;
  private final ZoneBoards zones;
  private final Assessments assessments;
  private final Outlooks outlooks;
  private final UnitDays figures;
  private final Units units;
  private final OperatingClock clock;
  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final Judge judge = new Judge(Yardstick.SHIPPED);

  Judgements(
      CommitmentRepository commitments,
      Milestones milestones,
      RedZones redZones,
      ControlTests controls,
      ZoneLevels levels,
      ZoneBoards zones,
      Assessments assessments,
      Outlooks outlooks,
      UnitDays figures,
      Units units,
      OperatingClock clock,
      JdbcClient jdbc,
      AuditLog audit) {
    this.commitments = commitments;
    this.milestones = milestones;
    this.redZones = redZones;
    this.controls = controls;
    this.levels = levels;
    this.zones = zones;
    this.assessments = assessments;
    this.outlooks = outlooks;
    this.figures = figures;
    this.units = units;
    this.clock = clock;
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /// Those that counted in a place at the end of a day, the nearest date first.
  public List<Judged> of(Unit place, LocalDate day) {
    return judge(place, commitments.counting(place.path(), day), day);
  }

  /// A promise as it stands, or stood on the last day on which it counted.
  Judged one(Commitment commitment) {
    LocalDate last =
        commitment.endedOn() == null ? clock.today() : commitment.endedOn().minusDays(1);
    LocalDate signed = Timestamps.day(commitment.signedAt());
    LocalDate day = last.isBefore(signed) ? signed : last;
    List<Commitment> beside = new ArrayList<>(commitments.counting(commitment.path(), day));
    beside.removeIf(one -> one.id() == commitment.id() || one.unitId() != commitment.unitId());
    beside.addFirst(commitment);
    return judge(units.get(commitment.unitId()), beside, day).getFirst();
  }

  private List<Judged> judge(Unit place, List<Commitment> promised, LocalDate day) {
    if (promised.isEmpty()) {
      return List.of();
    }
    Instant now = levels.endOf(day);
    Map<Long, List<Decision>> spans = levels.spans(place.path());
    Map<Long, Assessment> says =
        assessments.of(place, zones.figuresOf(place, day), false).stream()
            .collect(
                Collectors.toMap(
                    one -> one.unit().id(), Function.identity(), (a, _) -> a, HashMap::new));
    Map<Long, List<Milestone>> steps = milestones.of(promised);
    Map<Long, RiskLevel> starts = starts(promised);
    Outlook outlook = outlooks.of(units.province(place), zones.figuresOf(place, day));
    List<Judged> judged = new ArrayList<>();
    for (Commitment one : promised) {
      Assessment assessment = says.computeIfAbsent(one.unitId(), id -> area(id, day));
      if (assessment != null) {
        Unit unit = assessment.unit();
        List<Milestone> own = steps.getOrDefault(one.id(), List.of());
        Foretold foretold = outlook.of(unit, one.promise(), day);
        Evidence evidence =
            new Evidence(
                day,
                now,
                spans.getOrDefault(one.unitId(), List.of()),
                starts.getOrDefault(one.unitId(), RiskLevel.NEW_NORMAL),
                assessment,
                unit.tier() == Tier.AREA ? cases(unit, day) : null,
                at -> extent(unit, one.promise(), at),
                at -> controls.of(unit, zones.figuresOf(unit, at)),
                own,
                foretold instanceof Foretold.Chance(var chance) ? Double.valueOf(chance) : null);
        judged.add(
            new Judged(
                one,
                judge.of(one.promise(), Timestamps.day(one.signedAt()), evidence),
                foretold,
                assessment,
                own));
      }
    }
    return judged;
  }

  /// An area below the commune, of which no rule speaks; null for a unit that is no more.
  private @Nullable Assessment area(long id, LocalDate day) {
    Unit unit = units.get(id);
    return unit.tier() == Tier.AREA ? assessments.one(unit, day) : null;
  }

  private SortedMap<LocalDate, Long> cases(Unit area, LocalDate day) {
    SortedMap<LocalDate, Long> cases = new TreeMap<>();
    figures
        .series(area.id(), day.minusDays(Yardstick.SHIPPED.quietDays() - 1L), day)
        .forEach(
            (on, known) -> {
              long count = known.getOrDefault(Measure.CASES_COMMUNITY, 0L);
              if (count > 0) {
                cases.put(on, count);
              }
            });
    return cases;
  }

  /// Where the ways down begin, by unit.
  private static Map<Long, RiskLevel> starts(List<Commitment> promised) {
    Map<Long, RiskLevel> starts = new HashMap<>();
    for (Commitment one : promised) {
      if (one.promise() instanceof Promise.Transition(var from, _, _)) {
        starts.merge(one.unitId(), from, (a, b) -> a.compareTo(b) > 0 ? a : b);
      }
    }
    return starts;
  }

  private long extent(Unit unit, Promise promise, LocalDate day) {
    return promise instanceof Promise.Shrink shrink
        ? shrink.measure().of(redZones.of(unit, day).last())
        : 0;
  }

  /// Writes the day's judgement of every commitment in a place; where nothing changed since the
  /// last of that day, nothing is written.
  @Transactional
  public Recorded record(Unit place, LocalDate day) {
    List<Judged> judged = of(place, day);
    Map<Long, String> before = lastStandings(judged, day);
    int written = 0;
    for (Judged one : judged) {
      written += insert(one, day);
    }
    if (written > 0) {
      audit.record(
          AuditEntry.of("commitments.judge", "unit", place.id())
              .in(place.path())
              .with(Map.of("day", day.toString(), "commitments", written)));
    }
    return new Recorded(
        judged,
        judged.stream()
            .filter(one -> one.standing() == Standing.MISSED)
            .filter(one -> !"MISSED".equals(before.get(one.commitment().id())))
            .toList());
  }

  /// What was judged of a place on a day.
  ///
  /// @param missed those that are judged missed for the first time
  public record Recorded(List<Judged> all, List<Judged> missed) {
    public Recorded {
      all = List.copyOf(all);
      missed = List.copyOf(missed);
    }
  }

  private Map<Long, String> lastStandings(Collection<Judged> judged, LocalDate day) {
    Map<Long, String> standings = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (commitment_id) commitment_id, standing from commitments.judgement
            where commitment_id = any(:ids) and day <= :day order by commitment_id, day desc, revision desc
            """)
        .param("ids", judged.stream().map(one -> one.commitment().id()).toArray(Long[]::new))
        .param("day", day)
        .query(
            row -> {
              standings.put(row.getLong(1), row.getString(2));
            });
    return standings;
  }

  private int insert(Judged one, LocalDate day) {
    return jdbc.sql(
            """
            with last as (
              select * from commitments.judgement where commitment_id = :id and day = :day order by revision desc limit 1)
            insert into commitments.judgement (commitment_id, day, revision, standing, ground, facts, probability, judged_at)
            select :id, :day, coalesce((select revision from last), 0) + 1, :standing, :ground, :facts, :probability, :now
            where not exists (
              select 1 from last where ground = :ground and facts = :facts::text[]
                and probability is not distinct from :probability::double precision)
            """)
        .param("id", one.commitment().id())
        .param("day", day)
        .param("standing", one.standing().name())
        .param("ground", one.judgement().ground().name())
        .param("facts", one.judgement().facts().toArray(String[]::new))
        .param("probability", one.judgement().probability())
        .param("now", time(clock.now()))
        .update();
  }

  /// A day in the book of a commitment.
  public record Kept(LocalDate day, int revision, Judgement judgement) {}

  /// What was written about a commitment, the latest first.
  List<Kept> kept(long commitment, int limit) {
    return jdbc.sql(
            """
            select * from commitments.judgement where commitment_id = :id order by day desc, revision desc limit :limit
            """)
        .param("id", commitment)
        .param("limit", limit)
        .query(
            (row, n) ->
                new Kept(
                    row.getObject("day", LocalDate.class), row.getInt("revision"), judgement(row)))
        .list();
  }

  static Judgement judgement(ResultSet row) throws SQLException {
    return new Judgement(
        Standing.valueOf(row.getString("standing")),
        Judgement.Ground.valueOf(row.getString("ground")),
        List.of((String[]) row.getArray("facts").getArray()),
        row.getObject("probability", Double.class));
  }
}
