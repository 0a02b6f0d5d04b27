// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

/// What a comparison is worth when facts may be missing.
enum Truth {
  FALSE,
  UNKNOWN,
  TRUE;

  Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  static Truth of(boolean holds) {
    return holds ? TRUE : FALSE;
  }
}
