// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A proposal that waits for a decision.
///
/// @param day reporting day of its figures
/// @param computed what the rule said; null where it abstained
/// @param agrees what the locality said; null where it was not heard
/// @param opinion in its words; may be empty
public record Waiting(
    long id,
    UUID publicId,
    long unitId,
    String unitCode,
    String unitName,
    String path,
    LocalDate day,
    RiskLevel level,
    @Nullable RiskLevel computed,
    String rule,
    List<String> rows,
    List<String> figures,
    String reason,
    @Nullable Long proposerId,
    Instant proposedAt,
    @Nullable Boolean agrees,
    @Nullable String opinion) {
  public Waiting {
    rows = List.copyOf(rows);
    figures = List.copyOf(figures);
  }
}
