// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import java.util.List;
import java.util.Set;

/// Whom did these cases expose?
///
/// @param windows of the index persons; several a person are allowed
/// @param depth how many hops are followed, 1 to [#DEEPEST]
/// @param minOverlap_min how long two visits must overlap to be a contact, at least 1
/// @param latent_min how long after exposure somebody cannot yet pass it on
/// @param end last minute that counts
/// @param skipped dense numbers of places where being together is no contact
public record Question(
    List<Window> windows,
    int depth,
    int minOverlap_min,
    int latent_min,
    int end,
    Set<Integer> skipped) {
  public static final int DEEPEST = 30;

  public Question {
    windows = List.copyOf(windows);
    skipped = Set.copyOf(skipped);
    if (depth < 1 || depth > DEEPEST) {
      throw new IllegalArgumentException("depth " + depth + " is not within 1.." + DEEPEST);
    }
    if (minOverlap_min < 1 || latent_min < 0) {
      throw new IllegalArgumentException(
          "overlap " + minOverlap_min + ", latent " + latent_min + ": not a duration");
    }
  }

  /// All places count.
  public Question(List<Window> windows, int depth, int minOverlap_min, int latent_min, int end) {
    this(windows, depth, minOverlap_min, latent_min, end, Set.of());
  }
}
