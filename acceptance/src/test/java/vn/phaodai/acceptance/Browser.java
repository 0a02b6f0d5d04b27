// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// The machine's own Chromium, driven by Playwright. Each person keeps one signed-in session per
/// screen size for the whole run, as at a desk. Where there is no Chromium, whoever asks for it is
/// skipped and says so.
final class Browser {
  /// An office screen, the smallest that the overview must fit.
  static final Screen DESK = new Screen(1366, 768);

  /// A phone.
  static final Screen PHONE = new Screen(360, 780);

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> OPTIONS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static @Nullable Browser shared;

  private final com.microsoft.playwright.Browser chromium;
  private final Product product;
  private final Map<Desk, Visit> visits = new HashMap<>();

  record Screen(int width, int height) {}

  private record Desk(Person person, Screen screen) {}

  private Browser(com.microsoft.playwright.Browser chromium, Product product) {
    this.chromium = chromium;
    this.product = product;
  }

  static synchronized Browser shared() {
    Optional<Path> executable = executable();
    Assumptions.assumeTrue(
        executable.isPresent(), "skipped: no Chromium on PATH (package chromium)");
    if (shared == null) {
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      shared =
          new Browser(
              playwright
                  .chromium()
                  .launch(
                      new BrowserType.LaunchOptions()
                          .setExecutablePath(executable.orElseThrow())
                          .setArgs(OPTIONS)),
              Product.shared());
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(playwright::close));
    }
    return shared;
  }

  /// The same Chromium, where nobody has signed in yet, looking at another product.
  Browser at(Product other) {
    return new Browser(chromium, other);
  }

  private static Optional<Path> executable() {
    return Arrays.stream(
            Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// The person's page, signed in.
  Visit as(Person person) {
    return as(person, DESK);
  }

  Visit as(Person person, Screen screen) {
    return visits.computeIfAbsent(
        new Desk(person, screen),
        desk -> {
          Visit visit = new Visit(newPage(screen), product);
          visit.signIn(person.login(), Person.PASSWORD);
          return visit;
        });
  }

  /// The person signed in on a machine of its own, for whoever takes it apart; to be closed.
  Visit apart(Person person, Screen screen) {
    Visit visit = new Visit(newPage(screen), product);
    visit.signIn(person.login(), Person.PASSWORD);
    return visit;
  }

  /// Somebody who has not signed in.
  Visit asStranger(Screen screen) {
    return new Visit(newPage(screen), product);
  }

  private Page newPage(Screen screen) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(screen.width(), screen.height())
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh"));
    context.setDefaultTimeout(15_000);
    return context.newPage();
  }
}
