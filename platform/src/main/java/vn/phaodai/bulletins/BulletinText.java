// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.bulletins;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The texts around the figures: none of them may bring a figure of its own. A figure stands in
/// them as the name of its line in braces, and is filled in from the closure.
@Component
final class BulletinText {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");
  private static final Pattern PAPERS = Pattern.compile("(?<!\\d)(?:\\d{12}|\\d{9})(?!\\d)");
  private static final Pattern PHONE =
      Pattern.compile("(?<!\\d)(?:\\+84|0)[35789](?:[ .]?\\d){8}(?!\\d)");
  private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");

  private final BulletinFacts facts;
  private final Pattern typed;

  BulletinText(BulletinFacts facts) {
    this.facts = facts;
    this.typed =
        Pattern.compile(
            "\\p{Nd}[\\p{Nd}.,]*\\s+(?:"
                + facts.countedWords().stream()
                    .sorted(Comparator.comparing(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
                + ")(?![\\p{L}\\p{Nd}])",
            FLAGS | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /// Throws BULLETINS-006 to -008 where a text brings a figure, names an unknown line or a person's
  /// papers.
  void check(Bulletin.Texts texts) {
    for (String text :
        List.of(texts.opening(), texts.closing(), texts.openingEn(), texts.closingEn())) {
      first(typed, text).ifPresent(found -> refuseTyped(found));
      lines(text);
    }
    // in Khmer the words behind a figure are not known: no digit stands there but by a line
    first(DIGITS, texts.spokenKm()).ifPresent(found -> refuseTyped(found));
    lines(texts.spokenKm());
  }

  private static void refuseTyped(String found) {
    throw BulletinRefusals.TYPED_FIGURE.with(found).raise();
  }

  private void lines(String text) {
    first(PAPERS, text)
        .ifPresent(
            found -> {
              throw BulletinRefusals.IDENTITY_NUMBER.with(found).raise();
            });
    PLACE
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !facts.byName().containsKey(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw BulletinRefusals.NO_SUCH_LINE
                  .with(
                      name,
                      facts.lines().stream()
                          .map(BulletinFacts.Line::line)
                          .collect(Collectors.joining(", ")))
                  .raise();
            });
  }

  /// Throws BULLETINS-024 where a text of the log of rumours holds the number of a person.
  static void withoutPeople(String... texts) {
    Stream.of(texts)
        .flatMap(text -> Stream.of(first(PHONE, text), first(PAPERS, text)))
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(
            found -> {
              throw BulletinRefusals.PRIVATE_NUMBER.with(found).raise();
            });
  }

  private static Optional<String> first(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).findFirst();
  }

  /// The text with its figures.
  static String filled(String text, Function<String, String> figure) {
    return PLACE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(figure.apply(found.group(1))));
  }
}
