// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PageContextTest {
  private static final LocalDate TODAY = LocalDate.of(2021, 9, 12);

  @Test
  void linksKeepTheDayThatIsReplayed() {
    assertThat(on(TODAY, "").link("/dia-ban")).isEqualTo("/dia-ban");
    assertThat(on(LocalDate.of(2021, 9, 1), "ngay=2021-09-01").link("/dia-ban?q=c%E1%BA%A7u"))
        .isEqualTo("/dia-ban?q=c%E1%BA%A7u&ngay=2021-09-01");
  }

  @Test
  void oneParameterOfThisPageIsChangedAndTheOthersStay() {
    PageContext page = on(TODAY, "q=h%C3%B2a+%C3%A2n&trang=3&lang=vi");

    assertThat(page.here("lang", "en")).isEqualTo("/dia-ban?q=h%C3%B2a+%C3%A2n&trang=3&lang=en");
    assertThat(page.here("trang", null)).isEqualTo("/dia-ban?q=h%C3%B2a+%C3%A2n&lang=vi");
    assertThat(page.here("ten", "a&b=c+d")).endsWith("&ten=a%26b%3Dc%2Bd");
  }

  @Test
  void aDueDayIsToldFromTheDayShown() {
    PageContext page = on(TODAY, "");

    assertThat(page.relativeDue(TODAY)).isEqualTo("shell.due.today");
    assertThat(page.relativeDue(TODAY.plusDays(3))).isEqualTo("shell.due.left 3");
    assertThat(page.relativeDue(TODAY.minusDays(2))).isEqualTo("shell.due.over 2");
    assertThat(page.relativeDue(null)).isEqualTo("shell.due.none");
  }

  @Test
  void theBottomBarHasRoomForFour() {
    List<NavItem> six =
        java.util.stream.IntStream.range(0, 6)
            .mapToObj(i -> new NavItem("i" + i, "/" + i, "", "", "work", i != 1, false))
            .toList();
    PageContext page = new PageContext(request(TODAY, ""), reader(six), texts());

    assertThat(page.phoneNav()).extracting(NavItem::id).containsExactly("i0", "i2", "i3", "i4");
  }

  private static PageContext on(LocalDate day, String query) {
    return new PageContext(request(day, query), reader(List.of()), texts());
  }

  private static PageContext.Request request(LocalDate day, String query) {
    return new PageContext.Request(
        "/dia-ban",
        query,
        TODAY,
        day,
        null,
        null,
        null,
        () -> new PageContext.Csrf("_csrf", "X-CSRF-TOKEN", "t"),
        "ABC");
  }

  private static PageContext.Reader reader(List<NavItem> nav) {
    return new PageContext.Reader("Lê Văn Chín", Set.of("territory.read"), nav, true);
  }

  private static PageContext.Texts texts() {
    return new PageContext.Texts(
        Locale.of("vi"),
        (key, values) -> values.length == 0 ? key : key + " " + values[0],
        path -> path);
  }
}
