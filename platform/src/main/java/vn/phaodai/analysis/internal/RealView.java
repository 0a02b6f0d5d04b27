// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.analysis.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phaodai.analysis.Analysis;
import vn.phaodai.analysis.RealComparison;
import vn.phaodai.analysis.RealComparison.Forecast;
import vn.phaodai.analysis.RealComparison.Score;
import vn.phaodai.analysis.RealComparison.Week;
import vn.phaodai.analysis.RealSeries;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.TimeChart;
import vn.phaodai.shell.Words;

/// The sentences and charts of the comparison with real figures.
final class RealView {
  private static final int WEEK_D = 7;

  /// The axis reaches so many times the highest bar at most, however wide intervals are.
  private static final double ROOM_FOR_INTERVALS = 1.5;

  private final RealComparison real;
  private final Words words;
  private final Formats formats;

  RealView(RealComparison real, Words words, Formats formats) {
    this.real = real;
    this.words = words;
    this.formats = formats;
  }

  /// The last whole week under the first item of the control test.
  String weeks() {
    Week week = real.weeks().getLast();
    return words.say(
        "analysis.real.week." + week.item(),
        formats.dayMonth(week.from()),
        formats.dayMonth(week.to()),
        formats.number(week.cases()),
        formats.number(week.per100k(), 1));
  }

  String forecasts() {
    Score score = real.score(1);
    return score == null
        ? words.say("analysis.real.forecast.none")
        : words.say(
            score.mean() < score.asLast()
                ? "analysis.real.forecast.better"
                : "analysis.real.forecast.worse",
            formats.number(score.hits()),
            formats.number(score.forecasts()),
            formats.number(score.mean(), 1),
            formats.number(score.asLast(), 1));
  }

  String transmission() {
    return Takeaways.transmission(newest(), words, formats);
  }

  private Analysis.@Nullable Transmission newest() {
    return real.transmission().isEmpty() ? null : real.transmission().getLast();
  }

  /// Daily cases and their weekly mean; on the middle day of each week what had been foretold of it
  /// a week before, as a mean of its days.
  TimeChart cases() {
    RealSeries series = real.series();
    int days = series.days().size();
    double[] bars = new double[days];
    double[] average = new double[days];
    for (int d = 0; d < days; d++) {
      Integer one = series.days().get(d);
      bars[d] = one == null ? Double.NaN : one;
      Integer around =
          series.cases(series.day(d).minusDays(WEEK_D / 2), series.day(d).plusDays(WEEK_D / 2));
      average[d] = around == null ? Double.NaN : around / (double) WEEK_D;
    }
    double[][] points = foretold(days);
    double highest = greatest(bars);
    double top = Math.max(highest, Math.min(greatest(points[2]), highest * ROOM_FOR_INTERVALS));
    return new TimeChart(
        "so-that",
        weeks(),
        series.first(),
        days,
        Math.max(1, top) * 1.05,
        List.of(
            new TimeChart.Bars(bars, TimeChart.Fill.SOLID),
            new TimeChart.Line(average, days),
            new TimeChart.Points(points[0], points[1], points[2]),
            new TimeChart.Tips(tips())),
        null,
        null);
  }

  private double[][] foretold(int days) {
    double[][] points = new double[3][days];
    for (double[] one : points) {
      Arrays.fill(one, Double.NaN);
    }
    for (Forecast one : real.forecasts()) {
      if (one.weeks() == 1) {
        LocalDate middle = one.from().plusDays(WEEK_D / 2);
        int d = (int) (middle.toEpochDay() - real.series().first().toEpochDay());
        points[0][d] = one.median() / (double) WEEK_D;
        points[1][d] = one.low() / (double) WEEK_D;
        points[2][d] = one.high() / (double) WEEK_D;
      }
    }
    return points;
  }

  private static double greatest(double[] values) {
    return Arrays.stream(values).filter(v -> !Double.isNaN(v)).max().orElse(0);
  }

  private List<String> tips() {
    RealSeries series = real.series();
    List<String> tips = new ArrayList<>();
    for (int d = 0; d < series.days().size(); d++) {
      Integer one = series.days().get(d);
      String day = formats.date(series.day(d));
      tips.add(
          one == null
              ? words.say("analysis.real.tip.blank", day)
              : words.say("analysis.real.tip", day, formats.number(one)));
    }
    return tips;
  }

  TimeChart transmissionChart() {
    return AnalysisCharts.transmission(
        transmission(),
        real.series().first(),
        real.series().days().size(),
        real.transmission(),
        null,
        words,
        formats);
  }
}
