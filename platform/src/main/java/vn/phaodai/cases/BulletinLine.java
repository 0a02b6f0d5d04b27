// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import org.jspecify.annotations.Nullable;

/// One line of a bulletin of the Ministry.
///
/// @param number `BN582931`, or a block `BN582931-BN582960`, whose members are told later
/// @param code our code of the case, where it is known; never of a block
public record BulletinLine(String number, @Nullable String code) {
  /// A pasted line: number, then our code after a tab, comma or semicolon.
  public static BulletinLine read(String line) {
    String[] cells = line.strip().split("[\t;,]", 2);
    String code = cells.length < 2 ? "" : cells[1].strip();
    return new BulletinLine(cells[0].strip(), code.isEmpty() ? null : code);
  }
}
