// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

/// Writes the daily report: what the quick reports of 2021 held, as far as the rooms count it.
/// Relief and violations are not in it.
@Component
class ReportWriter {
  private static final Locale VIETNAMESE = Locale.of("vi");

  /// Cases found where people are watched already.
  private static final List<Measure> WATCHED =
      List.of(Measure.CASES_QUARANTINE, Measure.CASES_LOCKDOWN, Measure.CASES_CARER);

  private static final List<Measure> OTHER_CASES =
      List.of(Measure.CASES_FACILITY, Measure.CASES_IMPORTED, Measure.CASES_OTHER_PROVINCE);

  private final MessageSource messages;
  private final Units units;
  private final ZoneLevels levels;
  private final Sentences sentences;
  private final HealthSections health;
  private final Formats formats = Formats.in(VIETNAMESE);

  ReportWriter(
      MessageSource messages,
      Units units,
      ZoneLevels levels,
      Sentences sentences,
      HealthSections health) {
    this.messages = messages;
    this.units = units;
    this.levels = levels;
    this.sentences = sentences;
    this.health = health;
  }

  /// @param waiting proposals without a decision
  /// @param judged commitments that count
  record Findings(int waiting, List<Judged> judged, Board.Count overdue) {}

  /// @param found null at a cut-off before the day's last, at which nothing is judged
  DailyReport.Content write(Closure closure, @Nullable Findings found) {
    List<DailyReport.Section> sections = new ArrayList<>();
    sections.add(cases(closure));
    sections.add(health.newCases(closure));
    sections.add(health.vaccination(closure));
    sections.add(isolation(closure));
    sections.add(silent(closure));
    if (!closure.corrections().isEmpty()) {
      sections.add(corrections(closure));
    }
    if (!closure.negatives().isEmpty()) {
      sections.add(negatives(closure));
    }
    if (found != null) {
      sections.add(zones(closure, found));
      sections.add(commitments(found));
      sections.add(
          DailyReport.Section.of(
              say("command.report.directives"),
              say(
                  "command.report.directives.overdue",
                  formats.number(found.overdue().value()) + (found.overdue().more() ? "+" : ""))));
    }
    return new DailyReport.Content(
        closure.number(), closure.from(), closure.cutOff(), !closure.endsDay(), sections);
  }

  private DailyReport.Section cases(Closure closure) {
    List<String> head =
        List.of(
            say("command.report.unit"),
            say("command.report.community"),
            say("command.report.watched"),
            say("command.report.other"),
            say("situation.measure.DISCHARGED"),
            say("situation.measure.DEATHS"),
            say("situation.measure.SPECIMENS"),
            say("situation.measure.PCR_READ"),
            say("situation.measure.PCR_POSITIVE"));
    List<List<String>> rows = new ArrayList<>();
    units.children(closure.province().id(), closure.day()).stream()
        .filter(unit -> unit.tier() != Tier.AREA)
        .forEach(unit -> rows.add(row(closure, unit, unit.fullName())));
    rows.add(row(closure, closure.province(), say("command.report.total")));
    Unit all = closure.province();
    return new DailyReport.Section(
        say("command.report.cases"),
        List.of(
            say(
                "command.report.cases.lead",
                formats.dateTime(closure.from()),
                formats.dateTime(closure.cutOff()),
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
        ? formats.number(measures.stream().mapToLong(one -> closure.figure(unit.id(), one)).sum())
        : Formats.UNKNOWN;
  }

  private DailyReport.Section isolation(Closure closure) {
    Unit all = closure.province();
    return DailyReport.Section.of(
        say("command.report.isolation"),
        say(
            "command.report.isolation.contacts",
            sum(closure, all, Measure.CONTACTS_F1),
            sum(closure, all, Measure.CONTACTS_F2),
            sum(closure, all, Measure.CONTACTS_REACHED)),
        say(
            "command.report.isolation.quarantine",
            sum(closure, all, Measure.QUARANTINED_CENTRAL),
            sum(closure, all, Measure.QUARANTINED_HOME),
            sum(closure, all, Measure.QUARANTINE_ENDED)),
        say(
            "command.report.isolation.lockdown",
            sum(closure, all, Measure.LOCKDOWN_AREAS),
            sum(closure, all, Measure.LOCKDOWN_HOUSEHOLDS),
            sum(closure, all, Measure.LOCKDOWN_PEOPLE),
            sum(closure, all, Measure.LOCKDOWNS_LIFTED)));
  }

  private DailyReport.Section silent(Closure closure) {
    return DailyReport.Section.of(
        say("command.report.silent"),
        closure.silent().isEmpty()
            ? say("command.report.silent.none")
            : say(
                "command.report.silent.some",
                closure.silent().size(),
                String.join(
                    "; ",
                    closure.silent().stream().map(unit -> units.fullPath(unit.id())).toList())));
  }

  private DailyReport.Section corrections(Closure closure) {
    return new DailyReport.Section(
        say("command.report.corrections"),
        List.of(say("command.report.corrections.lead", closure.number() - 1)),
        List.of(
            say("command.report.unit"),
            say("situation.revisions.measure"),
            say("command.report.before"),
            say("command.report.now")),
        closure.corrections().stream()
            .map(
                one ->
                    List.of(
                        one.unit().fullName(),
                        say("situation.measure." + one.measure().name()),
                        formats.number(one.before()),
                        formats.number(one.now())))
            .toList());
  }

  /// A figure below zero is shown as what it is: an error that somebody must find.
  private DailyReport.Section negatives(Closure closure) {
    return new DailyReport.Section(
        say("command.report.negatives"),
        List.of(say("command.report.negatives.lead")),
        List.of(
            say("command.report.unit"),
            say("situation.revisions.measure"),
            say("command.report.now")),
        closure.negatives().stream()
            .map(
                one ->
                    List.of(
                        units.get(one.unit()).fullName(),
                        say("situation.measure." + one.measure().name()),
                        formats.number(one.value())))
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
                        say(level.key()),
                        formats.number(
                            communes.stream()
                                .filter(unit -> decided.get(unit.id()) == level)
                                .count())))
            .toList();
    long undecided = communes.stream().filter(unit -> !decided.containsKey(unit.id())).count();
    return new DailyReport.Section(
        say("command.report.zones"),
        List.of(
            say("command.report.zones.waiting", formats.number(found.waiting())),
            say("command.report.zones.undecided", formats.number(undecided))),
        List.of(say("command.report.level"), say("command.report.communes")),
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
                        sentences.of(one.commitment().promise(), VIETNAMESE),
                        say(one.standing().key()),
                        sentences.why(one.judgement(), VIETNAMESE),
                        one.commitment().signatory().head()
                            + ", "
                            + one.commitment().signatory().title()))
            .toList();
    return new DailyReport.Section(
        say("command.report.commitments"),
        List.of(
            say(
                "command.report.commitments.lead",
                found.judged().size(),
                count(found, Standing.KEPT),
                count(found, Standing.ON_COURSE),
                count(found, Standing.AT_RISK),
                count(found, Standing.MISSED))),
        List.of(
            say("command.report.unit"),
            say("commitments.column.promise"),
            say("commitments.column.standing"),
            say("commitments.column.why"),
            say("commitments.column.head")),
        rows);
  }

  private static long count(Findings found, Standing standing) {
    return found.judged().stream().filter(one -> one.standing() == standing).count();
  }

  private String say(String key, Object... values) {
    return messages.getMessage(key, values, VIETNAMESE);
  }
}
