// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.phaodai.acceptance.GatePhone.Passing;

/// A shift at a gate on phones that lose their network, their tab and the server's answers: at its
/// end the server's list is what was typed, each once. The phones' clocks are those of this
/// machine, years from the exercise's, so that every time here was put right on the way.
class CheckpointShiftTest {
  private static final String PIN = "lang-the-53";
  private static final Pattern PLATE = Pattern.compile("\\b84C[-.0-9]+");
  private static final int FIRST_LOAD_BYTES = 150 * 1024;
  private static final int FIRST_LOAD_REQUESTS = 10;

  private final List<GatePhone> phones = new ArrayList<>();

  private GatePhone phone() {
    GatePhone phone =
        new GatePhone(
            Browser.shared().apart(Person.CHECKPOINT_TV, Browser.PHONE), Product.shared());
    phones.add(phone);
    return phone;
  }

  @AfterEach
  void thePhonesAreGivenBack() {
    phones.forEach(GatePhone::close);
  }

  @Test
  void nothingOfAShiftWithoutANetworkIsLostAndNothingCountsTwice() {
    GatePhone one = phone().open(shift(), PIN);
    GatePhone other = phone().open(shift(), PIN);

    // without a network; the tab is closed and opened again, and only the PIN opens it
    one.loseNetwork();
    one.write(Passing.of("84C-111.01", "Trần Văn Dũng"));
    one.save();
    one.write(Passing.of("84C-111.02", "Thạch Sa Rây"));
    one.save();
    one.closeTabAndReturn();
    one.banner("2 lượt chờ gửi");
    one.unlock("not-this-one");
    assertThat(one.page().locator("#lock-problem")).containsText("Mã PIN không đúng");
    one.unlock(PIN);
    assertThat(one.page().locator("#record-form")).isVisible();

    // the last one is taken back before it was sent, and written better
    one.write(Passing.of("84C-111.99", "Kim Thị Lan"));
    one.save();
    one.page().locator("#undo").click();
    assertThat(one.page().locator("#plate")).hasValue("84C-111.99");
    one.page().locator("#plate").fill("84C-111.03");
    one.save();
    one.banner("3 lượt chờ gửi");

    // a known vehicle is three fields less: the plate, and a tap
    one.page().locator("#plate").fill("84C-111.01");
    assertThat(one.page().locator("#known")).containsText("Trần Văn Dũng");
    one.save();

    // one that the server cannot take, between good ones
    one.write(
        new Passing("84C-111.04", "Lý Văn Sáu", "12", "kien giang", "an truong a", "MEDICAL"));
    one.save();
    one.write(Passing.of("84C-111.05", "Sơn Thị Hoa"));
    one.save();
    one.banner("6 lượt chờ gửi");

    // the server stores them, and its answer does not come through
    one.dropReplies();
    one.findNetwork();
    one.awaitDropped();
    one.banner("6 lượt chờ gửi");
    one.keepReplies();
    one.sendNow();
    one.banner("1 bị trả lại");
    one.banner("không có lượt chờ gửi");

    // it comes back with its reason, is put right and sent again
    one.tab("queue");
    assertThat(one.page().locator("#returned-list")).containsText("84C-111.04");
    assertThat(one.page().locator("#returned-list")).containsText("CHECKPOINTS-013");
    one.picture("chot-may-tra-lai");
    one.page().locator("#returned-list button").click();
    one.page().locator("[data-part=idNumber]").first().fill("084090001234");
    one.page().locator("#save").click();
    one.banner("không có lượt chờ gửi");
    assertThat(one.page().locator("#net")).not().containsText("bị trả lại");

    // meanwhile the other phone; its session ends, what waits goes on waiting
    other.write(Passing.of("84C-222.01", "Diệp Thị Mười"));
    other.forgetSession();
    other.save();
    other.sendNow();
    other.banner("Cần đăng nhập lại để gửi");
    other.banner("1 lượt chờ gửi");
    other.signInAgain(Person.CHECKPOINT_TV, PIN);
    other.banner("không có lượt chờ gửi");

    assertThat(atTheServer("84C111", ""))
        .containsExactlyInAnyOrder(
            "84C11101", "84C11102", "84C11103", "84C11101", "84C11104", "84C11105");
    assertThat(atTheServer("84C222", "")).containsExactly("84C22201");
    assertThat(atTheServer("84C111", "DIFFERS")).isEmpty();

    one.tab("shift");
    one.picture("chot-may-ca");
    one.wipe();
    assertThat(one.stored()).doesNotContain("84C", "Trần Văn Dũng");
  }

  /// What an officer does about a vehicle that another gate has seen: the plate, and the button
  /// with the decision that the rule proposes.
  private static final int ACTIONS_MOST = 2;

