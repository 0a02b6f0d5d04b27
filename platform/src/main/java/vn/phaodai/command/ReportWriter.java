// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.commitments.Judged;
import vn.phaodai.commitments.Sentences;
import vn.phaodai.commitments.Standing;
import vn.phaodai.directives.Board;
import vn.phaodai.measures.Measure;
import vn.phaodai.shell.Formats;
import vn.phaodai.situation.Closure;
import vn.phaodai.territory.Tier;
import vn.phaodai.territory.Unit;
import vn.phaodai.territory.Units;
import vn.phaodai.zones.RiskLevel;
import vn.phaodai.zones.ZoneLevels;

/// Writes the daily report: what the quick reports of 2021 held, as far as the rooms count it. A
/// section of which nothing is known says so; one that fails takes nothing else away.
@Component
class ReportWriter {
  /// Cases found where people are watched already.
  private static final List<Measure> WATCHED =
      List.of(Measure.CASES_QUARANTINE, Measure.CASES_LOCKDOWN, Measure.CASES_CARER);

  private static final List<Measure> OTHER_CASES =
      List.of(Measure.CASES_FACILITY, Measure.CASES_IMPORTED, Measure.CASES_OTHER_PROVINCE);

  private final ReportWords words;
  private final Units units;
  private final ZoneLevels levels;
  private final Sentences sentences;
  private final HealthSections health;
  private final DeathSection deaths;
  private final FieldSections field;
  private final ShortageSections shortages;
  private final TomorrowSection tomorrow;
  private final SectionGuard guard;

  ReportWriter(
      ReportWords words,
      Units units,
      ZoneLevels levels,
      Sentences sentences,
      HealthSections health,
      DeathSection deaths,
      FieldSections field,
      ShortageSections shortages,
      TomorrowSection tomorrow,
      SectionGuard guard) {
    this.words = words;
    this.units = units;
    this.levels = levels;
    this.sentences = sentences;
    this.health = health;
    this.deaths = deaths;
    this.field = field;
    this.shortages = shortages;
    this.tomorrow = tomorrow;
    this.guard = guard;
  }

  /// @param waiting proposals without a decision
  /// @param judged commitments that count
  record Findings(int waiting, List<Judged> judged, Board.Count overdue) {}

  /// @param found null at a cut-off before the day's last, at which nothing is judged
  DailyReport.Content write(Closure closure, @Nullable Findings found) {
    List<DailyReport.Section> sections = new ArrayList<>();
    BiConsumer<String, Supplier<DailyReport.Section>> part =
        (title, section) -> sections.add(guard.write("command.report." + title, section));
    part.accept("cases", () -> cases(closure));
    part.accept("new-cases", () -> health.newCases(closure));
    part.accept("deaths", () -> deaths.of(closure));
    part.accept("vaccination", () -> health.vaccination(closure));
    part.accept("isolation", () -> isolation(closure));
    part.accept("gates", () -> field.gates(closure));
    part.accept("violations", () -> field.violations(closure));
    part.accept("silent", () -> silent(closure));
    if (!closure.corrections().isEmpty()) {
      part.accept("corrections", () -> corrections(closure));
    }
    if (!closure.negatives().isEmpty()) {
      part.accept("negatives", () -> negatives(closure));
    }
    if (found != null) {
      part.accept("zones", () -> zones(closure, found));
      part.accept("commitments", () -> commitments(found));
      part.accept("directives", () -> directives(found));
      part.accept("relief", () -> field.relief(closure));
      part.accept("lacks.plans", () -> shortages.plans(closure));
      part.accept("lacks.beds", () -> shortages.beds(closure));
      part.accept("lacks.needs", () -> shortages.needs(closure));
      part.accept("lacks.equipment", () -> shortages.equipment(closure));
      part.accept("tomorrow", () -> tomorrow.of(closure, found.judged()));
    }
    return new DailyReport.Content(
        closure.number(), closure.from(), closure.cutOff(), !closure.endsDay(), sections);
  }

