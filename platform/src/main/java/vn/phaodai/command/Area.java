// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A unit for which a member of a committee answers.
///
/// @param member name and title
/// @param unitName with the unit above it
/// @param last visit of this member to the unit or anything in it; null: none yet
/// @param idle_d days since then, or since the assignment where there was none
/// @param communes in the unit, itself included; `visited` of those, by this member within the days
///   of the parameter file
public record Area(
    long id,
    UUID publicId,
    long tenureId,
    long officialId,
    long bodyId,
    String member,
    long unitId,
    String unitCode,
    String unitName,
    String path,
    LocalDate from,
    String paper,
    @Nullable LocalDate last,
    int idle_d,
    int communes,
    int visited) {}
