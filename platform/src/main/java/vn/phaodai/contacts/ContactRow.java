// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A confirmed contact of a case.
///
/// @param state OPEN, REACHED, POSITIVE, PROMOTED or WITHDRAWN
/// @param became code of the case that they turned out to be, or that they are an F1 of now
/// @param place of the earliest meeting; null where none was seen
public record ContactRow(
    UUID publicId,
    long personId,
    Degree degree,
    Basis ground,
    Instant exposedAt,
    int risk,
    String unitName,
    Instant confirmedAt,
    Instant dueAt,
    boolean late,
    String state,
    @Nullable Instant reachedAt,
    int tries,
    @Nullable String became,
    @Nullable String place) {
  public boolean isOpen() {
    return state.equals("OPEN") || state.equals("REACHED");
  }
}
