// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.phaodai.zones.RiskLevel;

/// A plan that a published decision set going.
///
/// @param number of the decision
/// @param countedFrom from which the days of its measures count: the day the level takes effect, or
///   the later one on which this became known
/// @param endReason null while it runs
public record Activation(
    long id,
    UUID publicId,
    long planId,
    UUID plan,
    long unitId,
    String unitCode,
    String unitName,
    String path,
    RiskLevel level,
    long decisionId,
    String number,
    LocalDate countedFrom,
    Instant activatedAt,
    @Nullable Instant endedAt,
    @Nullable String endReason) {
  /// Under which [vn.phaodai.directives.Commissions] keeps what it made bodies owe.
  public String key() {
    return "plans.activation:" + publicId;
  }

  public String address() {
    return "/ke-hoach/" + plan;
  }

  public boolean isRunning() {
    return endedAt == null;
  }
}
