// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A phone in an officer's hand at a gate: a browser profile of its own, which loses its network
/// and its tab as phones do.
final class GatePhone implements AutoCloseable {
  private static final String DELIVERY = "**/chot/gui";

  static {
    // as patient as with pages
    PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
  }

  private final BrowserContext context;
  private final Product product;
  private final AtomicInteger dropped = new AtomicInteger();
  private Page page;

  GatePhone(Visit signedIn, Product product) {
    this.page = signedIn.page();
    this.context = page.context();
    this.product = product;
  }

  Page page() {
    return page;
  }

  /// Opens the officer's shift under a PIN; what works without a network is kept from here on.
  GatePhone open(String shift, String pin) {
    go("/chot/may?ca=" + shift);
    page.locator("#pin").fill(pin);
    page.locator("#again").fill(pin);
    page.locator("#open-form button[type=submit]").click();
    assertThat(page.locator("#record-form")).isVisible();
    page.evaluate("navigator.serviceWorker.ready.then(() => true)");
    return this;
  }

  private void go(String path) {
    page.navigate(product.at(path).toString());
    assertThat(page.locator("body[data-ready=yes]")).isVisible();
  }

  void loseNetwork() {
    context.setOffline(true);
  }

  void findNetwork() {
    context.setOffline(false);
  }

  /// The tab is closed and the address opened anew: the page is locked.
  GatePhone closeTabAndReturn() {
    page.close();
    page = context.newPage();
    go("/chot/may");
    assertThat(page.locator("#lock-form")).isVisible();
    return this;
  }

  /// Types the PIN where the phone is locked.
  void unlock(String pin) {
    page.locator("#unlock-pin").fill(pin);
    page.locator("#lock-form button[type=submit]").click();
  }

  /// What a person types about one vehicle that was never seen.
  void write(Passing passing) {
    page.locator("#plate").fill(passing.plate());
    Locator person = page.locator("[data-people] fieldset").first();
    person.locator("[data-part=name]").fill(passing.driver());
    person.locator("[data-part=idNumber]").fill(passing.idNumber());
    choose("origin", passing.origin());
    choose("destination", passing.destination());
    page.locator("#purpose-" + passing.purpose()).check();
  }

  /// @param driver full name
  /// @param idNumber as typed
  /// @param origin letters that find it
  /// @param destination letters that find it
  /// @param purpose its code
  record Passing(
      String plate,
      String driver,
      String idNumber,
      String origin,
      String destination,
      String purpose) {
    static Passing of(String plate, String driver) {
      return new Passing(plate, driver, "", "kien giang", "an truong a", "MEDICAL");
    }
  }

  void choose(String box, String letters) {
    page.locator("#" + box).fill(letters);
    page.locator("#" + box + "-list [role=option]").first().click();
  }

  /// Takes a test at the gate with this result.
  void test(String result) {
    page.locator("#testKind").selectOption("RAPID");
    page.locator("#testHere").check();
    page.locator("#testResult").selectOption(result);
  }

  /// Follows the rule's proposal.
  void save() {
    page.locator("#save").click();
    assertThat(page.locator("#saved-text")).containsText("Đã lưu trên máy");
    assertThat(page.locator("#plate")).hasValue("");
  }

  void banner(String words) {
    assertThat(page.locator("#net")).containsText(words);
  }

  void sendNow() {
    page.locator("#send").click();
  }

  /// Deliveries reach the server, which answers, and no answer comes back.
  void dropReplies() {
    context.route(
        DELIVERY,
        route -> {
          route.fetch();
          route.abort();
          dropped.incrementAndGet();
        });
  }

  /// Waits until the server answered and the answer was lost.
  void awaitDropped() {
    page.waitForCondition(() -> dropped.get() > 0);
  }

  /// The session at the server is over.
  void forgetSession() {
    context.clearCookies();
  }

  /// Signs in anew on the same phone and opens the shift that waits there.
  void signInAgain(Person person, String pin) {
    new Visit(page, product).signIn(person.login(), Person.PASSWORD);
    go("/chot/may");
    unlock(pin);
    assertThat(page.locator("#record-form")).isVisible();
  }

  /// A picture for people to look at, in `target/screens`.
  void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screens", name + "-360.png")));
  }

  void keepReplies() {
    context.unroute(DELIVERY);
  }

  void tab(String name) {
    page.locator("[data-tab=" + name + "]").click();
  }

  /// The file of what was not sent.
  Path export() {
    Download file = page.waitForDownload(() -> page.locator("#export").click());
    return file.path();
  }

  void takeIn(Path file, String pin) {
    page.locator("details:has(#import-form)").evaluate("d => d.open = true");
    page.locator("#file").setInputFiles(file);
    page.locator("#file-pin").fill(pin);
    page.locator("#import-form button").click();
  }

  void wipe() {
    page.locator("#wipe").click();
    page.locator("#wipe-yes").click();
    assertThat(page.locator("#open-form")).isVisible();
  }

  /// Everything that lies in the browser's stores, as text.
  String stored() {
    return String.valueOf(
        page.evaluate(
            """
            async () => {
              const asked = request => new Promise((done, failed) => {
                request.onsuccess = () => done(request.result);
                request.onerror = () => failed(request.error);
              });
              const text = value => value instanceof Uint8Array ? new TextDecoder().decode(value)
                : value && typeof value === 'object' ? Object.values(value).map(text).join(' ') : String(value);
              const all = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
              for (const {name} of await indexedDB.databases()) {
                const base = await asked(indexedDB.open(name));
                for (const store of base.objectStoreNames) {
                  all.push(...(await asked(base.transaction(store).objectStore(store).getAll())).map(text));
                }
                base.close();
              }
              for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const request of await cache.keys()) {
                  all.push(request.url, await (await cache.match(request)).text());
                }
              }
              return all.join('\\n');
            }
            """));
  }

  /// Names of the files that work without a network.
  List<?> kept() {
    return (List<?>)
        page.evaluate(
            """
            async () => (await Promise.all((await caches.keys()).map(async name =>
              (await (await caches.open(name)).keys()).map(r => new URL(r.url).pathname)))).flat()
            """);
  }

  @Override
  public void close() {
    context.close();
  }
}
