// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

/// What the laboratory says of a tube.
public enum Result {
  POSITIVE,
  NEGATIVE,
  INCONCLUSIVE,
  LOST,
  /// The tube's label is not the one of what is in it: whose result it is, nobody knows.
  MISLABELLED;

  boolean isConclusive() {
    return this == POSITIVE || this == NEGATIVE;
  }
}
