// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.rulemaking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phaodai.zones.RiskLevel;

/// What a text would have proposed on days gone by, beside what the rules of those days propose
/// from the same facts and decisions.
///
/// @param unit full name of the place whose units were judged
/// @param judged units times days
public record BackTest(
    String unit,
    LocalDate first,
    LocalDate last,
    int judged,
    Instant runAt,
    List<Difference> differences) {
  public BackTest {
    differences = List.copyOf(differences);
  }

  /// @param before null where nothing could be concluded; `after` likewise
  public record Difference(
      LocalDate day,
      long unitId,
      String code,
      String unit,
      @Nullable RiskLevel before,
      @Nullable RiskLevel after) {
    /// Above zero for a worse level, below for a better one; zero where either is none.
    int direction() {
      return before == null || after == null ? 0 : after.compareTo(before);
    }
  }

  /// How many were proposed a worse level; one without a conclusion counts for neither.
  public long worse() {
    return differences.stream().filter(one -> one.direction() > 0).count();
  }

  public long better() {
    return differences.stream().filter(one -> one.direction() < 0).count();
  }
}