  private DailyReport.Section directives(Findings found) {
    return DailyReport.Section.of(
        words.say("command.report.directives"),
        words.say(
            "command.report.directives.overdue",
            words.number(found.overdue().value()) + (found.overdue().more() ? "+" : "")));
  }

  private DailyReport.Section cases(Closure closure) {
    List<String> head =
        List.of(
            words.say("command.report.unit"),
            words.say("command.report.community"),
            words.say("command.report.watched"),
            words.say("command.report.other"),
            words.say("situation.measure.DISCHARGED"),
            words.say("situation.measure.DEATHS"),
            words.say("situation.measure.SPECIMENS"),
            words.say("situation.measure.PCR_READ"),
            words.say("situation.measure.PCR_POSITIVE"));
    List<List<String>> rows = new ArrayList<>();
    units.children(closure.province().id(), closure.day()).stream()
        .filter(unit -> unit.tier() != Tier.AREA)
        .forEach(unit -> rows.add(row(closure, unit, unit.fullName())));
    rows.add(row(closure, closure.province(), words.say("command.report.total")));
    Unit all = closure.province();
    return new DailyReport.Section(
        words.say("command.report.cases"),
        List.of(
            words.say(
                "command.report.cases.lead",
                words.dateTime(closure.from()),
                words.dateTime(closure.cutOff()),
                sum(closure, all, Measure.CASES_COMMUNITY),
                sum(closure, all, WATCHED),
                sum(closure, all, OTHER_CASES))),
        head,
        rows);
  }

  private List<String> row(Closure closure, Unit unit, String name) {
    return List.of(
        name,
        sum(closure, unit, Measure.CASES_COMMUNITY),
        sum(closure, unit, WATCHED),
        sum(closure, unit, OTHER_CASES),
        sum(closure, unit, Measure.DISCHARGED),
        sum(closure, unit, Measure.DEATHS),
        sum(closure, unit, Measure.SPECIMENS),
        sum(closure, unit, Measure.PCR_READ),
        sum(closure, unit, Measure.PCR_POSITIVE));
  }

  /// “–” where nothing at all is known of the unit for the day: that is not zero.
  private String sum(Closure closure, Unit unit, Measure measure) {
    return sum(closure, unit, List.of(measure));
  }

  private String sum(Closure closure, Unit unit, List<Measure> measures) {
    boolean known =
        closure.figures().containsKey(unit.id())
            || closure.silent().stream().noneMatch(unit::contains);
    return known
        ? words.number(measures.stream().mapToLong(one -> closure.figure(unit.id(), one)).sum())
        : Formats.UNKNOWN;
  }

  private DailyReport.Section isolation(Closure closure) {
    Unit all = closure.province();
    return DailyReport.Section.of(
        words.say("command.report.isolation"),
        words.say(
            "command.report.isolation.contacts",
            sum(closure, all, Measure.CONTACTS_F1),
            sum(closure, all, Measure.CONTACTS_F2),
            sum(closure, all, Measure.CONTACTS_REACHED)),
        words.say(
            "command.report.isolation.quarantine",
            sum(closure, all, Measure.QUARANTINED_CENTRAL),
            sum(closure, all, Measure.QUARANTINED_HOME),
            sum(closure, all, Measure.QUARANTINE_ENDED)),
        words.say(
            "command.report.isolation.lockdown",
            sum(closure, all, Measure.LOCKDOWN_AREAS),
            sum(closure, all, Measure.LOCKDOWN_HOUSEHOLDS),
            sum(closure, all, Measure.LOCKDOWN_PEOPLE),
            sum(closure, all, Measure.LOCKDOWNS_LIFTED)));
  }

