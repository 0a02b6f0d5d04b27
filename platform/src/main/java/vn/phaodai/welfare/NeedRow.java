// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.welfare;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One need in a list.
///
/// @param subject what kind of subject it has
/// @param personId the entry of `people` that stands for the person; null of a household or area
/// @param subjectName number of the household, name of the area; empty of a person
/// @param shut whether whoever lacks it is in a closed area or in quarantine now
/// @param received in the unit of the kind
/// @param waiting whether a delivery waits for the receiver's word
public record NeedRow(
    long id,
    UUID publicId,
    Subject subject,
    @Nullable Long personId,
    String subjectName,
    String unitCode,
    String unitName,
    String path,
    String kind,
    @Nullable BigDecimal quantity,
    boolean urgent,
    Instant toldAt,
    Instant dueAt,
    boolean shut,
    BigDecimal received,
    boolean waiting,
    String state) {
  public enum Subject {
    PERSON,
    HOUSEHOLD,
    AREA
  }

  public boolean isOverdue(Instant now) {
    return state.equals("OPEN") && now.isAfter(dueAt);
  }

  /// As many decimals as a quantity needs.
  public static int decimals(BigDecimal quantity) {
    return Math.max(0, quantity.stripTrailingZeros().scale());
  }
}
