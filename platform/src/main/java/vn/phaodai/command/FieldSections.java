// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phaodai.checkpoints.GateDays;
import vn.phaodai.quarantine.QuarantineDays;
import vn.phaodai.relief.ReliefDays;
import vn.phaodai.relief.ReliefLists;
import vn.phaodai.shell.Formats;
import vn.phaodai.situation.Closure;

/// The sections of the daily report on gates, breaches of quarantine and relief.
@Component
class FieldSections {
  private final ReportWords words;
  private final GateDays gates;
  private final QuarantineDays quarantine;
  private final ReliefDays relief;

  FieldSections(ReportWords words, GateDays gates, QuarantineDays quarantine, ReliefDays relief) {
    this.words = words;
    this.gates = gates;
    this.quarantine = quarantine;
    this.relief = relief;
  }

  /// A gate that wrote nothing down is named without figures.
  DailyReport.Section gates(Closure closure) {
    List<GateDays.Line> lines = gates.lines(closure.province(), closure.from(), closure.cutOff());
    if (lines.isEmpty()) {
      return words.noData("command.report.gates", "command.report.gates.none");
    }
    if (sum(lines, GateDays.Line::passages) == 0) {
      return DailyReport.Section.of(
          words.say("command.report.gates"),
          words.say(
              "command.report.no-data",
              words.say("command.report.gates.silent", words.number(lines.size()))));
    }
    return new DailyReport.Section(
        words.say("command.report.gates"),
        List.of(
            words.say(
                "command.report.gates.lead",
                words.number(lines.size()),
                words.number(sum(lines, GateDays.Line::passages)),
                words.number(sum(lines, GateDays.Line::refused)),
                words.number(sum(lines, GateDays.Line::held)),
                words.number(sum(lines, GateDays.Line::quarantined)),
                words.number(sum(lines, GateDays.Line::deviations)),
                words.number(sum(lines, GateDays.Line::papers)))),
        head("gates", "gate", "passages", "refused", "held", "quarantined", "deviations", "papers"),
        lines.stream().map(this::row).toList());
  }

  private static int sum(List<GateDays.Line> lines, ToIntFunction<GateDays.Line> of) {
    return lines.stream().mapToInt(of).sum();
  }

  private List<String> row(GateDays.Line line) {
    List<String> row = new ArrayList<>(List.of(line.gate()));
    for (int count :
        new int[] {
          line.passages(),
          line.refused(),
          line.held(),
          line.quarantined(),
          line.deviations(),
          line.papers()
        }) {
      row.add(line.passages() == 0 ? Formats.UNKNOWN : words.number(count));
    }
    return row;
  }

  /// Breaches of quarantine.
  DailyReport.Section violations(Closure closure) {
    QuarantineDays.Violations found =
        quarantine.violations(closure.province(), closure.from(), closure.cutOff());
    if (found.active() == 0 && found.kinds().isEmpty()) {
      return words.noData("command.report.violations", "command.report.violations.none");
    }
    String kinds =
        found.kinds().entrySet().stream()
            .map(
                one ->
                    words.say("quarantine.breach." + one.getKey().name())
                        + " "
                        + words.number(one.getValue()))
            .collect(Collectors.joining("; "));
    return DailyReport.Section.of(
        words.say("command.report.violations"),
        words.say(
            "command.report.violations.lead",
            words.number(found.active()),
            words.number(found.kinds().values().stream().mapToInt(Integer::intValue).sum()),
            kinds.isEmpty() ? Formats.UNKNOWN : kinds,
            words.number(found.unacted())));
  }

  /// What the day brought by policy, and the three figures until then.
  DailyReport.Section relief(Closure closure) {
    List<ReliefDays.Line> lines = relief.lines(closure.province(), closure.day());
    if (lines.isEmpty()) {
      return words.noData("command.report.relief", "command.report.relief.none");
    }
    ReliefDays.Sum day = ReliefDays.total(lines);
    List<ReliefLists.Figures> all = lines.stream().map(ReliefDays.Line::all).toList();
    int ended = all.stream().mapToInt(ReliefLists.Figures::ended).sum();
    int sampled = all.stream().mapToInt(ReliefLists.Figures::sampled).sum();
    return new DailyReport.Section(
        words.say("command.report.relief"),
        List.of(
            words.say(
                "command.report.relief.day",
                words.number(day.received()),
                words.number(day.approved()),
                words.number(day.refused()),
                words.number(day.paid()),
                words.number(day.paid_vnd())),
            words.say(
                "command.report.relief.figures",
                words.percent(
                    share(all.stream().mapToInt(ReliefLists.Figures::inTime).sum(), ended)),
                words.number(all.stream().mapToInt(ReliefLists.Figures::late).sum()),
                words.number(all.stream().mapToInt(ReliefLists.Figures::undecided).sum()),
                words.number(all.stream().mapToInt(ReliefLists.Figures::upheld).sum()),
                words.percent(
                    share(
                        sampled - all.stream().mapToInt(ReliefLists.Figures::wrong).sum(),
                        sampled)),
                words.number(sampled)),
            words.say(
                "command.report.relief.back",
                words.number(all.stream().mapToInt(one -> one.back().dossiers()).sum()),
                words.number(all.stream().mapToLong(one -> one.back().owed_vnd()).sum()),
                words.number(all.stream().mapToLong(one -> one.back().returned_vnd()).sum()),
                words.number(all.stream().mapToLong(one -> one.back().rest_vnd()).sum()))),
        head(
            "relief",
            "policy",
            "received",
            "approved",
            "refused",
            "paid",
            "amount",
            "timely",
            "strict",
            "right"),
        lines.stream().map(this::row).toList());
  }

  /// Null while there is nothing of which it could be a share.
  private static @Nullable Double share(int part, int whole) {
    return whole == 0 ? null : Double.valueOf((double) part / whole);
  }

  private List<String> row(ReliefDays.Line line) {
    return List.of(
        line.policy().name(false),
        words.number(line.day().received()),
        words.number(line.day().approved()),
        words.number(line.day().refused()),
        words.number(line.day().paid()),
        words.number(line.day().paid_vnd()),
        words.percent(line.all().timely()),
        words.say(
            "command.report.relief.found",
            words.number(line.all().undecided()),
            words.number(line.all().upheld())),
        words.percent(line.all().right()));
  }

  private List<String> head(String section, String... columns) {
    return List.of(columns).stream()
        .map(column -> words.say("command.report." + section + "." + column))
        .toList();
  }
}
