// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.phaodai.commitments.Judgement;
import vn.phaodai.commitments.Promise;
import vn.phaodai.shell.Formats;
import vn.phaodai.shell.Words;
import vn.phaodai.zones.RiskLevel;

/// Promises and judgements as sentences in the reader's language.
@Component
public class Sentences {
  private final Words words;

  Sentences(Words words) {
    this.words = words;
  }

  /// What is promised.
  public String of(Promise promise) {
    Formats formats = formats();
    return switch (promise) {
      case Promise.Hold(var level, var from, var review) ->
          words.say("commitments.promise.HOLD", named(level), formats.date(from), review);
      case Promise.Transition(var from, var to, var by) ->
          words.say(
              "commitments.promise.TRANSITION",
              named(from),
              named(to),
              formats.date(by));
      case Promise.Shrink(var measure, var from, var to, var by) ->
          words.say(
              "commitments.promise.SHRINK",
              words.say(measure.key()),
              formats.number(from),
              formats.number(to),
              formats.date(by));
      case Promise.Control(var by) -> words.say("commitments.promise.CONTROL", formats.date(by));
    };
  }

  /// Why it stands as it stands.
  public String why(Judgement judgement) {
    return words.say(
        judgement.ground().key(), judgement.facts().stream().map(this::shown).toArray());
  }

  private String shown(String fact) {
    if (Arrays.stream(RiskLevel.values()).anyMatch(level -> level.name().equals(fact))) {
      return named(RiskLevel.valueOf(fact));
    }
    try {
      return formats().date(LocalDate.parse(fact));
    } catch (DateTimeParseException noDate) {
      return fact;
    }
  }

  /// Inside a sentence a level is called by its colour alone.
  private String named(RiskLevel level) {
    return words.say("commitments.level." + level.name());
  }

  private static Formats formats() {
    return Formats.in(LocaleContextHolder.getLocale());
  }
}
