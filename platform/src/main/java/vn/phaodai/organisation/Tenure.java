// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.organisation;

import org.jspecify.annotations.Nullable;

/// Who filled which seat in what capacity, when. Signatures cite it, so they stay what they were.
///
/// @param seat which of the position's seats, from 1
/// @param decision the decision of appointment
public record Tenure(
    long id,
    Position position,
    Official official,
    Capacity capacity,
    int seat,
    Validity valid,
    @Nullable String decision) {}
