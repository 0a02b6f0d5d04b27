// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.analysis.internal;

import static vn.phaodai.analysis.internal.Sheet.line;
import static vn.phaodai.analysis.internal.Sheet.rounded;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phaodai.analysis.RealComparison;
import vn.phaodai.shell.ListSheet;
import vn.phaodai.shell.Words;

/// The tables of the comparison with real figures, as they are shown.
final class RealSheets {
  /// Which table.
  enum Part {
    WEEKS("tuan"),
    FORECASTS("du-bao"),
    UNCOMPUTABLE("khong-tinh-duoc"),
    PUBLISHED("da-cong-bo");

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
          .orElse(WEEKS);
    }
  }

  private final Words words;
  private final boolean english;

  RealSheets(Words words, boolean english) {
    this.words = words;
    this.english = english;
  }

  Sheet of(Part part, RealComparison real) {
    return switch (part) {
      case WEEKS ->
          new Sheet(
              head(
                  "from", "to", "cases", "rate", "falling", "drop", "item", "verdict", "r", "rule",
                  "missing"),
              weeks(real));
      case FORECASTS ->
          new Sheet(
              head(
                  "made", "ahead", "from", "to", "low", "median", "high", "came", "hit", "score",
                  "last"),
              forecasts(real));
      case UNCOMPUTABLE ->
          new Sheet(
              head("day", "published", "rule", "missing", "source", "confidence"),
              uncomputable(real));
      case PUBLISHED ->
          new Sheet(
              head("day", "counted", "told", "ours", "difference", "source", "confidence"),
              published(real));
    };
  }

  private List<String> head(String... columns) {
    return Sheet.head(words, column -> "analysis.real.column." + column, columns);
  }

  private List<ListSheet.Line> weeks(RealComparison real) {
    return real.weeks().stream()
        .map(
            one ->
                line(
                    one.from(),
                    one.to(),
                    one.cases(),
                    rounded(one.per100k(), 10),
                    one.falling(),
                    rounded(one.drop(), 10),
                    words.say("analysis.real.item." + one.item()),
                    words.say("analysis.real.verdict." + one.verdict()),
                    one.r() == null ? null : rounded(one.r().median(), 100),
                    one.rule(),
                    String.join("; ", one.missing())))
        .toList();
  }

  private List<ListSheet.Line> forecasts(RealComparison real) {
    return real.forecasts().stream()
        .map(
            one ->
                line(
                    one.made(),
                    one.weeks(),
                    one.from(),
                    one.to(),
                    one.low(),
                    one.median(),
                    one.high(),
                    one.came(),
                    hit(one),
                    rounded(one.score(), 10),
                    rounded(one.asLast(), 10)))
        .toList();
  }

  private @Nullable String hit(RealComparison.Forecast one) {
    return one.came() == null
        ? null
        : words.say(one.isHit() ? "analysis.real.hit" : "analysis.real.miss");
  }

  private List<ListSheet.Line> uncomputable(RealComparison real) {
    return real.uncomputable().stream()
        .map(
            one ->
                line(
                    one.day(),
                    one.published().in(english),
                    one.rule(),
                    Stream.concat(Stream.of(one.missing().in(english)), one.facts().stream())
                        .reduce("%s; %s"::formatted)
                        .orElse(""),
                    one.source().what().in(english),
                    one.confidence()))
        .toList();
  }

  private List<ListSheet.Line> published(RealComparison real) {
    return real.published().stream()
        .map(
            one ->
                line(
                    one.day(),
                    words.say("analysis.real.counted." + one.counted()),
                    one.cases(),
                    one.ours(),
                    one.ours() == null ? null : one.cases() - one.ours(),
                    one.source().what().in(english),
                    one.confidence()))
        .toList();
  }
}
