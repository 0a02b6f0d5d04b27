// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import java.util.List;

/// Whom did these cases expose?
///
/// @param windows of the index persons; several a person are allowed
/// @param depth how many hops are followed, 1 to [#DEEPEST]
/// @param minOverlap_min how long two visits must overlap to be a contact, at least 1
/// @param latent_min how long after exposure somebody cannot yet pass it on
/// @param end last minute that counts
public record Question(
    List<Window> windows, int depth, int minOverlap_min, int latent_min, int end) {
  public static final int DEEPEST = 30;

  public Question {
    windows = List.copyOf(windows);
    if (depth < 1 || depth > DEEPEST) {
      throw new IllegalArgumentException("depth " + depth + " is not within 1.." + DEEPEST);
    }
    if (minOverlap_min < 1 || latent_min < 0) {
      throw new IllegalArgumentException(
          "overlap " + minOverlap_min + ", latent " + latent_min + ": not a duration");
    }
  }
}
