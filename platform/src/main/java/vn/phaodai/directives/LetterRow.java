// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the list of outgoing letters.
public record LetterRow(
    long id,
    UUID publicId,
    String issuer,
    LetterPurpose purpose,
    LetterState state,
    String type,
    String subject,
    @Nullable String code,
    @Nullable LocalDate numberedOn,
    Instant draftedAt,
    @Nullable Instant sentAt) {}
