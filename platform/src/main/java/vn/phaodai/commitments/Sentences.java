// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.phaodai.shell.Formats;
import vn.phaodai.zones.RiskLevel;

/// Promises and judgements as sentences in the reader's language.
@Component
public class Sentences {
  private final MessageSource messages;

  Sentences(MessageSource messages) {
    this.messages = messages;
  }

  /// What is promised, in the reader's language.
  public String of(Promise promise) {
    return of(promise, LocaleContextHolder.getLocale());
  }

  public String of(Promise promise, Locale language) {
    Formats formats = Formats.in(language);
    return switch (promise) {
      case Promise.Hold(var level, var from, var review) ->
          say(
              language,
              "commitments.promise.HOLD",
              named(level, language),
              formats.date(from),
              review);
      case Promise.Transition(var from, var to, var by) ->
          say(
              language,
              "commitments.promise.TRANSITION",
              named(from, language),
              named(to, language),
              formats.date(by));
      case Promise.Shrink(var measure, var from, var to, var by) ->
          say(
              language,
              "commitments.promise.SHRINK",
              say(language, measure.key()),
              formats.number(from),
              formats.number(to),
              formats.date(by));
      case Promise.Control(var by) ->
          say(language, "commitments.promise.CONTROL", formats.date(by));
    };
  }

  /// Why it stands as it stands, in the reader's language.
  public String why(Judgement judgement) {
    return why(judgement, LocaleContextHolder.getLocale());
  }

  public String why(Judgement judgement, Locale language) {
    return say(
        language,
        judgement.ground().key(),
        judgement.facts().stream().map(fact -> shown(fact, language)).toArray());
  }

  private String shown(String fact, Locale language) {
    if (Arrays.stream(RiskLevel.values()).anyMatch(level -> level.name().equals(fact))) {
      return named(RiskLevel.valueOf(fact), language);
    }
    try {
      return Formats.in(language).date(LocalDate.parse(fact));
    } catch (DateTimeParseException noDate) {
      return fact;
    }
  }

  /// Inside a sentence a level is called by its colour alone.
  private String named(RiskLevel level, Locale language) {
    return say(language, "commitments.level." + level.name());
  }

  String say(Locale language, String key, Object... values) {
    return messages.getMessage(key, values, language);
  }
}
