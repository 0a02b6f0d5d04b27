// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phaodai.engine.epidemic.CoriMethod;
import vn.phaodai.engine.epidemic.DatedCases;
import vn.phaodai.engine.epidemic.EpiCurve;
import vn.phaodai.engine.epidemic.Incidence;
import vn.phaodai.engine.epidemic.Nowcast;
import vn.phaodai.engine.epidemic.Prior;
import vn.phaodai.engine.epidemic.Reproduction;
import vn.phaodai.engine.epidemic.Windows;

/// R(t) of the days of a curve. Days that are not complete count with what they will have been
/// (median of the nowcast), and the series ends before the first day of which even that is not
/// said: R from cases that are not reported yet would always seem to fall.
final class TransmissionDays {
  private final CoriMethod cori = new CoriMethod(Prior.USUAL);
  private final int window;
  private final SerialIntervalFact interval;

  TransmissionDays(int window, SerialIntervalFact interval) {
    this.window = window;
    this.interval = interval;
  }

  /// @param earliest the first day of which cases were read: infectors of those shown
  /// @param lastComplete R of windows that end later is not sure
  List<Analysis.Transmission> of(
      List<DatedCases> cases,
      DatedCases.Basis basis,
      LocalDate earliest,
      EpiCurve shown,
      List<@Nullable Nowcast> nowcasts,
      LocalDate lastComplete) {
    EpiCurve whole = EpiCurve.of(cases, basis, earliest, shown.last());
    int before = (int) ChronoUnit.DAYS.between(earliest, shown.first());
    int end = end(shown, nowcasts, lastComplete) + before;
    double[] local = new double[end];
    double[] imported = new double[end];
    for (int d = 0; d < end; d++) {
      Nowcast nowcast = d < before ? null : nowcasts.get(d - before);
      imported[d] = whole.cases(d, DatedCases.Found.IMPORTED);
      double all = nowcast == null ? whole.cases(d) : nowcast.median();
      local[d] = Math.max(0, all - imported[d]);
    }
    return of(earliest, local, imported, shown.first(), lastComplete);
  }

  /// @param first the day of the first count; days before the first case are passed over
  /// @param from the first day of which R is asked
  List<Analysis.Transmission> of(
      LocalDate first, double[] local, double[] imported, LocalDate from, LocalDate lastComplete) {
    int begin = 0;
    while (begin < local.length && local[begin] + imported[begin] == 0) {
      begin++;
    }
    if (begin == local.length) {
      return List.of();
    }
    Incidence incidence =
        Incidence.of(
            Arrays.copyOfRange(local, begin, local.length),
            Arrays.copyOfRange(imported, begin, local.length));
    Windows windows = Windows.sliding(incidence.days(), window);
    Reproduction r = cori.estimate(incidence, interval.sample(incidence.days()), windows);
    List<Analysis.Transmission> days = new ArrayList<>();
    for (int w = 0; w < r.size(); w++) {
      LocalDate day = first.plusDays(begin + windows.end(w) - 1L);
      if (r.isEstimated(w) && r.isInformed(w) && !day.isBefore(from)) {
        days.add(
            new Analysis.Transmission(
                day,
                r.quantile(w, Reproduction.Level.MEDIAN),
                r.quantile(w, Reproduction.Level.Q025),
                r.quantile(w, Reproduction.Level.Q975),
                r.quantile(w, Reproduction.Level.Q25),
                r.quantile(w, Reproduction.Level.Q75),
                !day.isAfter(lastComplete)));
      }
    }
    return days;
  }

  /// The first day of the curve that is neither complete nor has a nowcast.
  private static int end(EpiCurve shown, List<@Nullable Nowcast> nowcasts, LocalDate lastComplete) {
    int day = 0;
    while (day < shown.days()
        && (!shown.day(day).isAfter(lastComplete) || nowcasts.get(day) != null)) {
      day++;
    }
    return day;
  }
}
