// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A passage in a list.
///
/// @param plate empty without a vehicle
/// @param origin name of the place, else as it was told
/// @param destinations names
/// @param offset_s by how much the device’s clock was put right
/// @param persons ids, of `people`
/// @param proposed null where no rule spoke
/// @param phone what the phone proposed; null where it proposed nothing, or on the page
/// @param rule id@version and row
/// @param caseCode of the file that a positive test opened; null without one
public record PassageRow(
    long id,
    UUID record,
    String gate,
    Instant takenAt,
    Instant deviceAt,
    Instant receivedAt,
    int offset_s,
    String plate,
    String vehicle,
    String origin,
    String originLevel,
    List<String> destinations,
    Purpose purpose,
    Paper paper,
    @Nullable Instant revokedAt,
    @Nullable Instant sampledAt,
    @Nullable Boolean positive,
    List<Long> persons,
    @Nullable Action proposed,
    @Nullable Action phone,
    String phoneRule,
    String rule,
    String source,
    String confidence,
    List<String> missing,
    int days,
    Action decision,
    String reason,
    boolean held,
    boolean deviates,
    boolean differs,
    String officer,
    @Nullable String caseCode) {}
