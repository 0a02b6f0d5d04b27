// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.phaodai.commitments.Foretold.Chance;
import vn.phaodai.commitments.Foretold.Open;
import vn.phaodai.commitments.Foretold.Why;
import vn.phaodai.engine.outlook.CorrectedFutures;
import vn.phaodai.engine.outlook.Experience;
import vn.phaodai.engine.outlook.Experience.Event;
import vn.phaodai.engine.outlook.Futures;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.zones.ControlTests.Course;
import vn.phaodai.zones.ControlTests.Prospect;
import vn.phaodai.zones.FutureLevels;
import vn.phaodai.zones.RedExtent;
import vn.phaodai.zones.RedExtent.Part;
import vn.phaodai.zones.RiskLevel;

/// The futures of a province, asked about one promise after the other. A promise comes true in a
/// future when the rule would then say what was promised; decisions are taken to follow it.
final class Outlook {
  static final int FARTHEST_D = 60;
  private static final int FORTNIGHT_D = 14;

  private final LocalDate figures;
  private final Map<Long, Integer> index;
  private final FutureLevels levels;
  private final Futures drawn;
  private final Experience experience;
  private final Given given;
  private final Map<Integer, CorrectedFutures> corrected = new HashMap<>();

  /// What else a promise may hang on, on the last day of figures.
  ///
  /// @param closed areas below the commune, of a place
  /// @param control the test of a unit on days to come
  record Given(
      Function<Unit, List<Part>> closed,
      Function<Unit, Optional<Function<Course, Prospect>>> control) {}

  /// @param figures the last day of figures
  /// @param index of a commune in the futures, by its id
  Outlook(
      LocalDate figures,
      Map<Long, Integer> index,
      FutureLevels levels,
      Futures drawn,
      Experience experience,
      Given given) {
    this.figures = figures;
    this.index = index;
    this.levels = levels;
    this.drawn = drawn;
    this.experience = experience;
    this.given = given;
  }

  Foretold of(Unit unit, Promise promise, LocalDate day) {
    LocalDate last =
        promise instanceof Promise.Hold(_, var from, var review)
            ? endOfPeriod(from, review, day)
            : Objects.requireNonNull(promise.due());
    int ahead = Math.toIntExact(ChronoUnit.DAYS.between(figures, last));
    if (ahead < 1 || ahead > FARTHEST_D) {
      return new Open(ahead < 1 ? Why.OVER : Why.TOO_FAR);
    }
    boolean hangsOnLevels = !(promise instanceof Promise.Shrink) || unit.tier() != Tier.AREA;
    if (hangsOnLevels && (levels.rule().isEmpty() || levels.communes(unit).isEmpty())) {
      return new Open(Why.NO_RULE);
    }
    if (hangsOnLevels && !levels.hangOnCases()) {
      return new Open(Why.OTHER_RULE, levels.asks(), List.of(levels.rule()));
    }
    return switch (promise) {
      case Promise.Transition(_, var to, _) ->
          reaches(unit, to, ahead, path -> isAt(unit, path, ahead, ahead, to));
      case Promise.Hold(var level, _, _) ->
          reaches(
              unit,
              level,
              ahead,
              path ->
                  IntStream.rangeClosed(1, ahead)
                      .allMatch(then -> isAt(unit, path, ahead, then, level)));
      case Promise.Shrink(var measure, _, var to, _) -> shrinks(unit, measure, to, ahead);
      case Promise.Control _ -> comesUnderControl(unit, ahead);
    };
  }

  private static LocalDate endOfPeriod(LocalDate from, int review, LocalDate day) {
    long into = Math.max(0, ChronoUnit.DAYS.between(from, day));
    return from.plusDays(into / review * review + review - 1);
  }

  private Foretold reaches(Unit unit, RiskLevel wanted, int ahead, IntPredicate comes) {
    FutureLevels.Gap gap = levels.gap(unit);
    if (!gap.isEmpty()) {
      return missing(gap.facts(), gap.units());
    }
    if (isWorse(unit, wanted, _ -> 0)) {
      return new Open(Why.FINDINGS_AGAINST);
    }
    return isWorse(unit, wanted, _ -> 1)
        ? chance(unit, breaksAtOne(unit, wanted) ? Event.CLEAR : Event.FEW, ahead, comes)
        : new Open(Why.FINDINGS_TO_COME);
  }

  private boolean isWorse(Unit unit, RiskLevel wanted, LongUnaryOperator cases) {
    return levels.of(unit, cases).filter(level -> level.compareTo(wanted) > 0).isPresent();
  }

  /// Whether one case in any of its communes would make it worse.
  private boolean breaksAtOne(Unit unit, RiskLevel wanted) {
    return levels.communes(unit).stream()
        .allMatch(one -> isWorse(unit, wanted, commune -> commune == one.id() ? 1 : 0));
  }