  @Test
  void theNextGateKnowsTheVehicleByItsPlateWithANetworkAndWithout() {
    GatePhone first = phone().open(shift(), PIN);
    GatePhone next = phone().open(shiftAtTheNextGate(), PIN);
    first.write(Passing.of("84C-444.01", "Trần Văn Dũng"));
    first.test("NEGATIVE");
    first.save();
    first.write(Passing.of("84C-444.02", "Thạch Thị Lan"));
    first.save();
    sent(first);
    assertThat(atTheServer("84C444", "")).containsExactlyInAnyOrder("84C44401", "84C44402");

    // with a network: the phone asks when it does not know the plate
    assertThat(theyPass(next, "84C-444.01")).isLessThanOrEqualTo(ACTIONS_MOST);
    sent(next);

    // without: what was told with the first answer is enough
    next.loseNetwork();
    assertThat(theyPass(next, "84C-444.02")).isLessThanOrEqualTo(ACTIONS_MOST);
    next.findNetwork();
    sent(next);

    assertThat(atTheServer("84C444", ""))
        .containsExactlyInAnyOrder("84C44401", "84C44401", "84C44402", "84C44402");

    // how long they waited, where somebody noted it, is on the board
    next.write(Passing.of("84C-444.03", "Sơn Thị Hoa"));
    next.page().locator("#waited").selectOption("30");
    next.picture("chot-may-cho");
    next.save();
    sent(next);
    assertThat(theWaitAt("Chốt Ba Si")).isEqualTo("30");
  }

  private static String theWaitAt(String gate) {
    Page board = Browser.shared().as(Person.STEERING_TV).see("/chot").page();
    return Visit.text(
        board
            .locator("tr", new Page.LocatorOptions().setHasText(gate))
            .locator("[data-label^='Chờ']")
            .first());
  }

  private static void sent(GatePhone phone) {
    phone.sendNow();
    phone.banner("không có lượt chờ gửi");
  }

  /// @return how many fields were filled in and buttons pressed
  private static int theyPass(GatePhone gate, String plate) {
    Page page = gate.page();
    long begun = System.nanoTime();
    page.evaluate(
        """
        () => {
          window.actions = 0;
          const count = event => { if (event.isTrusted) window.actions++; };
          window.counting ??= ['change', 'click'].forEach(kind => document.addEventListener(kind, count)) ?? true;
        }
        """);
    page.locator("#plate").pressSequentially(plate);
    assertThat(page.locator("#known")).containsText("Đã khai");
    assertThat(page.locator("#origin")).hasValue(Pattern.compile("Kiên Giang"));
    assertThat(page.locator("[data-destinations]")).containsText("An Trường A");
    assertThat(page.locator("[data-part=name]")).hasValue(Pattern.compile("\\S"));
    if (plate.endsWith("01")) {
      assertThat(page.locator("#testKind")).hasValue("RAPID");
      assertThat(page.locator("#sampledAt")).not().hasValue("");
    }
    assertThat(page.locator("#decision")).not().hasValue("");
    gate.picture("chot-sau-" + plate.substring(8));
    page.locator("#save").click();
    assertThat(page.locator("#saved-text")).containsText("Đã lưu trên máy");
    int actions = ((Number) page.evaluate("window.actions")).intValue();
    System.out.printf(
        "known at the next gate: %d actions, %.1f s%n", actions, (System.nanoTime() - begun) / 1e9);
    return actions;
  }

  @Test
  void whatCannotBeSentLeavesThePhoneInAFileThatOnlyItsPinOpens() throws IOException {
    GatePhone full = phone().open(shift(), PIN);
    full.loseNetwork();
    full.write(
        new Passing(
            "84C-333.01", "Ngô Thị Bảy", "084090001234", "kien giang", "an truong a", "WORK"));
    full.test("NEGATIVE");
    full.page().locator("#decision").selectOption("ISOLATE");
    full.page().locator("#save").click();
    assertThat(full.page().locator("#record-problem")).containsText("ghi lý do");
    full.page().locator("#reason").fill("Khai không khớp giấy");
    full.save();

    assertThat(full.stored()).doesNotContain("84C", "Ngô Thị Bảy", "084090001234", PIN);
    full.tab("shift");
    full.page().locator("#wipe").click();
    assertThat(full.page().locator("#shift-note")).containsText("1 lượt chờ gửi");
    Path file = full.export();
    assertThat(Files.readString(file, StandardCharsets.UTF_8)).doesNotContain("84C", "Ngô Thị Bảy");
    full.wipe();

    GatePhone next = phone().open(shift(), "khác-mã-này");
    next.tab("shift");
    next.takeIn(file, "khác-mã-này");
    assertThat(next.page().locator("#shift-note")).containsText("Không mở được tệp");
    next.takeIn(file, PIN);
    assertThat(next.page().locator("#shift-note")).containsText("Đã nhập 1 lượt");
    next.tab("queue");
    assertThat(next.page().locator("#waiting-list li")).hasCount(0);
    next.tab("shift");
    assertThat(next.page().locator("#shift-list")).containsText("máy chủ đã nhận");
    assertThat(atTheServer("84C333", "")).containsExactly("84C33301");
  }

