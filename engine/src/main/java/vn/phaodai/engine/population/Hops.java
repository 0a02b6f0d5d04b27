// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

/// When a specimen reached each station, in minutes since the midnight that begins day 0.
///
/// @param received at the laboratory
/// @param resulted when the laboratory has the result
/// @param notified when the commune knows it
/// @param removed when the person, if positive, is taken to isolation
public record Hops(int sampled, int received, int resulted, int notified, int removed) {
  public Hops {
    if (!(sampled <= received
        && received <= resulted
        && resulted <= notified
        && notified <= removed)) {
      throw new IllegalArgumentException("hops out of order");
    }
  }
}
