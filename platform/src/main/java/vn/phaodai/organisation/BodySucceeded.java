// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import java.time.LocalDate;

/// It was decided that the open work of one body goes to another. Rooms that hold such work move
/// it, citing the decision.
public record BodySucceeded(
    long predecessorId, long successorId, LocalDate since, String decision) {}