  private DailyReport.Section silent(Closure closure) {
    return DailyReport.Section.of(
        words.say("command.report.silent"),
        closure.silent().isEmpty()
            ? words.say("command.report.silent.none")
            : words.say(
                "command.report.silent.some",
                closure.silent().size(),
                String.join(
                    "; ",
                    closure.silent().stream().map(unit -> units.fullPath(unit.id())).toList())));
  }

  private DailyReport.Section corrections(Closure closure) {
    return new DailyReport.Section(
        words.say("command.report.corrections"),
        List.of(words.say("command.report.corrections.lead", closure.number() - 1)),
        List.of(
            words.say("command.report.unit"),
            words.say("situation.revisions.measure"),
            words.say("command.report.before"),
            words.say("command.report.now")),
        closure.corrections().stream()
            .map(
                one ->
                    List.of(
                        one.unit().fullName(),
                        words.say("situation.measure." + one.measure().name()),
                        words.number(one.before()),
                        words.number(one.now())))
            .toList());
  }

  /// A figure below zero is shown as what it is: an error that somebody must find.
  private DailyReport.Section negatives(Closure closure) {
    return new DailyReport.Section(
        words.say("command.report.negatives"),
        List.of(words.say("command.report.negatives.lead")),
        List.of(
            words.say("command.report.unit"),
            words.say("situation.revisions.measure"),
            words.say("command.report.now")),
        closure.negatives().stream()
            .map(
                one ->
                    List.of(
                        units.get(one.unit()).fullName(),
                        words.say("situation.measure." + one.measure().name()),
                        words.number(one.value())))
            .toList());
  }

  private DailyReport.Section zones(Closure closure, Findings found) {
    Map<Long, RiskLevel> decided =
        levels.at(closure.province().path(), levels.endOf(closure.day()));
    List<Unit> communes = units.descendants(closure.province().id(), Tier.COMMUNE, closure.day());
    List<List<String>> rows =
        Arrays.stream(RiskLevel.values())
            .sorted(Comparator.reverseOrder())
            .map(
                level ->
                    List.of(
                        words.say(level.key()),
                        words.number(
                            communes.stream()
                                .filter(unit -> decided.get(unit.id()) == level)
                                .count())))
            .toList();
    long undecided = communes.stream().filter(unit -> !decided.containsKey(unit.id())).count();
    return new DailyReport.Section(
        words.say("command.report.zones"),
        List.of(
            words.say("command.report.zones.waiting", words.number(found.waiting())),
            words.say("command.report.zones.undecided", words.number(undecided))),
        List.of(words.say("command.report.level"), words.say("command.report.communes")),
        rows);
  }

  private DailyReport.Section commitments(Findings found) {
    List<List<String>> rows =
        found.judged().stream()
            .filter(one -> one.standing().compareTo(Standing.AT_RISK) >= 0)
            .sorted(Comparator.comparing(Judged::standing).reversed())
            .map(
                one ->
                    List.of(
                        one.commitment().unitName(),
                        sentences.of(one.commitment().promise(), ReportWords.VIETNAMESE),
                        words.say(one.standing().key()),
                        sentences.why(one.judgement(), ReportWords.VIETNAMESE),
                        one.commitment().signatory().head()
                            + ", "
                            + one.commitment().signatory().title()))
            .toList();
    return new DailyReport.Section(
        words.say("command.report.commitments"),
        List.of(
            words.say(
                "command.report.commitments.lead",
                found.judged().size(),
                count(found, Standing.KEPT),
                count(found, Standing.ON_COURSE),
                count(found, Standing.AT_RISK),
                count(found, Standing.MISSED))),
        List.of(
            words.say("command.report.unit"),
            words.say("commitments.column.promise"),
            words.say("commitments.column.standing"),
            words.say("commitments.column.why"),
            words.say("commitments.column.head")),
        rows);
  }

  private static long count(Findings found, Standing standing) {
    return found.judged().stream().filter(one -> one.standing() == standing).count();
  }
}
