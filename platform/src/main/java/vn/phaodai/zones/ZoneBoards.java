// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.access.Jurisdiction;
import vn.phaodai.access.SignedIn;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.measures.ReportingDays;
import vn.phaodai.organisation.Signer;
import vn.phaodai.territory.MapFill;
import vn.phaodai.territory.Provinces;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;

/// The colours of a place and of a unit as people read them, within their jurisdiction.
@Service
@Transactional(readOnly = true)
public class ZoneBoards {
  private static final String ANY_PROVINCE = "*";

  /// Proposals on one page.
  static final int PAGE = 25;

  private final Units units;
  private final Provinces provinces;
  private final ReportingDays days;
  private final Jurisdiction jurisdiction;
  private final ZoneSight sight;
  private final Assessments assessments;
  private final ZoneLevels levels;
  private final Determinations determinations;
  private final OperatingClock clock;

  ZoneBoards(
      Units units,
      Provinces provinces,
      ReportingDays days,
      Jurisdiction jurisdiction,
      ZoneSight sight,
      Assessments assessments,
      ZoneLevels levels,
      Determinations determinations,
      OperatingClock clock) {
    this.units = units;
    this.provinces = provinces;
    this.days = days;
    this.jurisdiction = jurisdiction;
    this.sight = sight;
    this.assessments = assessments;
    this.levels = levels;
    this.determinations = determinations;
    this.clock = clock;
  }

  /// @param code of the place; null for the highest that the reader may see
  /// @param day null for today
  /// @param tier of the units shown: communes or districts
  /// @return empty where there is no unit at all
  public Optional<ZoneBoard> of(@Nullable String code, @Nullable LocalDate day, Tier tier) {
    return of(code, day, tier, null);
  }

  /// @param after the last proposal of the page of proposals before; null for the first
  public Optional<ZoneBoard> of(
      @Nullable String code, @Nullable LocalDate day, Tier tier, @Nullable UUID after) {
    LocalDate shown = day == null ? clock.today() : day;
    return place(code, shown).map(one -> board(one, shown, tier, after));
  }

  /// @param code of the place; null for the highest that the reader may see
  Optional<Unit> place(@Nullable String code, LocalDate day) {
    return code == null || code.isBlank()
        ? top(day)
        : Optional.of(sight.require(code, day, ZoneSight.READ));
  }

  private Optional<Unit> top(LocalDate day) {
    return SignedIn.current().isEmpty()
        ? units.provinces(day).stream().findFirst()
        : units.widest(jurisdiction.of(ZoneSight.READ));
  }

  private ZoneBoard board(Unit place, LocalDate day, Tier tier, @Nullable UUID after) {
    LocalDate figures = figuresOf(place, day);
    Map<Long, Assessment> proposed = new HashMap<>();
    assessments.of(place, figures, false).forEach(one -> proposed.put(one.unit().id(), one));
    Instant now = levels.endOf(day);
    Map<Long, ZoneLevels.Decision> decided = levels.decisions(place.path(), now);
    Map<Long, RiskLevel> before = levels.at(place.path(), levels.endOf(day.minusDays(1)));
    List<Unit> shown =
        place.tier().compareTo(tier) >= 0
            ? List.of(place)
            : units.descendants(place.id(), tier, day);
    Map<Long, String> names = new HashMap<>();
    units.descendants(place.id(), Tier.DISTRICT, day).forEach(u -> names.put(u.id(), u.fullName()));
    List<ZoneBoard.Row> rows = new ArrayList<>();
    for (Unit unit : shown) {
      Assessment assessment = proposed.get(unit.id());
      if (assessment != null) {
        rows.add(
            new ZoneBoard.Row(
                unit,
                unit.parentId() == null ? "" : names.getOrDefault(unit.parentId(), ""),
                decided.get(unit.id()),
                before.get(unit.id()),
                assessment));
      }
    }
    return new ZoneBoard(
        place,
        day,
        figures,
        assessments.rule(place, figures).map(RuleSet::id).map(Object::toString).orElse(""),
        rows,
        counts(
            rows.stream().map(ZoneBoard.Row::unit).toList(),
            unit -> decided.containsKey(unit.id()) ? decided.get(unit.id()).level() : null,
            before),
        rows.stream().filter(row -> row.decision() == null).count(),
        rows.stream().filter(row -> row.assessment().isAbstaining()).count(),
        page(determinations.waiting(place, after, PAGE + 1), after == null),
        determinations.countWaiting(place),
        determinations.signers(place));
  }

