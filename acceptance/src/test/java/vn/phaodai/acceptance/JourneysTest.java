// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every main page, as each role that has it, on an office screen and on a phone: answers, has one
/// heading, does not scroll sideways, logs no error, passes axe. Pictures go to `target/screens`.
class JourneysTest {
  private static final Path SCREENS = Path.of("target/screens");
  private static final String AXE = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
  private static final int COMMAND_PAGE_BYTES = 250 * 1024;

  /// Which pages a person is taken to; `{…}` is found by following a link.
  private record Journey(Person person, List<String> pages) {}

  private static final List<Journey> JOURNEYS =
      List.of(
          new Journey(Person.CLERK_KG, List.of("/chi-dao", "/chi-dao/moi", "/tim?q=xet+nghiem")),
          new Journey(
              Person.CLERK_TV,
              List.of("/cong-van", "/cong-van/moi", "/so-cong-van/den", "/so-cong-van/di")),
          new Journey(Person.MONITOR_KG, List.of("/tong-quan", "/viec", "/viec?muc=chua-co-han")),
          new Journey(
              Person.DEPUTY_TV, List.of("/tong-quan", "/dia-ban", "/dia-ban/84", "/to-chuc")),
          new Journey(Person.CHAIR_TV, List.of("/tong-quan")),
          new Journey(Person.STEERING_TV, List.of("/viec")),
          new Journey(Person.DISTRICT_TV, List.of("/tong-quan", "/viec", "/dia-ban/844")),
          new Journey(
              Person.COMMUNE_TV, List.of("/tong-quan", "/viec", "/chi-dao", "/dia-ban/29272")),
          new Journey(
              Person.COMMUNE_OFFICER_TV,
              List.of("/viec", "/tro-giup", "/tro-giup/giao-dien", "/tro-giup/dieu-khoan")),
          new Journey(Person.AUDITOR_TV, List.of("/nhat-ky")),
          new Journey(Person.ADMINISTRATOR_TV, List.of("/quan-tri/tai-khoan", "/quan-tri/phieu")));

  private static String axe = "";

