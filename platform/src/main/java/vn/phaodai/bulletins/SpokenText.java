// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.bulletins;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.phaodai.shell.Formats;

/// A bulletin in sentences: to be read aloud over a commune's loudspeaker, or to stand on a page.
/// In Vietnamese and English by the message files; in Khmer only where the province's translators
/// wrote the text.
@Component
public class SpokenText {
  private static final String KHMER = "km";

  private final MessageSource messages;

  SpokenText(MessageSource messages) {
    this.messages = messages;
  }

  /// Plain lines; empty where the language does not exist.
  public Optional<String> of(Bulletin bulletin, List<FigureLine> lines, Locale language) {
    Function<String, String> figure = figures(lines, language);
    if (language.getLanguage().equals(KHMER)) {
      String text = bulletin.texts().spokenKm();
      return text.isEmpty() ? Optional.empty() : Optional.of(BulletinText.filled(text, figure));
    }
    Formats formats = Formats.in(language);
    List<String> said = new ArrayList<>();
    said.add(
        say(
            bulletin.corrects() == null ? "bulletins.spoken.title" : "bulletins.spoken.correction",
            language,
            bulletin.province(),
            formats.date(bulletin.day())));
    said.add(
        say(
            "bulletins.spoken.window",
            language,
            formats.dateTime(bulletin.from()),
            formats.dateTime(bulletin.cutOff())));
    said.add(opening(bulletin, lines, language));
    lines.stream().map(line -> sentence(line, language)).forEach(said::add);
    said.add(closing(bulletin, lines, language));
    return Optional.of(
        said.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n")));
  }

  private String sentence(FigureLine line, Locale language) {
    Formats formats = Formats.in(language);
    String now = formats.number(line.all().value());
    return line.all().isCorrected()
        ? say(
            "bulletins.spoken.corrected",
            language,
            say(line.key(), language),
            formats.number(line.all().before()),
            now)
        : say("bulletins.spoken.line", language, say(line.key(), language), now);
  }

  /// The text before the figures; in English the Vietnamese one where nobody wrote another.
  public String opening(Bulletin bulletin, List<FigureLine> lines, Locale language) {
    return text(bulletin.texts().opening(), bulletin.texts().openingEn(), lines, language);
  }

  /// The text after the figures, as [#opening].
  public String closing(Bulletin bulletin, List<FigureLine> lines, Locale language) {
    return text(bulletin.texts().closing(), bulletin.texts().closingEn(), lines, language);
  }

  private static String text(
      String vietnamese, String english, List<FigureLine> lines, Locale language) {
    boolean inEnglish = language.getLanguage().equals("en") && !english.isEmpty();
    return BulletinText.filled(inEnglish ? english : vietnamese, figures(lines, language));
  }

  private static Function<String, String> figures(List<FigureLine> lines, Locale language) {
    Formats formats = Formats.in(language);
    return name ->
        lines.stream()
            .filter(line -> line.line().equals(name))
            .findFirst()
            .map(line -> formats.number(line.all().value()))
            .orElse(Formats.UNKNOWN);
  }

  private String say(String key, Locale language, Object... values) {
    return messages.getMessage(key, values, language);
  }
}
