// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.shell.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.phaodai.shell.NavItem;

/// The entries of `navigation.csv` whose page exists in this build and whose permission the reader
/// holds. So the file can say the whole house's order, and no entry leads nowhere.
@Component
final class Navigation {
  private final List<NavItem> declared = read();
  private volatile @Nullable List<NavItem> present;
  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  Navigation(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  List<NavItem> of(Set<String> authorities, String path) {
    String current =
        present().stream()
            .map(NavItem::path)
            .filter(entry -> path.equals(entry) || path.startsWith(entry + "/"))
            .max(Comparator.comparing(String::length))
            .orElse("");
    return present().stream()
        .filter(item -> item.permission().isEmpty() || authorities.contains(item.permission()))
        .map(item -> marked(item, item.path().equals(current)))
        .toList();
  }

  List<NavItem> declared() {
    return declared;
  }

  private List<NavItem> present() {
    @Nullable List<NavItem> known = present;
    if (known == null) {
      Set<String> pages =
          mappings.stream()
              .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
              .flatMap(info -> info.getPatternValues().stream())
              .collect(Collectors.toUnmodifiableSet());
      known = declared.stream().filter(item -> pages.contains(item.path())).toList();
      present = known;
    }
    return known;
  }

  private static NavItem marked(NavItem item, boolean current) {
    return new NavItem(
        item.id(),
        item.path(),
        item.permission(),
        item.letter(),
        item.group(),
        item.onPhone(),
        current);
  }

  private static List<NavItem> read() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    Navigation.class.getResourceAsStream("/vn/phaodai/shell/navigation.csv")),
                StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).filter(line -> !line.isBlank()).map(Navigation::item).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NavItem item(String line) {
    String[] cells = line.split(",", -1);
    return new NavItem(
        cells[0], cells[1], cells[2], cells[3], cells[4], cells[5].equals("yes"), false);
  }
}