  @Test
  void theFirstLoadIsLightAndNothingOfAnybodyIsKeptOutsideTheVault() {
    GatePhone phone = phone();
    // a tab of its own: the one in which the officer signed in may still be fetching its icon
    Page page = phone.page().context().newPage();
    List<Request> asked = new ArrayList<>();
    page.onRequestFinished(asked::add);

    page.navigate(Product.shared().at("/chot/may").toString());
    assertThat(page.locator("body[data-ready=yes]")).isVisible();

    long bytes =
        asked.stream()
            .map(Request::sizes)
            .mapToLong(size -> size.responseBodySize + size.responseHeadersSize)
            .sum();
    System.out.printf("first load of /chot/may: %d bytes, %d requests%n", bytes, asked.size());
    assertThat(bytes).isLessThanOrEqualTo(FIRST_LOAD_BYTES);
    assertThat(asked).extracting(Request::url).hasSizeLessThanOrEqualTo(FIRST_LOAD_REQUESTS);
    page.evaluate("navigator.serviceWorker.ready.then(() => true)");
    assertThat(phone.kept())
        .allMatch(path -> path.equals("/chot/may") || path.toString().startsWith("/static/"));
  }

  @Test
  void thePhoneReadsRuleRowsAsTheEngineDoes() {
    Page page = phone().page();
    page.navigate(Product.shared().at("/chot/may").toString());

    Object wrong =
        page.evaluate(
            """
            async sheets => {
              const {evaluate} = await import(document.querySelector('link[data-module=judge]').href);
              return JSON.parse(sheets).flatMap(({rule, cases}) => cases
                .filter(({facts, row, missing}) => {
                  const said = evaluate(rule, facts);
                  return row ? said.row?.id !== row
                    : said.row !== null || JSON.stringify(said.missing) !== JSON.stringify(missing);
                })
                .map(one => rule.id + ' ' + JSON.stringify(one)));
            }
            """,
            sheets());

    assertThat((List<?>) wrong).isEmpty();
  }

  private static String sheets() {
    try (var in =
        Objects.requireNonNull(
            CheckpointShiftTest.class.getResourceAsStream("/checkpoints/verdicts.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// The officer's shift that runs; begun, at a gate set up for it, where there is none.
  private static String shift() {
    Visit officer = Browser.shared().as(Person.CHECKPOINT_TV);
    officer.see("/chot");
    String running = running(officer);
    if (running.isEmpty()) {
      if (!officer.offers("/chot/ca")) {
        Visit head = Browser.shared().as(Person.STEERING_TV).see("/chot");
        head.form("/chot/noi")
            .set("ten", "Chốt Láng Thé")
            .set("dv", "844")
            .set("tuyen", "Quốc lộ 53")
            .set("canCu", "giả lập")
            .send();
      }
      officer
          .see("/chot")
          .form("/chot/ca")
          .set("tu", "2021-09-12T15:00")
          .set("den", "2021-09-12T22:00")
          .send();
      running = running(officer);
    }
    assertThat(running).as("a shift of the officer").isNotEmpty();
    return running;
  }

  /// The officer of the demonstration hands over and stands at another gate; the phone at the first
  /// one still sends what was seen there.
  private static String shiftAtTheNextGate() {
    Visit head = Browser.shared().as(Person.STEERING_TV).see("/chot");
    head.form("/chot/noi")
        .set("ten", "Chốt Ba Si")
        .set("dv", "844")
        .set("tuyen", "Quốc lộ 53")
        .set("canCu", "giả lập")
        .send();
    Visit officer = Browser.shared().as(Person.CHECKPOINT_TV).see("/chot");
    officer.form("/giao").send();
    officer
        .see("/chot")
        .form("/chot/ca")
        .set("chot", "Chốt Ba Si")
        .set("tu", "2021-09-12T15:00")
        .set("den", "2021-09-12T22:00")
        .send();
    return running(officer);
  }

  private static String running(Visit officer) {
    return String.valueOf(
        officer
            .page()
            .evaluate(
                "fetch('/chot/phien').then(r => r.json()).then(door => door.shifts[0]?.id ?? '')"));
  }

  /// Plates that begin so on the server's list of passages, one a row, as somebody else sees it.
  ///
  /// @param what the list's own filter; empty for all
  private static List<String> atTheServer(String beginning, String what) {
    Visit desk = Browser.shared().as(Person.STEERING_TV).see("/chot/luot?loc=" + what);
    return desk.page().locator("main tbody tr").allInnerTexts().stream()
        .flatMap(row -> PLATE.matcher(row).results().limit(1))
        .map(found -> found.group().replaceAll("[-.]", ""))
        .filter(plate -> plate.startsWith(beginning))
        .toList();
  }
}