  private static ZoneBoard.Waiters page(List<Waiting> found, boolean first) {
    return found.size() > PAGE
        ? new ZoneBoard.Waiters(found.subList(0, PAGE), first, found.get(PAGE - 1).publicId())
        : new ZoneBoard.Waiters(found, first, null);
  }

  private static Map<RiskLevel, ZoneBoard.Count> counts(
      List<Unit> shown, Function<Unit, @Nullable RiskLevel> now, Map<Long, RiskLevel> before) {
    Map<RiskLevel, ZoneBoard.Count> counts = new EnumMap<>(RiskLevel.class);
    for (RiskLevel level : RiskLevel.values()) {
      long today = shown.stream().filter(unit -> now.apply(unit) == level).count();
      long yesterday = shown.stream().filter(unit -> before.get(unit.id()) == level).count();
      counts.put(level, new ZoneBoard.Count(today, today - yesterday));
    }
    return counts;
  }

  /// Where a place stands at this moment, without what rules propose.
  ///
  /// @param decisions in force, by unit
  /// @param undecided how many of the units shown have no decision
  /// @param waiting proposals without a decision
  public record Standing(
      Map<Long, ZoneLevels.Decision> decisions,
      Map<RiskLevel, ZoneBoard.Count> counts,
      long undecided,
      int waiting) {
    public Standing {
      decisions = Map.copyOf(decisions);
      counts = Map.copyOf(counts);
    }

    /// How a unit is painted.
    public MapFill fill(Unit unit) {
      ZoneLevels.Decision decision = decision(unit);
      return RiskLevel.fill(decision == null ? null : decision.level());
    }

    /// Null where nobody decided.
    public ZoneLevels.@Nullable Decision decision(Unit unit) {
      return decisions.get(unit.id());
    }
  }

  /// @param shown the units that are counted
  /// @return empty where the reader may not see the levels of the place
  public Optional<Standing> standing(Unit place, List<Unit> shown) {
    if (!sight.covers(place.path(), ZoneSight.READ)) {
      return Optional.empty();
    }
    Map<Long, ZoneLevels.Decision> decisions = levels.decisions(place.path(), clock.now());
    Map<Long, RiskLevel> now = ZoneLevels.levels(decisions);
    Map<Long, RiskLevel> before = levels.at(place.path(), levels.endOf(clock.today().minusDays(1)));
    return Optional.of(
        new Standing(
            decisions,
            counts(shown, unit -> now.get(unit.id()), before),
            shown.stream().filter(unit -> !now.containsKey(unit.id())).count(),
            determinations.countWaiting(place)));
  }

  /// The reporting day whose figures a day's proposals stand on: the last that has closed by then.
  public LocalDate figuresOf(Unit place, LocalDate day) {
    LocalDate running = days.of(province(place), clock.now());
    return day.isBefore(running) ? day : running.minusDays(1);
  }

  private String province(Unit unit) {
    return provinces.find(unit.id()).orElse(ANY_PROVINCE);
  }

  /// One unit on a day.
  ///
  /// @param waiting its proposal without a decision; null without one
  /// @param stale whether figures changed since that proposal was made
  public record Profile(
      Unit unit,
      LocalDate day,
      LocalDate figures,
      ZoneLevels.@Nullable Decision decision,
      Assessment assessment,
      @Nullable Waiting waiting,
      boolean stale,
      List<ZoneLevels.Decision> history,
      List<Signer> signers) {
    public Profile {
      history = List.copyOf(history);
      signers = List.copyOf(signers);
    }
  }

  /// A commune's neighbours belong to its facts: it is judged with its whole province.
  public Profile profile(String code, @Nullable LocalDate day) {
    LocalDate shown = day == null ? clock.today() : day;
    Unit unit = sight.require(code, shown, ZoneSight.READ);
    LocalDate figures = figuresOf(unit, shown);
    Assessment now = assessments.one(unit, figures);
    Waiting waiting = determinations.waitingAbout(unit).orElse(null);
    boolean stale =
        waiting != null
            && !(waiting.day().equals(figures) ? now : assessments.one(unit, waiting.day()))
                .figures()
                .equals(waiting.figures());
    return new Profile(
        unit,
        shown,
        figures,
        levels.decisions(unit.path(), levels.endOf(shown)).get(unit.id()),
        now,
        waiting,
        stale,
        levels.history(unit.id()),
        determinations.signers(unit));
  }

  /// The units directly above one that the reader may see, from the top down.
  public List<Unit> above(Unit unit) {
    return units.ancestors(unit.id()).reversed().stream()
        .filter(one -> sight.covers(one.path(), ZoneSight.READ))
        .toList();
  }
}
