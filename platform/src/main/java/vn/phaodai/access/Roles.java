// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.access;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.phaodai.organisation.Side;
import vn.phaodai.tables.ShippedRows;

/// Which role may do what on which side: `roles.csv`. What no row allows is denied.
@Component
public class Roles {
  /// @param permission a verb on a thing, e.g. `organisation.edit`
  /// @param sides where the role has it
  public record Row(String role, String permission, Set<Side> sides) {
    public Row {
      sides = Set.copyOf(sides);
    }
  }

  private static final List<Row> ROWS = read();

  Roles() {}

  public List<Row> rows() {
    return ROWS;
  }

  /// All permissions that any role has.
  public Set<String> permissions() {
    return ROWS.stream().map(Row::permission).collect(Collectors.toUnmodifiableSet());
  }

  public boolean permits(String role, Side side, String permission) {
    return allow(role, side, permission);
  }

  static boolean allow(String role, Side side, String permission) {
    return ROWS.stream()
        .anyMatch(
            row ->
                row.role().equals(role)
                    && row.permission().equals(permission)
                    && row.sides().contains(side));
  }

  Set<String> permissionsOf(List<Grant> grants) {
    return ROWS.stream()
        .map(Row::permission)
        .filter(p -> grants.stream().anyMatch(g -> permits(g.role(), g.side(), p)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<Row> read() {
    return ShippedRows.of(Roles.class, "roles.csv").stream()
        .map(
            row ->
                new Row(
                    row.getField("role"),
                    row.getField("permission"),
                    Arrays.stream(row.getField("sides").split("\\|"))
                        .map(Side::valueOf)
                        .collect(Collectors.toSet())))
        .toList();
  }
}
