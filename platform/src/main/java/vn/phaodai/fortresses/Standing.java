// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.fortresses;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a fortress's status rests on.
///
/// @param cases F0 found there within the days that count; `lastCase` the latest day
/// @param week of the check that speaks, null where none does
/// @param unmet items of that check
public record Standing(
    Status status,
    int cases,
    @Nullable LocalDate lastCase,
    @Nullable LocalDate week,
    int unmet,
    boolean headed,
    boolean planned) {}
