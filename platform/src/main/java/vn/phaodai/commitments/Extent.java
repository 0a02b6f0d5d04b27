// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.commitments;

/// What of a red zone is to shrink, counted in a place at a moment.
public enum Extent {
  /// Communes whose decided level is very high.
  RED_UNITS,
  /// Households in such communes, by the census.
  RED_HOUSEHOLDS,
  /// People in such communes, by the census.
  RED_PEOPLE,
  /// Areas below the commune that are closed by decision.
  CLOSED_AREAS,
  /// Households in them, counted when they were closed.
  CLOSED_HOUSEHOLDS,
  /// People in them, counted when they were closed.
  CLOSED_PEOPLE;

  public String key() {
    return "commitments.extent." + name();
  }
}
