// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

/// A tube that holds several people's specimens.
public record PoolId(long number) implements Comparable<PoolId> {
  @Override
  public int compareTo(PoolId other) {
    return Long.compare(number, other.number);
  }
}
