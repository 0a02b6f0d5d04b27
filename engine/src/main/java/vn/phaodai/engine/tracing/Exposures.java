// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Everyone reached, in order of their numbers; index persons are not among them.
public final class Exposures {
  private final int[] persons;
  private final byte[] depths;
  private final int[] exposures;
  private final int[] sources;

  Exposures(int[] persons, byte[] depths, int[] exposures, int[] sources) {
    this.persons = persons;
    this.depths = depths;
    this.exposures = exposures;
    this.sources = sources;
  }

  /// Those exposed earliest, at most so many, in order of their numbers.
  public Exposures first(int most) {
    if (persons.length <= most) {
      return this;
    }
    int[] kept =
        IntStream.range(0, persons.length)
            .boxed()
            .sorted(Comparator.comparingInt((Integer i) -> exposures[i]))
            .limit(most)
            .mapToInt(i -> i)
            .sorted()
            .toArray();
    byte[] ofDepth = new byte[kept.length];
    for (int k = 0; k < kept.length; k++) {
      ofDepth[k] = depths[kept[k]];
    }
    return new Exposures(
        IntStream.of(kept).map(i -> persons[i]).toArray(),
        ofDepth,
        IntStream.of(kept).map(i -> exposures[i]).toArray(),
        IntStream.of(kept).map(i -> sources[i]).toArray());
  }

  public int size() {
    return persons.length;
  }

  public int person(int i) {
    return persons[i];
  }

  /// The least number of hops: 1 for F1, 2 for F2.
  public int depth(int i) {
    return depths[i];
  }

  /// Minute of the earliest exposure over all paths of at most the depth asked for.
  public int exposedAt(int i) {
    return exposures[i];
  }

  /// The carrier who gave this exposure; of several the one with the smallest number.
  public int source(int i) {
    return sources[i];
  }

  /// How many were reached at this depth.
  public int count(int depth) {
    int count = 0;
    for (byte d : depths) {
      if (d == depth) {
        count++;
      }
    }
    return count;
  }
}
