// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where the signed-in person may use a permission: the unit paths of the seats that give it. The
/// program itself, when nobody is signed in, may everywhere.
@Component
public class Jurisdiction {
  private final Roles roles;
  private final JdbcClient jdbc;

  Jurisdiction(Roles roles, JdbcClient jdbc) {
    this.roles = roles;
    this.jdbc = jdbc;
  }

  /// All unit paths of the signed-in person's seats; empty when nobody is signed in.
  public List<String> current() {
    return SignedIn.current().stream()
        .flatMap(person -> person.grants().stream())
        .map(Grant::path)
        .distinct()
        .toList();
  }

  /// The signed-in person's seats that give `permission`; none when nobody is signed in.
  public List<Grant> grants(String permission) {
    return SignedIn.current().stream()
        .flatMap(person -> person.grants().stream())
        .filter(grant -> roles.permits(grant.role(), grant.side(), permission))
        .toList();
  }

  /// The unit paths in which the signed-in person holds `permission`.
  public List<String> of(String permission) {
    return grants(permission).stream().map(Grant::path).distinct().toList();
  }

  /// The unit paths in which `permission` may be used: those of the signed-in person, all roots for
  /// the program itself.
  public List<String> paths(String permission) {
    return SignedIn.current().isPresent()
        ? of(permission)
        : jdbc.sql("select path::text from territory_api.unit where parent_id is null")
            .query((row, n) -> row.getString(1))
            .list();
  }

  /// Rows whose path lies in any of the person's jurisdictions.
  public Condition within(Field<?> path) {
    return SignedIn.current().isEmpty() ? DSL.trueCondition() : anyOf(path, current());
  }

  /// Rows whose path lies where the person holds `permission`.
  public Condition within(Field<?> path, String permission) {
    return SignedIn.current().isEmpty() ? DSL.trueCondition() : anyOf(path, of(permission));
  }

  /// Whether a unit's path lies where the person holds `permission`.
  public boolean covers(String path, String permission) {
    return SignedIn.current().isEmpty()
        || of(permission).stream().anyMatch(p -> path.equals(p) || path.startsWith(p + "."));
  }

  private static Condition anyOf(Field<?> path, List<String> paths) {
    return DSL.condition(
        "{0} <@ cast({1} as ltree[])", path, DSL.val(paths.toArray(String[]::new)));
  }
}
