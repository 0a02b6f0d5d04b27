// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.phaodai.checkpoints.GateDays;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.commitments.Judged;
import vn.phaodai.directives.Board;
import vn.phaodai.directives.WorkFilter;
import vn.phaodai.directives.WorkRow;
import vn.phaodai.frontline.FrontlineDays;
import vn.phaodai.quarantine.QuarantineDays;
import vn.phaodai.shell.Formats;
import vn.phaodai.situation.Closure;
import vn.phaodai.territory.Unit;

/// The plan of the day that follows: what falls due on it, and who stands where.
@Component
class TomorrowSection {
  private final ReportWords words;
  private final Board board;
  private final ShortageFigures figures;
  private final QuarantineDays quarantine;
  private final GateDays gates;
  private final FrontlineDays frontline;

  TomorrowSection(
      ReportWords words,
      Board board,
      ShortageFigures figures,
      QuarantineDays quarantine,
      GateDays gates,
      FrontlineDays frontline) {
    this.words = words;
    this.board = board;
    this.figures = figures;
    this.quarantine = quarantine;
    this.gates = gates;
    this.frontline = frontline;
  }

  /// @param judged commitments that count
  DailyReport.Section of(Closure closure, List<Judged> judged) {
    Unit province = closure.province();
    LocalDate day = closure.day().plusDays(1);
    QuarantineDays.Due due = quarantine.due(province, day);
    return new DailyReport.Section(
        words.say("command.report.tomorrow"),
        List.of(words.say("command.report.tomorrow.lead", words.date(day))),
        List.of(
            words.say("command.report.tomorrow.what"),
            words.say("command.report.tomorrow.count"),
            words.say("command.report.tomorrow.more")),
        List.of(
            works(province, day),
            commitments(judged, day),
            retests(province, day),
            due.active() == 0 ? nothing("sampling") : row("sampling", due.sampling(), ""),
            due.active() == 0
                ? nothing("releases")
                : row(
                    "releases",
                    due.ending(),
                    words.say("command.report.tomorrow.overstayed", words.number(due.overdue()))),
            gates(province, day),
            duty(province, day)));
  }

  private static Instant begins(LocalDate day) {
    return day.atStartOfDay(OperatingClock.ZONE).toInstant();
  }

  private List<String> works(Unit province, LocalDate day) {
    List<WorkRow> due = board.due(province.path(), begins(day), begins(day.plusDays(1)));
    if (due.isEmpty()
        && board.count(List.of(province.path()), WorkFilter.first(WorkFilter.Show.OPEN)).value()
            == 0) {
      return nothing("works");
    }
    return List.of(
        words.say("command.report.tomorrow.works"),
        words.number(due.size()) + (due.size() == Board.PAGE ? "+" : ""),
        words.named(due.stream().map(WorkRow::body).toList()));
  }

  private List<String> commitments(List<Judged> judged, LocalDate day) {
    if (judged.isEmpty()) {
      return nothing("commitments");
    }
    List<Judged> ending =
        judged.stream().filter(one -> day.equals(one.commitment().promise().due())).toList();
    return row(
        "commitments",
        ending.size(),
        words.named(
            ending.stream()
                .map(
                    one ->
                        one.commitment().unitName()
                            + " ("
                            + one.commitment().signatory().head()
                            + ")")
                .toList()));
  }

  private List<String> retests(Unit province, LocalDate day) {
    ShortageFigures.Retests retests = figures.retests(province, begins(day.plusDays(1)));
    return retests.any()
        ? row(
            "retests",
            retests.due(),
            words.say("command.report.tomorrow.urgent", words.number(retests.urgent())))
        : nothing("retests");
  }

  private List<String> gates(Unit province, LocalDate day) {
    GateDays.Watch watch = gates.watch(province, day);
    if (watch.gates() == 0) {
      return nothing("gates");
    }
    return row(
        "gates",
        watch.shifts(),
        watch.unmanned().isEmpty()
            ? ""
            : words.say("command.report.tomorrow.unmanned", words.named(watch.unmanned())));
  }

  private List<String> duty(Unit province, LocalDate day) {
    FrontlineDays.Duty duty = frontline.duty(province, day);
    return duty.members() == 0
        ? nothing("duty")
        : row(
            "duty",
            duty.onDuty(),
            words.say("command.report.tomorrow.members", words.number(duty.members())));
  }

  private List<String> row(String what, int count, String more) {
    return List.of(words.say("command.report.tomorrow." + what), words.number(count), more);
  }

  /// Nothing is known: that is not zero.
  private List<String> nothing(String what) {
    return List.of(
        words.say("command.report.tomorrow." + what),
        Formats.UNKNOWN,
        words.say(
            "command.report.no-data", words.say("command.report.tomorrow." + what + ".none")));
  }
}
