// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of the register of dispatches. Counts of what is owed stop at [Board#COUNT_LIMIT].
public record DispatchRow(
    long id,
    String slug,
    String status,
    @Nullable String code,
    @Nullable LocalDate issuedOn,
    @Nullable String issuer,
    @Nullable String subject,
    Instant arrivedAt,
    @Nullable Integer arrivalNumber,
    String channel,
    int gaps,
    int owed,
    int open,
    int overdue) {}
