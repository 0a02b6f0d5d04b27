// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.phaodai.audit.AuditEntry;
import vn.phaodai.audit.AuditLog;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.commitments.Judged;
import vn.phaodai.commitments.Judgements;
import vn.phaodai.commitments.Standing;
import vn.phaodai.directives.Board;
import vn.phaodai.directives.WorkFilter;
import vn.phaodai.measures.ReportingDays;
import vn.phaodai.situation.Closure;
import vn.phaodai.situation.Closures;
import vn.phaodai.territory.Unit;
import vn.phaodai.zones.Determinations;

/// The daily command cycle of a province:
///
/// ```
///   close the figures ─► who has not reported ─► propose levels ─► judge commitments
///                                                     ─► what is overdue ─► write the report
/// ```
///
/// Everything in one transaction, so that a day is through or not begun. Run again it changes
/// nothing but what news has changed. A day is closed by its last cut-off; at one before that only
/// the figures are closed and reported, and nothing is proposed or judged.
@Service
@Transactional
public class DailyCycle {
  private final Closures closures;
  private final Determinations determinations;
  private final Judgements judgements;
  private final Board board;
  private final ReportWriter writer;
  private final DailyReports reports;
  private final ReportingDays days;
  private final OperatingClock clock;
  private final AuditLog audit;

  DailyCycle(
      Closures closures,
      Determinations determinations,
      Judgements judgements,
      Board board,
      ReportWriter writer,
      DailyReports reports,
      ReportingDays days,
      OperatingClock clock,
      AuditLog audit) {
    this.closures = closures;
    this.determinations = determinations;
    this.judgements = judgements;
    this.board = board;
    this.writer = writer;
    this.reports = reports;
    this.days = days;
    this.clock = clock;
    this.audit = audit;
  }

  /// What a run found and did.
  ///
  /// @param proposed units for which a level was put forward now
  /// @param waiting proposals that wait for a decision
  /// @param judged all commitments that count
  /// @param missed those that are judged missed for the first time
  /// @param overdue assignments past their deadline
  public record Run(
      Closure closure,
      List<Unit> proposed,
      int waiting,
      List<Judged> judged,
      List<Judged> missed,
      Board.Count overdue,
      DailyReport report,
      boolean isNewReport) {
    public Run {
      proposed = List.copyOf(proposed);
      judged = List.copyOf(judged);
      missed = List.copyOf(missed);
    }

    public long count(Standing standing) {
      return judged.stream().filter(one -> one.standing() == standing).count();
    }
  }

  /// @param code of the province
  /// @param day whose cut-off has passed
  public Run run(String code, LocalDate day) {
    Closure closure = closures.close(code, day);
    Unit province = closure.province();
    List<Unit> proposed = determinations.proposeWhatMoves(province, day);
    Judgements.Recorded commitments = judgements.record(province, day);
    Board.Count overdue =
        board.count(List.of(province.path()), WorkFilter.first(WorkFilter.Show.OVERDUE));
    int waiting = determinations.countWaiting(province);
    DailyReports.Made made =
        report(closure, new ReportWriter.Findings(waiting, commitments.all(), overdue));
    return new Run(
        closure,
        proposed,
        waiting,
        commitments.all(),
        commitments.missed(),
        overdue,
        made.report(),
        made.isNew());
  }

  /// What was found at a cut-off before the day's last.
  public record Interim(Closure closure, DailyReport report) {}

  /// Closes and reports what has come in since the day began.
  ///
  /// @param at a cut-off of the day; the last one closes the day, with all that follows from it
  public Interim run(String code, LocalDate day, LocalTime at) {
    if (at.equals(days.cutOff(code, day))) {
      Run whole = run(code, day);
      return new Interim(whole.closure(), whole.report());
    }
    Closure closure = closures.close(code, day, at);
    return new Interim(closure, report(closure, null).report());
  }

  /// @param found null at a cut-off before the day's last
  private DailyReports.Made report(Closure closure, ReportWriter.@Nullable Findings found) {
    DailyReports.Made made = reports.keep(closure, writer.write(closure, found), clock.now());
    if (closure.isNew() || made.isNew()) {
      audit.record(
          AuditEntry.of("command.daily", "closure", closure.id())
              .in(closure.province().path())
              .with(
                  Map.of(
                      "day", closure.day().toString(),
                      "closure", closure.number(),
                      "report", made.report().revision())));
    }
    return made;
  }
}