  private static Open missing(List<String> facts, List<Unit> units) {
    return new Open(Why.MISSING, facts, units.stream().map(Unit::fullName).toList());
  }

  /// Of a district or a province experience says more than of its communes one by one.
  private Chance chance(Unit unit, Event event, int ahead, IntPredicate comes) {
    CorrectedFutures futures = corrected(ahead);
    if (unit.tier() == Tier.COMMUNE || unit.tier() == Tier.AREA) {
      return new Chance(futures.share(comes));
    }
    int[] rows =
        levels.communes(unit).stream()
            .map(one -> index.get(one.id()))
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .toArray();
    boolean whole = rows.length == index.size();
    return new Chance(futures.chance(comes, experience.of(event, whole), rows));
  }

  private boolean isAt(Unit unit, int path, int ahead, int then, RiskLevel level) {
    return levels
        .of(unit, fortnight(path, ahead, then))
        .filter(one -> one.compareTo(level) <= 0)
        .isPresent();
  }

  /// Cases of a commune in the fortnight that ends `then` days ahead.
  ///
  /// @param ahead the day that experience corrects the future for
  private LongUnaryOperator fortnight(int path, int ahead, int then) {
    CorrectedFutures futures = corrected(ahead);
    return commune -> sum(futures, path, commune, then, FORTNIGHT_D);
  }

  private long sum(CorrectedFutures futures, int path, long commune, int then, int window_d) {
    Integer row = index.get(commune);
    return row == null ? 0 : futures.sum(path, row, then, window_d);
  }

  private CorrectedFutures corrected(int ahead) {
    return corrected.computeIfAbsent(
        ahead, day -> CorrectedFutures.of(drawn, experience.unit(), day, FORTNIGHT_D));
  }

  /// An area that is closed stays so while its commune has had a case within a fortnight; areas
  /// that may be closed yet, and clusters that assessors may find yet, are not foretold.
  private Foretold shrinks(Unit place, Extent measure, long to, int ahead) {
    FutureLevels.Gap gap = levels.gap(levels.communeOf(place).orElse(place));
    if (!gap.isEmpty()) {
      return missing(gap.facts(), gap.units());
    }
    List<Unit> communes = levels.communes(place);
    List<Part> closed = given.closed().apply(place);
    if (extent(communes, closed, measure, _ -> 0) > to) {
      return new Open(Why.FINDINGS_AGAINST);
    }
    if (extent(communes, closed, measure, _ -> 1) <= to) {
      return new Open(Why.FINDINGS_TO_COME);
    }
    IntPredicate comes =
        path -> extent(communes, closed, measure, fortnight(path, ahead, ahead)) <= to;
    // what hangs on one commune is that commune's own affair
    return Stream.concat(red(communes, _ -> 1).stream(), closed.stream())
                .map(Part::commune)
                .distinct()
                .count()
            > 1
        ? chance(place, Event.FEWER, ahead, comes)
        : new Chance(corrected(ahead).share(comes));
  }

  private long extent(
      List<Unit> communes, List<Part> closed, Extent measure, LongUnaryOperator cases) {
    List<Part> still = closed.stream().filter(one -> cases.applyAsLong(one.commune()) > 0).toList();
    return measure.of(RedExtent.Day.of(figures, red(communes, cases), still, null));
  }

  private List<Part> red(List<Unit> communes, LongUnaryOperator cases) {
    return communes.stream()
        .filter(one -> levels.of(one, cases).filter(RiskLevel.VERY_HIGH::equals).isPresent())
        .map(one -> new Part(one.id(), one.households(), one.population()))
        .toList();
  }

  private Foretold comesUnderControl(Unit unit, int ahead) {
    Optional<Function<Course, Prospect>> test = given.control().apply(unit);
    if (test.isEmpty()) {
      return new Open(Why.NO_TEST);
    }
    List<Unit> communes = levels.communes(unit);
    Set<String> missing = new LinkedHashSet<>();
    Chance chance =
        chance(
            unit,
            Event.FALLEN,
            ahead,
            path -> {
              Prospect then = test.get().apply(course(communes, path, ahead));
              if (then.controlled() == null) {
                missing.addAll(then.missing());
              }
              return Boolean.TRUE.equals(then.controlled());
            });
    return missing.isEmpty() ? chance : missing(List.copyOf(missing), List.of(unit));
  }

  private Course course(Collection<Unit> communes, int path, int ahead) {
    CorrectedFutures futures = corrected(ahead);
    Map<Long, RiskLevel> then = new HashMap<>();
    LongUnaryOperator cases = fortnight(path, ahead, ahead);
    communes.forEach(one -> levels.of(one, cases).ifPresent(level -> then.put(one.id(), level)));
    return new Course(
        figures.plusDays(ahead),
        day -> {
          int at = Math.toIntExact(ChronoUnit.DAYS.between(figures, day));
          return communes.stream().mapToLong(one -> sum(futures, path, one.id(), at, 1)).sum();
        },
        then);
  }
}
