// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation.internal;

import org.jspecify.annotations.Nullable;
import vn.phaodai.organisation.Position;
import vn.phaodai.organisation.Tenure;

/// A seat as the page shows it: its position, which of its seats, who fills it.
///
/// @param tenure null: vacant
public record SeatRow(Position position, int seat, @Nullable Tenure tenure) {}
