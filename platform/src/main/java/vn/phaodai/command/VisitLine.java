// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.command;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One visit as the log shows it.
///
/// @param instructed empty where nothing was ordered
/// @param lead the body that owes it; empty where nothing was
/// @param assignment its public id; null where nothing was
public record VisitLine(
    long id,
    LocalDate on,
    String member,
    String unitName,
    String seen,
    String instructed,
    @Nullable LocalDate due,
    String lead,
    @Nullable UUID assignment) {}
