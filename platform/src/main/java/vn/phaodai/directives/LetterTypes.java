// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.util.List;
import java.util.Optional;
import vn.phaodai.tables.ShippedRows;

/// The types of letters that are written here: `letter-types.csv`.
public final class LetterTypes {
  private static final List<Type> ALL =
      ShippedRows.of(LetterTypes.class, "letter-types.csv").stream()
          .map(row -> new Type(row.getField("symbol"), row.getField("name")))
          .toList();

  private LetterTypes() {}

  /// @param name as printed above the subject; empty for a công văn, which bears none
  public record Type(String symbol, String name) {}

  public static List<Type> all() {
    return ALL;
  }

  static Optional<Type> find(String symbol) {
    return ALL.stream().filter(type -> type.symbol().equals(symbol)).findFirst();
  }

  static void requireKnown(String symbol) {
    if (find(symbol).isEmpty()) {
      throw DirectiveRefusals.NOT_FOUND.with(symbol).raise();
    }
  }
}
