// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a gate stands today.
///
/// @param officer who has the shift that runs; null where nobody has
/// @param until when that shift ends
/// @param passages today, of which others are held, decided otherwise, judged otherwise by the
///   phone
/// @param wait_min median from joining the queue to the decision, in the last hour that has
///   passages where the arrival was noted; null where none has
/// @param queue vehicles waiting, as last counted within the last hour; null where nobody counted
/// @param unsent records that phones of running or recent shifts said they still hold
/// @param silentSince when such a phone was heard last, if that is too long ago
public record GateStanding(
    Gate gate,
    @Nullable String officer,
    @Nullable Instant until,
    int passages,
    int held,
    int deviations,
    int differences,
    @Nullable Integer wait_min,
    @Nullable Integer queue,
    int unsent,
    int rejected,
    @Nullable Instant silentSince) {}
