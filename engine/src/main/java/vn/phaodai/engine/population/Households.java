// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

/// Homes, numbered 0 … count − 1; the number is also that of the home as a place.
public final class Households {
  /// First person of each, and the number of people at the end.
  final int[] first;

  final short[] commune;

  /// Hamlet of each, counted within its commune.
  final byte[] hamlet;

  Households(int count) {
    first = new int[count + 1];
    commune = new short[count];
    hamlet = new byte[count];
  }

  public int count() {
    return commune.length;
  }

  /// The lowest number among the members; the others follow it.
  public int firstPerson(int household) {
    return first[household];
  }

  public int size(int household) {
    return first[household + 1] - first[household];
  }

  public int commune(int household) {
    return commune[household];
  }

  /// Index of the hamlet within the commune.
  public int hamlet(int household) {
    return hamlet[household];
  }
}
