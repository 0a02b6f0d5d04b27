// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.laboratory;

/// How specimens came into one tube.
public enum PoolKind {
  FIVE,
  TEN,
  /// The people of one dwelling or crew.
  HOUSEHOLD,
  /// Any number of anybody.
  MIXED
}
