// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;

/// One look at a page, at a desk and on a phone: what would make somebody send it back. Pictures go
/// to `target/screens`.
final class Look {
  private static final Path SCREENS = Path.of("target/screens");
  private static final int COMMAND_PAGE_BYTES = 250 * 1024;
  private static final int PICTURE_HEIGHT = 12_000;
  private static final String AXE = read("META-INF/resources/webjars/axe-core/4.6.3/axe.min.js");

  private Look() {}

  private static String read(String resource) {
    try (InputStream in =
        Objects.requireNonNull(
            Look.class.getClassLoader().getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Goes there and looks; nothing may fail on the way or weigh too much.
  static void at(Visit visit, String who, String path) {
    Page page = visit.page();
    List<String> troubles = new ArrayList<>();
    Consumer<ConsoleMessage> console =
        message -> {
          if (message.type().equals("error")) {
            troubles.add(message.text());
          }
        };
    Consumer<Request> failed = request -> troubles.add(request.url() + " " + request.failure());
    page.onConsoleMessage(console);
    page.onRequestFailed(failed);
    try (Weight weight = new Weight(page)) {
      visit.open(path);
      page.waitForLoadState();
      assertThat(weight.bytes()).as("transfer").isLessThanOrEqualTo(COMMAND_PAGE_BYTES);
      atWhatIsOpen(visit, who + path, 200);
      assertThat(troubles).as("console").isEmpty();
    } finally {
      page.offConsoleMessage(console);
      page.offRequestFailed(failed);
    }
  }

  /// What the last form or address led to, at a desk and then on a phone.
  static void atWhatIsOpen(Visit visit, String name, int status) {
    Page page = visit.page();
    SoftAssertions all = new SoftAssertions();
    all.assertThat(visit.status()).as("status").isEqualTo(status);
    all.assertThat(page.locator("h1").count()).as("h1").isEqualTo(1);
    all.assertThat(page.content()).as("words").doesNotContain("⟦");
    for (Browser.Screen screen : List.of(Browser.DESK, Browser.PHONE)) {
      page.setViewportSize(screen.width(), screen.height());
      all.assertThat(sideways(page)).as("wider than %d", screen.width()).isEmpty();
      page.screenshot(picture(page, screen).setPath(SCREENS.resolve(pictureOf(name, screen))));
      all.assertThat(violations(page)).as("axe at %d", screen.width()).isEmpty();
    }
    page.setViewportSize(Browser.DESK.width(), Browser.DESK.height());
    all.assertAll();
  }

  /// A desk's first screen; on a phone what a thumb scrolls through, as far as a list of fifty
  /// goes.
  private static Page.ScreenshotOptions picture(Page page, Browser.Screen screen) {
    if (!screen.equals(Browser.PHONE)) {
      return new Page.ScreenshotOptions();
    }
    Number height = (Number) page.evaluate("document.documentElement.scrollHeight");
    return new Page.ScreenshotOptions()
        .setFullPage(true)
        .setClip(0, 0, screen.width(), Math.min(height.intValue(), PICTURE_HEIGHT));
  }

  private static String pictureOf(String name, Browser.Screen screen) {
    return name.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id").replaceAll("[^a-z0-9.-]+", "_")
        + "-%d.png".formatted(screen.width());
  }

  /// What stands out of the page's right edge; empty when nothing makes it scroll.
  private static List<?> sideways(Page page) {
    Object found =
        page.evaluate(
            """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              return [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > width + 1)
                .slice(0, 8)
                .map(e => e.tagName + '.' + e.className + ' ' + Math.round(e.getBoundingClientRect().right)
                  + ' ' + e.textContent.trim().slice(0, 40));
            }
            """);
    return (List<?>) found;
  }

  private static List<?> violations(Page page) {
    // evaluated by the debugger, which the page's own policy does not bind
    page.evaluate(AXE);
    Object found =
        page.evaluate(
            """
            async () => (await axe.run(document, {resultTypes: ['violations']})).violations.map(
              v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' ¦ '))
            """);
    return (List<?>) found;
  }

  /// Bytes over the wire for one page with an empty cache, compressed as they came.
  private static final class Weight implements AutoCloseable {
    private final CDPSession wire;
    private long bytes;

    Weight(Page page) {
      wire = page.context().newCDPSession(page);
      wire.on(
          "Network.loadingFinished", event -> bytes += event.get("encodedDataLength").getAsLong());
      wire.send("Network.enable");
      wire.send("Network.setCacheDisabled", json(Map.of("cacheDisabled", true)));
    }

    private static com.google.gson.JsonObject json(Map<String, Boolean> values) {
      com.google.gson.JsonObject object = new com.google.gson.JsonObject();
      values.forEach(object::addProperty);
      return object;
    }

    long bytes() {
      return bytes;
    }

    @Override
    public void close() {
      wire.detach();
    }
  }
}
