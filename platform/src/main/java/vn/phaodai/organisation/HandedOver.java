// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import java.time.LocalDate;

/// A seat passed from one person to another. Work given to the seat needs no change; who shows
/// somebody's list should look again.
///
/// @param endedTenureId 0 when the seat was empty
public record HandedOver(
    long positionId, long bodyId, long endedTenureId, long begunTenureId, LocalDate since) {}
