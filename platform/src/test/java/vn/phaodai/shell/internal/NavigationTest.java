// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.phaodai.shell.NavItem;

class NavigationTest {
  private final RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();

  @Test
  void anEntryAppearsWithItsPageAndItsPermission() throws Exception {
    exists("/dia-ban");
    exists("/nhat-ky");
    Navigation navigation = new Navigation(provider());

    assertThat(navigation.of(Set.of("territory.read"), "/dia-ban/30742"))
        .extracting(NavItem::id, NavItem::current)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("territory", true));
    assertThat(navigation.of(Set.of(), "/")).isEmpty();
  }

  @Test
  void everyEntryHasAnIconAndNoTwoShareALetter() throws Exception {
    var declared = new Navigation(provider()).declared();
    String icons;
    try (var in = NavigationTest.class.getResourceAsStream("/static/icons.svg")) {
      assertThat(in).isNotNull();
      icons = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    assertThat(declared).allMatch(item -> icons.contains("id=\"" + item.id() + "\""));
    // there are more pages than letters
    assertThat(declared)
        .extracting(NavItem::letter)
        .filteredOn(letter -> !letter.isEmpty())
        .doesNotHaveDuplicates();
    assertThat(declared).extracting(NavItem::path).doesNotHaveDuplicates();
    assertThat(declared).extracting(NavItem::group).containsOnly("work", "house");
  }

  private void exists(String path) throws NoSuchMethodException {
    mapping.registerMapping(
        RequestMappingInfo.paths(path).build(), this, Object.class.getMethod("toString"));
  }

  private ObjectProvider<RequestMappingHandlerMapping> provider() {
    return new StaticListableBeanFactory(Map.of("mapping", mapping))
        .getBeanProvider(RequestMappingHandlerMapping.class);
  }
}
