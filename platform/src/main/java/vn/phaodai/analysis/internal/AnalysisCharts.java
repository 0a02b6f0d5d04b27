// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.analysis.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import vn.phaodai.analysis.Analysis;
import vn.phaodai.engine.epidemic.DatedCases.Found;
import vn.phaodai.engine.epidemic.EpiCurve;
import vn.phaodai.engine.epidemic.Nowcast;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.TimeChart;
import vn.phaodai.shell.Words;

/// The charts of an analysis.
final class AnalysisCharts {
  /// R is not drawn beyond this: what lies there is “very many”, and the table has the figure.
  private static final double HIGHEST_R = 5;

  private static final double LOWEST_R_TOP = 2;

  /// The axis of the curve reaches so many times the highest bar at most, however wide intervals
  /// are.
  private static final double ROOM_FOR_INTERVALS = 2;

  private static final int LOWEST_CASES_TOP = 4;

  private final Analysis analysis;
  private final Words words;
  private final Formats formats;

  AnalysisCharts(Analysis analysis, Words words, Formats formats) {
    this.analysis = analysis;
    this.words = words;
    this.formats = formats;
  }

  TimeChart curve(String takeaway) {
    EpiCurve curve = analysis.curve();
    double[] median = nowcast(Nowcast::median);
    double[] high = nowcast(Nowcast::high);
    return new TimeChart(
        "duong-cong",
        takeaway,
        curve.first(),
        curve.days(),
        top(curve, median, high),
        List.of(
            new TimeChart.Bars(counts(Found.COMMUNITY), fill(Found.COMMUNITY)),
            new TimeChart.Bars(counts(Found.QUARANTINED), fill(Found.QUARANTINED)),
            new TimeChart.Bars(counts(Found.IMPORTED), fill(Found.IMPORTED)),
            new TimeChart.Line(curve.average(analysis.complete()), curve.days()),
            new TimeChart.Points(median, nowcast(Nowcast::low), high),
            new TimeChart.Tips(curveTips())),
        null,
        incomplete());
  }

  static TimeChart.Fill fill(Found found) {
    return switch (found) {
      case COMMUNITY -> TimeChart.Fill.SOLID;
      case QUARANTINED -> TimeChart.Fill.HATCH;
      case IMPORTED -> TimeChart.Fill.DOTS;
    };
  }

  private TimeChart.@Nullable Incomplete incomplete() {
    return analysis.complete() >= analysis.curve().days()
        ? null
        : new TimeChart.Incomplete(analysis.complete(), words.say("analysis.incomplete"));
  }

  private double[] counts(Found found) {
    EpiCurve curve = analysis.curve();
    double[] counts = new double[curve.days()];
    Arrays.setAll(counts, d -> curve.cases(d, found));
    return counts;
  }

  private double[] nowcast(ToDoubleFunction<Nowcast> value) {
    return analysis.nowcasts().stream()
        .mapToDouble(one -> one == null ? Double.NaN : value.applyAsDouble(one))
        .toArray();
  }

  private static double top(EpiCurve curve, double[] median, double[] high) {
    double bars = Math.max(LOWEST_CASES_TOP, greatest(curve.counts()));
    double points = Math.min(greatest(high), bars * ROOM_FOR_INTERVALS);
    return Math.max(bars, Math.max(points, greatest(median))) * 1.05;
  }

  private static double greatest(double[] values) {
    return Arrays.stream(values).filter(v -> !Double.isNaN(v)).max().orElse(0);
  }

  private List<String> curveTips() {
    EpiCurve curve = analysis.curve();
    List<String> tips = new ArrayList<>();
    for (int d = 0; d < curve.days(); d++) {
      Nowcast nowcast = analysis.nowcasts().get(d);
      String tip =
          words.say(
              "analysis.curve.tip",
              formats.date(curve.day(d)),
              formats.number(curve.cases(d)),
              formats.number(curve.cases(d, Found.COMMUNITY)),
              formats.number(curve.cases(d, Found.QUARANTINED)),
              formats.number(curve.cases(d, Found.IMPORTED)));
      tips.add(
          nowcast == null
              ? tip
              : tip
                  + " "
                  + words.say(
                      "analysis.curve.tip.nowcast",
                      formats.number(nowcast.median()),
                      formats.number(nowcast.low()),
                      formats.number(nowcast.high())));
    }
    return tips;
  }

  TimeChart transmission(String takeaway) {
    return transmission(
        takeaway,
        analysis.curve().first(),
        analysis.curve().days(),
        analysis.transmission(),
        incomplete(),
        words,
        formats);
  }

  /// R of the days that it can be told of, among those from `first` on.
  static TimeChart transmission(
      String takeaway,
      LocalDate first,
      int days,
      List<Analysis.Transmission> transmission,
      TimeChart.@Nullable Incomplete incomplete,
      Words words,
      Formats formats) {
    double[][] values = new double[5][days];
    for (double[] one : values) {
      Arrays.fill(one, Double.NaN);
    }
    List<String> tips = new ArrayList<>();
    for (int d = 0; d < days; d++) {
      tips.add(formats.date(first.plusDays(d)));
    }
    int until = days;
    double top = LOWEST_R_TOP;
    for (Analysis.Transmission one : transmission) {
      int d = (int) (one.day().toEpochDay() - first.toEpochDay());
      values[0][d] = one.low95();
      values[1][d] = one.high95();
      values[2][d] = one.low50();
      values[3][d] = one.high50();
      values[4][d] = one.median();
      until = one.sure() ? until : Math.min(until, d);
      top = Math.max(top, Math.min(HIGHEST_R, one.high95() * 1.05));
      tips.set(
          d,
          words.say(
              "analysis.r.tip",
              formats.date(one.day()),
              formats.number(one.median(), 2),
              formats.number(one.low95(), 2),
              formats.number(one.high95(), 2)));
    }
    return new TimeChart(
        "he-so-lay",
        takeaway,
        first,
        days,
        top,
        List.of(
            new TimeChart.Band(values[0], values[1], false, until),
            new TimeChart.Band(values[2], values[3], true, until),
            new TimeChart.Line(values[4], until),
            new TimeChart.Tips(tips)),
        new TimeChart.Reference(1, words.say("analysis.r.reference")),
        incomplete);
  }
}
