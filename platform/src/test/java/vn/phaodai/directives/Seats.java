// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.phaodai.access.Grant;
import vn.phaodai.access.SignedIn;
import vn.phaodai.organisation.Body;

/// People in their seats, signed in.
final class Seats {
  private Seats() {}

  /// Somebody in a seat of the body whose role allows at least these permissions: the role with the
  /// fewest that does.
  static SignedIn person(long account, Body body, String... permissions) {
    Map<String, Set<String>> roles = rolesOn(body.side().name());
    String role =
        roles.entrySet().stream()
            .filter(each -> each.getValue().containsAll(List.of(permissions)))
            .min(Comparator.comparingInt(each -> each.getValue().size()))
            .map(Map.Entry::getKey)
            .orElseThrow();
    return new SignedIn(
        account,
        account,
        "Người dùng " + account,
        List.of(new Grant(role, body.side(), body.path(), body.id(), account, account)),
        Objects.requireNonNull(roles.get(role)),
        false,
        0,
        LocalDate.of(2021, 9, 12));
  }

  private static Map<String, Set<String>> rolesOn(String side) {
    Map<String, Set<String>> roles = new TreeMap<>();
    var file =
        Objects.requireNonNull(Seats.class.getResourceAsStream("/vn/phaodai/access/roles.csv"));
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        if (row.getField("sides").contains(side)) {
          roles
              .computeIfAbsent(row.getField("role"), role -> new TreeSet<>())
              .add(row.getField("permission"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return roles;
  }

  static Authentication authentication(SignedIn person) {
    return new UsernamePasswordAuthenticationToken(
        person, null, person.permissions().stream().map(SimpleGrantedAuthority::new).toList());
  }

  static <T> T as(SignedIn person, Supplier<T> work) {
    SecurityContextHolder.getContext().setAuthentication(authentication(person));
    try {
      return work.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  static void does(SignedIn person, Runnable work) {
    as(
        person,
        () -> {
          work.run();
          return true;
        });
  }
}