  @BeforeAll
  static void loadAxe() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(JourneysTest.class.getClassLoader().getResourceAsStream(AXE), AXE)) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyRoleFindsItsPagesInOrderAtADeskAndOnAPhone() {
    return JOURNEYS.stream()
        .flatMap(
            journey ->
                journey.pages().stream()
                    .flatMap(
                        page ->
                            Stream.of(Browser.DESK, Browser.PHONE)
                                .map(
                                    screen ->
                                        dynamicTest(
                                            title(journey.person(), screen, page),
                                            () -> look(journey.person(), screen, page)))));
  }

  @TestFactory
  Stream<DynamicTest> aDispatchIsInOrderInAllItsParts() {
    return Stream.of("nhiem-vu", "noi-nhan", "pho-bien", "thong-tin", "lich-su")
        .flatMap(
            part ->
                Stream.of(
                    dynamicTest(
                        title(Person.CLERK_KG, Browser.DESK, "a dispatch, " + part),
                        () ->
                            look(
                                Person.CLERK_KG,
                                Browser.DESK,
                                sample(Person.CLERK_KG) + "?muc=" + part)),
                    dynamicTest(
                        title(Person.DISTRICT_TV, Browser.PHONE, "a dispatch, " + part),
                        () ->
                            look(
                                Person.DISTRICT_TV,
                                Browser.PHONE,
                                sample(Person.DISTRICT_TV) + "?muc=" + part))));
  }

  @TestFactory
  Stream<DynamicTest> aDutyIsInOrder() {
    return Stream.of(Browser.DESK, Browser.PHONE)
        .map(
            screen ->
                dynamicTest(
                    title(Person.DISTRICT_TV, screen, "a duty"),
                    () -> look(Person.DISTRICT_TV, screen, duty(Person.DISTRICT_TV))));
  }

  @TestFactory
  Stream<DynamicTest> aLetterIsInOrder() {
    return Stream.of(Browser.DESK, Browser.PHONE)
        .map(
            screen ->
                dynamicTest(
                    title(Person.CLERK_TV, screen, "a letter"),
                    () -> look(Person.CLERK_TV, screen, letter(Person.CLERK_TV))));
  }

  @TestFactory
  Stream<DynamicTest> aSheetOfSlipsIsInOrder() {
    return Stream.of(Browser.DESK, Browser.PHONE)
        .map(
            screen ->
                dynamicTest(
                    title(Person.ADMINISTRATOR_TV, screen, "slips"), () -> lookAtSlips(screen)));
  }

  @TestFactory
  Stream<DynamicTest> whoHasNotSignedInSeesTheDoorInOrder() {
    return Stream.of(Browser.DESK, Browser.PHONE)
        .map(
            screen ->
                dynamicTest(
                    "stranger, %dx%d".formatted(screen.width(), screen.height()),
                    () -> {
                      Visit visit = Browser.shared().asStranger(screen);
                      look(visit, screen, "stranger", "/dang-nhap");
                      visit.page().context().close();
                    }));
  }

  private static String title(Person person, Browser.Screen screen, String page) {
    return "%s %dx%d %s".formatted(person.login(), screen.width(), screen.height(), page);
  }

  /// The first dispatch in the person's list.
  private static String sample(Person person) {
    Page page = Browser.shared().as(person).see("/chi-dao").page();
    return String.valueOf(page.locator("main tbody th a").last().getAttribute("href"));
  }

  private static String duty(Person person) {
    Page page = Browser.shared().as(person).see("/viec").page();
    return String.valueOf(page.locator("main tbody th a").first().getAttribute("href"));
  }

  /// A letter that the person has just drafted.
  private static String letter(Person person) {
    Visit visit = Browser.shared().as(person).see("/cong-van/moi");
    visit
        .form("/cong-van")
        .set("trichYeu", "kiểm tra khu cách ly")
        .set("kinhGui", "Các huyện, thành ủy")
        .set("noiDung", "Ban Thường vụ yêu cầu các huyện ủy kiểm tra khu cách ly.")
        .send();
    return visit.path();
  }

  /// What comes of a form has no address to go to; nobody waits for a slip in the demonstration.
  private static void lookAtSlips(Browser.Screen screen) {
    Visit visit = Browser.shared().as(Person.ADMINISTRATOR_TV, screen).see("/quan-tri/phieu");
    visit.form("/quan-tri/phieu").send();
    SoftAssertions all = new SoftAssertions();
    all.assertThat(visit.status()).as("status").isEqualTo(200);
    all.assertThat(visit.heading()).startsWith("Phiếu đăng nhập");
    all.assertThat(sideways(visit.page())).as("wider than the screen").isEmpty();
    all.assertThat(violations(visit.page())).as("axe").isEmpty();
    all.assertAll();
  }

  private static void look(Person person, Browser.Screen screen, String path) {
    look(Browser.shared().as(person, screen), screen, person.login(), path);
  }

  private static void look(Visit visit, Browser.Screen screen, String who, String path) {
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
      SoftAssertions all = new SoftAssertions();
      all.assertThat(visit.status()).as("status").isEqualTo(200);
      all.assertThat(page.locator("h1").count()).as("h1").isEqualTo(1);
      all.assertThat(troubles).as("console").isEmpty();
      all.assertThat(weight.bytes()).as("transfer").isLessThanOrEqualTo(COMMAND_PAGE_BYTES);
      all.assertThat(sideways(page)).as("wider than the screen").isEmpty();
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(SCREENS.resolve(pictureOf(who, screen, path)))
              .setFullPage(screen.equals(Browser.PHONE)));
      all.assertThat(violations(page)).as("axe").isEmpty();
      all.assertAll();
    } finally {
      page.offConsoleMessage(console);
      page.offRequestFailed(failed);
    }
  }

  private static String pictureOf(String who, Browser.Screen screen, String path) {
    String name = path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id").replaceAll("[^a-z0-9-]+", "_");
    return who + name + "-" + screen.width() + ".png";
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
    page.evaluate(axe);
    Object found =
        page.evaluate(
            """
            async () => (await axe.run(document)).violations.map(
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
