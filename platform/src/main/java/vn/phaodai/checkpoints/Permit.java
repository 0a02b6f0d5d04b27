// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.checkpoints;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A paper to pass.
///
/// @param person the bearer, of `people`; null for a vehicle’s
/// @param plate empty for a person’s
/// @param token what its QR says
/// @param revokedAt null while it stands
public record Permit(
    UUID publicId,
    String unit,
    @Nullable Long person,
    String plate,
    Purpose purpose,
    String employer,
    String route,
    Instant from,
    Instant until,
    String token,
    String issuer,
    Instant issuedAt,
    @Nullable Instant revokedAt,
    @Nullable String revokedBy,
    @Nullable String revocation) {}
