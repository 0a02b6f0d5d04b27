// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of the register of dispatches.
///
/// @param label its code; of a copy without number its type and issuer
public record DispatchRow(
    long id,
    String slug,
    String status,
    String label,
    @Nullable String code,
    @Nullable LocalDate issuedOn,
    @Nullable String issuer,
    @Nullable String subject,
    Instant arrivedAt,
    @Nullable Integer arrivalNumber,
    String channel,
    int gaps,
    boolean signerDoubted,
    int owed,
    int open,
    int overdue) {}
