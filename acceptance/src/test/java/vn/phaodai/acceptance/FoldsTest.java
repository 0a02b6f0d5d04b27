// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Long tables and walls of cards on a phone: they stop after some rows, and go on for fingers, for
/// a keyboard and without scripts; desk and paper have everything.
class FoldsTest {
  /// Longer than this nobody scrolls.
  private static final int LONGEST_PX = 6_000;

  private static final String HEIGHT = "document.documentElement.scrollHeight";

  private static Page phone(String path) {
    return Browser.shared().as(Person.DEPUTY_TV, Browser.PHONE).see(path).page();
  }

  private static Locator shown(Page page, String rows) {
    return page.locator(rows + ":not(.fold):visible");
  }

  @TestFactory
  Stream<DynamicTest> longPagesAreShortEnoughOnAPhone() {
    return Stream.of(
            "/vung",
            "/vung/lo-trinh",
            "/doi-chieu-2021",
            "/doi-chieu-2021?tinh=91",
            "/chot/luot",
            "/chot/den",
            "/ho-tro",
            "/phao-dai",
            "/viec",
            "/dia-ban",
            "/luat",
            "/chi-tieu",
            "/tinh-hinh",
            "/ke-hoach")
        .map(
            path ->
                dynamicTest(
                    path,
                    () ->
                        assertThat((Integer) phone(path).evaluate(HEIGHT))
                            .as("height of %s in pixels", path)
                            .isLessThan(LONGEST_PX)));
  }

  @Test
  void aKeyboardReachesTheFoldOpensItWithEnterAndGoesOnIntoTheRowsThatItHid() {
    Page page = phone("/vung");
    String rows = "#danh-sach ~ form tbody tr";
    int before = shown(page, rows).count();
    Locator fold = page.locator(rows + ".fold input").first();
    page.locator(rows + ":not(.fold) a").nth(before - 1).focus();

    page.keyboard().press("Tab");
    for (int i = 0; i < 4 && !isFocused(fold); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(isFocused(fold)).as("Tab reaches the fold").isTrue();
    page.keyboard().press("Enter");

    assertThat(page.url()).as("the form around it was not sent").endsWith("/vung");
    assertThat(shown(page, rows).count()).isGreaterThan(before);
    assertThat(isFocused(shown(page, rows).nth(before))).as("the row it hid").isTrue();
    page.keyboard().press("Tab");
    assertThat(
            (Boolean)
                shown(page, rows)
                    .nth(before)
                    .evaluate("row => row.contains(document.activeElement)"))
        .as("Tab goes on within it")
        .isTrue();
  }

  @Test
  void cardsOfAWallFoldInTheSameWay() {
    Page page = phone("/vung/lo-trinh");
    String cards = ".wall section:has(.fold) li";
    int before = shown(page, cards).count();

    page.locator(cards + ".fold input").first().press("Space");

    assertThat(shown(page, cards).count()).isGreaterThan(before);
    assertThat(page.locator(".wall li:not(.fold):focus").count()).isEqualTo(1);
  }

  @Test
  void paperHasEveryRowAndNoFold() {
    for (String path : List.of("/vung", "/vung/lo-trinh", "/doi-chieu-2021")) {
      Page page = phone(path);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      try {
        assertThat(page.locator(".fold").count()).as(path).isPositive();
        assertThat(page.locator(".fold:visible").count()).as(path).isZero();
        assertThat(
                page.locator("table.list:not(.list-grid):visible tbody tr:not(.fold):visible")
                    .evaluateAll(
                        "rows => rows.every(row => getComputedStyle(row).display === 'table-row')"))
            .as("on paper the rows of %s stand in a table, however narrow the sheet", path)
            .isEqualTo(true);
        assertThat(
                shown(page, ":is(table:has(.fold) tbody tr, .wall section:has(.fold) li)").count())
            .as("rows of %s on paper", path)
            .isEqualTo(
                page.locator(
                        ":is(table:has(.fold) tbody tr, .wall section:has(.fold) li):not(.fold)")
                    .count());
      } finally {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
      }
    }
  }

  private static boolean isFocused(Locator one) {
    return (Boolean) one.evaluate("element => element === document.activeElement");
  }
}
