// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.phaodai.search.SearchProvider;
import vn.phaodai.shell.Found;
import vn.phaodai.shell.PageContext;

class SearchTest {
  @Test
  void oneRoomThatFailsDoesNotHideWhatAnotherFound() {
    var search =
        search(
            provider("territory", "Xã Ngũ Lạc"),
            new Provider("directives") {
              @Override
              public List<Hit> search(String text, LocalDate day, int limit) {
                throw new IllegalStateException("no index");
              }
            });

    List<Found> found = search.ask("ngu lac", reader("territory.read", "directives.read"));

    assertThat(found).extracting(Found::failed).containsExactlyInAnyOrder(false, true);
    assertThat(found).flatExtracting(Found::hits).hasSize(1);
  }

  @Test
  void aRoomThatTheReaderMayNotSeeIsNotAsked() {
    var search = search(provider("territory", "Xã Ngũ Lạc"), provider("audit", "dòng 7"));

    assertThat(search.ask("7", reader("territory.read")))
        .extracting(Found::headingKey)
        .containsExactly("territory.search.heading");
  }

  @Test
  void whatIsTypedIsComposedAndCut() {
    assertThat(Search.tidy("  Ho\u0300a   A\u0302n \n")).isEqualTo("Hòa Ân");
    assertThat(Search.tidy("x".repeat(1_000))).hasSize(200);
  }

  private static Search search(SearchProvider first, SearchProvider second) {
    return new Search(
        new StaticListableBeanFactory(Map.of("first", first, "second", second))
            .getBeanProvider(SearchProvider.class));
  }

  private static Provider provider(String room, String title) {
    return new Provider(room) {
      @Override
      public List<Hit> search(String text, LocalDate day, int limit) {
        return List.of(new Hit(title, null, "/" + room));
      }
    };
  }

  private abstract static class Provider implements SearchProvider {
    private final String room;

    Provider(String room) {
      this.room = room;
    }

    @Override
    public String headingKey() {
      return room + ".search.heading";
    }

    @Override
    public String permission() {
      return room + ".read";
    }
  }

  private static PageContext reader(String... permissions) {
    LocalDate day = LocalDate.of(2021, 9, 12);
    return new PageContext(
        new PageContext.Request(
            "/tim",
            "",
            day,
            day,
            null,
            null,
            null,
            () -> new PageContext.Csrf("_csrf", "X-CSRF-TOKEN", "t"),
            "R"),
        new PageContext.Reader("Cán bộ", Set.of(permissions), List.of(), true),
        new PageContext.Texts(Locale.of("vi"), (key, values) -> key, path -> path));
  }
}
