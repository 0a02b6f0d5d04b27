// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.analysis.internal;

import static vn.phaodai.analysis.internal.Sheet.line;
import static vn.phaodai.analysis.internal.Sheet.rounded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phaodai.analysis.Analysis;
import vn.phaodai.engine.epidemic.Alarms;
import vn.phaodai.engine.epidemic.DatedCases.Found;
import vn.phaodai.engine.epidemic.EpiCurve;
import vn.phaodai.engine.epidemic.Nowcast;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.Words;

/// The table twin of each chart as a file of exactly this view.
final class AnalysisSheets {
  /// A part of the page that has a table.
  public enum Part {
    CURVE("duong-cong"),
    TRANSMISSION("he-so-lay"),
    ALARMS("canh-bao");

    private final String slug;

    Part(String slug) {
      this.slug = slug;
    }

    String slug() {
      return slug;
    }

    static Part named(String slug) {
      return Arrays.stream(values())
          .filter(part -> part.slug.equals(slug))
          .findFirst()
          .orElse(CURVE);
    }
  }

  private final Words words;

  AnalysisSheets(Words words) {
    this.words = words;
  }

  Sheet of(Part part, @Nullable Analysis analysis) {
    List<String> head =
        switch (part) {
          case CURVE ->
              head(
                  "day",
                  "community",
                  "quarantined",
                  "imported",
                  "total",
                  "average",
                  "nowcast",
                  "low95",
                  "high95",
                  "complete");
          case TRANSMISSION -> head("day", "r", "low50", "high50", "low95", "high95", "sure");
          case ALARMS ->
              head("code", "unit", "above", "cases", "expected", "upper", "c1", "c2", "c3");
        };
    if (analysis == null) {
      return new Sheet(head, List.of());
    }
    return new Sheet(
        head,
        switch (part) {
          case CURVE -> curve(analysis);
          case TRANSMISSION -> transmission(analysis);
          case ALARMS -> alarms(analysis);
        });
  }

  private List<String> head(String... columns) {
    return Sheet.head(words, column -> "analysis.column." + column, columns);
  }

  private List<ListSheet.Line> curve(Analysis analysis) {
    EpiCurve curve = analysis.curve();
    double[] average = curve.average(analysis.complete());
    List<ListSheet.Line> lines = new ArrayList<>();
    for (int d = 0; d < curve.days(); d++) {
      Nowcast nowcast = analysis.nowcasts().get(d);
      lines.add(
          line(
              curve.day(d),
              curve.cases(d, Found.COMMUNITY),
              curve.cases(d, Found.QUARANTINED),
              curve.cases(d, Found.IMPORTED),
              curve.cases(d),
              rounded(average[d], 100),
              nowcast == null ? null : nowcast.median(),
              nowcast == null ? null : nowcast.low(),
              nowcast == null ? null : nowcast.high(),
              words.say(d < analysis.complete() ? "analysis.yes" : "analysis.no")));
    }
    return lines;
  }

  private List<ListSheet.Line> transmission(Analysis analysis) {
    return analysis.transmission().stream()
        .map(
            one ->
                line(
                    one.day(),
                    rounded(one.median(), 1000),
                    rounded(one.low50(), 1000),
                    rounded(one.high50(), 1000),
                    rounded(one.low95(), 1000),
                    rounded(one.high95(), 1000),
                    words.say(one.sure() ? "analysis.yes" : "analysis.no")))
        .toList();
  }

  private List<ListSheet.Line> alarms(Analysis analysis) {
    return analysis.alarms().stream()
        .map(
            one ->
                line(
                    one.unit().code(),
                    one.unit().fullName(),
                    one.above(),
                    one.cases(),
                    rounded(one.expected(), 100),
                    rounded(one.upper(), 100),
                    verdict(one.c1()),
                    verdict(one.c2()),
                    verdict(one.c3())))
        .toList();
  }

  private String verdict(Alarms.Verdict verdict) {
    return words.say("analysis.verdict." + verdict);
  }
}
