// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The Ministry's patient numbers as bulletins write them: `BN 582.931`, `BN582931-BN582960`.
final class BnNumbers {
  private static final Pattern ONE = Pattern.compile("(?i)(?:BN)?[ .]*([0-9][0-9.]{0,14})");
  private static final Pattern BLOCK =
      Pattern.compile("(?i)((?:BN)?[ .]*[0-9.]+) *[-–—] *((?:BN)?[ .]*[0-9.]+)");

  private BnNumbers() {}

  /// A block of numbers, both ends included; one number is a block of one.
  record Block(long first, long last) {
    long size() {
      return last - first + 1;
    }
  }

  static Optional<Long> find(String written) {
    Matcher one = ONE.matcher(written.strip());
    return one.matches()
        ? Optional.of(Long.valueOf(one.group(1).replace(".", ""))).filter(n -> n > 0)
        : Optional.empty();
  }

  static Optional<Block> block(String written) {
    Matcher block = BLOCK.matcher(written.strip());
    if (!block.matches()) {
      return find(written).map(n -> new Block(n, n));
    }
    return find(block.group(1))
        .flatMap(first -> find(block.group(2)).map(last -> new Block(first, last)))
        .filter(b -> b.first() <= b.last());
  }
}
