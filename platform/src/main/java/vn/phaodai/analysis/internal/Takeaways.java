// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.analysis.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phaodai.analysis.Analysis;
import vn.phaodai.engine.epidemic.EpiCurve;
import vn.phaodai.engine.epidemic.Growth;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.Words;
import vn.phaodai.territory.Tier;

/// What each part of an analysis says, in one sentence, with its interval; never more than the
/// interval allows.
final class Takeaways {
  private static final int WEEK = 7;

  private final Analysis analysis;
  private final Words words;
  private final Formats formats;

  Takeaways(Analysis analysis, Words words, Formats formats) {
    this.analysis = analysis;
    this.words = words;
    this.formats = formats;
  }

  /// The last seven complete days against the seven before.
  String curve() {
    EpiCurve curve = analysis.curve();
    if (curve.total() == 0) {
      return words.say(
          "analysis.curve.none", formats.date(curve.first()), formats.date(curve.last()));
    }
    LocalDate last = analysis.lastComplete();
    if (last == null || analysis.complete() < 2 * WEEK) {
      return words.say(
          "analysis.curve.short",
          formats.number(curve.total()),
          formats.date(curve.first()),
          formats.date(curve.last()));
    }
    int now = sum(analysis.complete() - WEEK, analysis.complete());
    int before = sum(analysis.complete() - 2 * WEEK, analysis.complete() - WEEK);
    String key = now > before ? "more" : now < before ? "fewer" : "same";
    return words.say(
        "analysis.curve." + key, formats.number(now), formats.date(last), formats.number(before));
  }

  private int sum(int from, int to) {
    int sum = 0;
    for (int d = from; d < to; d++) {
      sum += analysis.curve().cases(d);
    }
    return sum;
  }

  String transmission() {
    return transmission(analysis.surest(), words, formats);
  }

  /// What one R says, and no more than its interval allows.
  static String transmission(Analysis.@Nullable Transmission newest, Words words, Formats formats) {
    if (newest == null) {
      return words.say("analysis.r.none");
    }
    String key = newest.low95() > 1 ? "spreading" : newest.high95() < 1 ? "shrinking" : "unclear";
    return words.say(
        "analysis.r." + key,
        formats.number(newest.median(), 2),
        formats.number(newest.low95(), 2),
        formats.number(newest.high95(), 2),
        formats.date(newest.day()));
  }

  String growth() {
    Analysis.GrowthOf of = analysis.growth();
    if (of == null) {
      return words.say("analysis.growth.none");
    }
    Growth growth = of.growth();
    return switch (growth.direction()) {
      case GROWING -> directed("analysis.growth.growing", growth, 1);
      case SHRINKING -> directed("analysis.growth.shrinking", growth, -1);
      case UNCLEAR ->
          words.say("analysis.growth.unclear", signed(growth.low()), signed(growth.high()));
    };
  }

  private String directed(String key, Growth growth, int sign) {
    double near = sign > 0 ? growth.low() : growth.high();
    double far = sign > 0 ? growth.high() : growth.low();
    return words.say(
        key,
        share(growth.rate()),
        share(near),
        share(far),
        formats.number(growth.doublingOrHalving(), 1),
        formats.number(growth.fastest(), 1),
        formats.number(growth.slowest(), 1));
  }

  /// Of yesterday's cases, without sign.
  private String share(double rate) {
    return formats.percent(Math.abs(Math.expm1(rate)));
  }

  private String signed(double rate) {
    return (rate < 0 ? "−" : "+") + share(rate);
  }

  String alarms() {
    long odd =
        analysis.alarms().stream()
            .filter(one -> one.isAlarm() && one.unit().tier() == Tier.COMMUNE)
            .count();
    if (analysis.unit().tier().compareTo(Tier.COMMUNE) >= 0) {
      boolean own = analysis.alarms().stream().anyMatch(Analysis.Odd::isAlarm);
      return words.say(
          own ? "analysis.alarms.own" : "analysis.alarms.own.none",
          analysis.unit().fullName(),
          formats.date(analysis.day()));
    }
    return odd == 0
        ? words.say(
            "analysis.alarms.none", formats.number(analysis.judged()), formats.date(analysis.day()))
        : words.say(
            "analysis.alarms.some",
            formats.number(odd),
            formats.number(analysis.judged()),
            formats.date(analysis.day()));
  }
}
