// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.rules.LawBook;
import vn.phaodai.shell.Formats;
import vn.phaodai.zones.RiskLevel;

/// Promises and judgements as sentences in the reader's language.
@Component
public class Sentences {
  /// No more units are named one by one.
  private static final int NAMED = 3;

  private final MessageSource messages;
  private final LawBook book;
  private final OperatingClock clock;

  Sentences(MessageSource messages, LawBook book, OperatingClock clock) {
    this.messages = messages;
    this.book = book;
    this.clock = clock;
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

  /// How likely it is, or why nothing can be said and which figures are missing.
  public String of(Foretold foretold) {
    return of(foretold, LocaleContextHolder.getLocale());
  }

  String of(Foretold foretold, Locale language) {
    return switch (foretold) {
      case Foretold.Chance(var probability) ->
          say(language, "commitments.outlook", Formats.in(language).percent(probability));
      case Foretold.Open(var why, var facts, var units) ->
          say(
              language,
              why.key(),
              meant(facts, language),
              named(units, language),
              Outlook.FARTHEST_D);
    };
  }

  private String named(List<String> units, Locale language) {
    String first = String.join(", ", units.stream().limit(NAMED).toList());
    return units.size() <= NAMED
        ? first
        : say(language, "commitments.foretold.others", first, units.size() - NAMED);
  }

  /// Facts in the words of the rules; in another language only their names.
  private String meant(List<String> facts, Locale language) {
    Map<String, String> labels =
        language.getLanguage().equals("en") ? Map.of() : book.labels(clock.today());
    return String.join(
        "; ",
        facts.stream().map(name -> labels.getOrDefault(name, name.replace('_', ' '))).toList());
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
