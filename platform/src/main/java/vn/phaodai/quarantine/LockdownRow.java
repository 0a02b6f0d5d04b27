// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.quarantine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One closed area in a list.
///
/// @param area whether it is a unit of the territory; else a list of households
/// @param households as counted when it was closed
/// @param cases F0 confirmed since then among the people who live there
public record LockdownRow(
    long id,
    UUID publicId,
    String name,
    String communeName,
    String path,
    boolean area,
    String decision,
    Instant closedAt,
    @Nullable Instant liftedAt,
    int households,
    int people,
    int cases) {}
