// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody whom a case may have exposed, proposed with all that speaks for it.
///
/// @param viaId the person who exposed: of an F1 the patient, of an F2 an F1 of this list
/// @param exposedAt earliest
/// @param together_min at all meetings that count
/// @param links the meetings that count, oldest first; none for a household or a statement alone
/// @param relation what a statement says of the two; null without one
/// @param confirmed state of the contact where it was confirmed before; null where it was not
/// @param caseCode of their own case, known after the exposure; null where there is none
public record Candidate(
    long personId,
    Degree degree,
    long viaId,
    Basis ground,
    Instant exposedAt,
    Instant lastMetAt,
    long together_min,
    int risk,
    List<Link> links,
    @Nullable String relation,
    Home home,
    @Nullable String confirmed,
    @Nullable String caseCode,
    @Nullable Long caseId) {
  public Candidate {
    links = List.copyOf(links);
  }

  /// Where they live: who will look after them.
  public record Home(long unitId, String name, String path) {}

  public boolean isNew() {
    return confirmed == null;
  }
}
