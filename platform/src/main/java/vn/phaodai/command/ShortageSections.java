// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.phaodai.frontline.FrontlineDays;
import vn.phaodai.frontline.StockLists;
import vn.phaodai.plans.PlanBoard;
import vn.phaodai.plans.PlanShortages;
import vn.phaodai.shell.Formats;
import vn.phaodai.situation.Closure;
import vn.phaodai.welfare.NeedKinds;

/// The sections of the daily report on what is lacking: resources of the plans that run, beds,
/// needs of people, equipment of the frontline.
@Component
class ShortageSections {
  /// Levels of equipment that the report shows; the page of the frontline has them all.
  private static final int SHOWN = 10;

  private final ReportWords words;
  private final ShortageFigures figures;
  private final PlanShortages plans;
  private final FrontlineDays frontline;

  ShortageSections(
      ReportWords words, ShortageFigures figures, PlanShortages plans, FrontlineDays frontline) {
    this.words = words;
    this.figures = figures;
    this.plans = plans;
    this.frontline = frontline;
  }

  DailyReport.Section plans(Closure closure) {
    PlanShortages.Sum sum = plans.of(closure.province());
    if (sum.running() == 0) {
      return words.noData("command.report.lacks.plans", "command.report.lacks.plans.none");
    }
    List<PlanBoard.Total> lacking =
        sum.totals().stream().filter(total -> total.lacks() > 0).toList();
    return new DailyReport.Section(
        words.say("command.report.lacks.plans"),
        List.of(
            words.say(
                "command.report.lacks.plans.lead",
                words.number(sum.running()),
                words.number(lacking.size()))),
        lacking.isEmpty() ? List.of() : head("resource", "needed", "lacking", "units"),
        lacking.stream()
            .map(
                total ->
                    List.of(
                        total.resource().words(false) + " (" + total.resource().unit(false) + ")",
                        words.number(total.needs()),
                        words.number(total.lacks()),
                        words.number(total.units())))
            .toList());
  }

  DailyReport.Section beds(Closure closure) {
    List<ShortageFigures.Beds> beds = figures.beds(closure.province());
    if (beds.isEmpty()) {
      return words.noData("command.report.lacks.beds", "command.report.lacks.beds.none");
    }
    return new DailyReport.Section(
        words.say("command.report.lacks.beds"),
        List.of(),
        head("tier", "beds", "taken", "free"),
        beds.stream()
            .map(
                one ->
                    List.of(
                        words.say("command.report.lacks.tier.of", one.tier()),
                        words.number(one.beds()),
                        words.number(one.taken()),
                        words.number(one.beds() - one.taken())))
            .toList());
  }

  DailyReport.Section needs(Closure closure) {
    List<ShortageFigures.Needs> needs = figures.needs(closure.province(), closure.cutOff());
    if (needs.isEmpty()) {
      return words.noData("command.report.lacks.needs", "command.report.lacks.needs.none");
    }
    List<ShortageFigures.Needs> open = needs.stream().filter(one -> one.open() > 0).toList();
    return new DailyReport.Section(
        words.say("command.report.lacks.needs"),
        List.of(
            words.say(
                "command.report.lacks.needs.lead",
                words.number(open.stream().mapToInt(ShortageFigures.Needs::open).sum()),
                words.number(open.stream().mapToInt(ShortageFigures.Needs::overdue).sum()))),
        open.isEmpty() ? List.of() : head("need", "open", "urgent", "overdue"),
        open.stream()
            .map(
                one ->
                    List.of(
                        NeedKinds.get(one.kind()).in(ReportWords.VIETNAMESE),
                        words.number(one.open()),
                        words.number(one.urgent()),
                        words.number(one.overdue())))
            .toList());
  }

  DailyReport.Section equipment(Closure closure) {
    List<StockLists.Level> levels = frontline.equipment(closure.province(), closure.day());
    if (levels.isEmpty()) {
      return words.noData("command.report.lacks.equipment", "command.report.lacks.equipment.none");
    }
    List<StockLists.Level> lacking = levels.stream().filter(StockLists.Level::isShort).toList();
    return new DailyReport.Section(
        words.say("command.report.lacks.equipment"),
        List.of(
            words.say(
                "command.report.lacks.equipment.lead",
                words.number(lacking.size()),
                words.number(levels.size()))),
        lacking.isEmpty() ? List.of() : head("unit", "item", "held", "lasts"),
        lacking.stream().limit(SHOWN).map(this::row).toList());
  }

  private List<String> row(StockLists.Level level) {
    Double lasts = level.lasts_d();
    return List.of(
        level.unitName(),
        level.item().in(ReportWords.VIETNAMESE),
        words.number(level.held()) + " " + level.item().unit(ReportWords.VIETNAMESE),
        lasts == null
            ? Formats.UNKNOWN
            : words.say("command.report.lacks.days", words.number(Math.round(lasts))));
  }

  private List<String> head(String... columns) {
    return List.of(columns).stream()
        .map(column -> words.say("command.report.lacks." + column))
        .toList();
  }
}
