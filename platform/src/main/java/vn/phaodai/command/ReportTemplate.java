// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A version of the .docx in which a province writes its daily report.
///
/// @param path of the province
/// @param file of `documents`
/// @param name as it was handed in
/// @param author name and seat
/// @param triedAt when somebody first looked at it filled; null: nobody did
/// @param from first day whose report it writes; null: not adopted
/// @param until first day whose report it no longer writes; null while it does
/// @param adopter empty while nobody adopted it
/// @param reason of the withdrawal; empty while it stands
/// @param failedAt when a report could not be written with it for the first time; null: never
public record ReportTemplate(
    long id,
    UUID publicId,
    long provinceId,
    String province,
    String path,
    int version,
    UUID file,
    String name,
    String author,
    Instant uploadedAt,
    @Nullable Instant triedAt,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    String adopter,
    @Nullable Instant withdrawnAt,
    String reason,
    @Nullable Instant failedAt) {
  /// Where it stands.
  public enum State {
    HANDED_IN,
    ADOPTED,
    WITHDRAWN
  }

  public State state() {
    if (withdrawnAt != null) {
      return State.WITHDRAWN;
    }
    return from == null ? State.HANDED_IN : State.ADOPTED;
  }
}
