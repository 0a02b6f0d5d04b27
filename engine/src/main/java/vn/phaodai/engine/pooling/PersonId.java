// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

/// A person, by the number the register gives.
public record PersonId(long number) implements Comparable<PersonId> {
  @Override
  public int compareTo(PersonId other) {
    return Long.compare(number, other.number);
  }
}
