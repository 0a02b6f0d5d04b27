// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.frontline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody of the frontline with what keeps them safe on a day.
///
/// @param personId who stands for the person
/// @param unitName where they serve
/// @param to last day; null while it lasts
/// @param sampledAt of their newest specimen; null where there is none
/// @param testDueAt when the next one must be taken; null where there is none yet
/// @param missing codes of equipment that the post needs and the unit does not hold
/// @param reasons why they are not safe; empty where they are
/// @param editable whether the reader may change it
public record MemberRow(
    long id,
    UUID publicId,
    long personId,
    UUID person,
    Force force,
    String unitCode,
    String unitName,
    PostKinds.Kind kind,
    String post,
    LocalDate from,
    @Nullable LocalDate to,
    int doses,
    @Nullable Instant sampledAt,
    @Nullable Instant testDueAt,
    List<String> missing,
    List<Reason> reasons,
    boolean editable) {
  public MemberRow {
    missing = List.copyOf(missing);
    reasons = List.copyOf(reasons);
  }

  /// Why somebody is not safe, the gravest first.
  public enum Reason {
    EXPOSED,
    POSITIVE,
    DOSES,
    TEST,
    REST,
    GEAR
  }

  public boolean has(Reason reason) {
    return reasons.contains(reason);
  }
}
