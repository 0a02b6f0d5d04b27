// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.publicsite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phaodai.bulletins.PublicBulletins;
import vn.phaodai.bulletins.PublicBulletins.Item;
import vn.phaodai.bulletins.SpokenText;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.shell.ReadyPages;
import vn.phaodai.territory.Units;

/// The pages of published bulletins: a list, one page each, and plain texts to be read aloud. Khmer
/// is shown in Vietnamese, and says so, until the province's translators wrote the text.
@Component
public class NewsPages {
  public static final String HOME = "/tin";

  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final Locale KHMER = Locale.of("km");
  private static final List<Locale> LANGUAGES = List.of(VIETNAMESE, Locale.ENGLISH, KHMER);

  /// Bulletins of one province that are kept as pages.
  private static final int KEPT = 30;

  private final PublicBulletins bulletins;
  private final SpokenText spoken;
  private final ReadyPages pages;
  private final Units units;
  private final OperatingClock clock;

  NewsPages(
      PublicBulletins bulletins,
      SpokenText spoken,
      ReadyPages pages,
      Units units,
      OperatingClock clock) {
    this.bulletins = bulletins;
    this.spoken = spoken;
    this.pages = pages;
    this.units = units;
    this.clock = clock;
  }

  /// All of them as they stand now, by path and language.
  Map<String, ReadyPage> write() {
    List<Item> all = new ArrayList<>();
    units.provinces(clock.today()).forEach(one -> all.addAll(bulletins.latest(one.id(), KEPT)));
    Map<String, ReadyPage> written = new HashMap<>();
    for (Locale language : LANGUAGES) {
      written.put(
          Edition.key(HOME, language.getLanguage()),
          page("publicsite/news.jte", Map.of("items", all), HOME, language));
      all.forEach(item -> write(item, language, written));
    }
    all.forEach(item -> writeTexts(item, written));
    return written;
  }

  private void write(Item item, Locale language, Map<String, ReadyPage> written) {
    String path = HOME + "/" + item.bulletin().name();
    Locale shown = shown(language);
    Map<String, Object> model =
        Map.of(
            "item",
            item,
            "opening",
            spoken.opening(item.bulletin(), item.lines(), shown),
            "closing",
            spoken.closing(item.bulletin(), item.lines(), shown),
            "khmerText",
            spoken.of(item.bulletin(), item.lines(), KHMER).orElse(""));
    written.put(
        Edition.key(path, language.getLanguage()),
        page("publicsite/bulletin.jte", model, path, language));
  }

  private ReadyPage page(String template, Map<String, Object> model, String path, Locale language) {
    Map<String, Object> all = new HashMap<>(model);
    all.put("khmer", language.equals(KHMER));
    all.put("written", clock.now());
    all.put("demo", clock.isShifted());
    return ReadyPage.of(pages.write(template, all, path, shown(language)));
  }

  /// There are no message files in Khmer yet.
  private static Locale shown(Locale language) {
    return language.equals(KHMER) ? VIETNAMESE : language;
  }

  /// `/tin/84-2021-3.vi.txt`: the same under each language that a reader may have chosen.
  private void writeTexts(Item item, Map<String, ReadyPage> written) {
    for (Locale language : LANGUAGES) {
      Optional<String> text = spoken.of(item.bulletin(), item.lines(), language);
      String path = HOME + "/" + item.bulletin().name() + "." + language.getLanguage() + ".txt";
      text.map(ReadyPage::ofText)
          .ifPresent(
              page ->
                  LANGUAGES.forEach(
                      any -> written.put(Edition.key(path, any.getLanguage()), page)));
    }
  }
}
