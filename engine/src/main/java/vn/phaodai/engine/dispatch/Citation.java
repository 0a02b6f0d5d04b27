// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A document named in the text.
public record Citation(
    DocumentCode code,
    @Nullable DocumentType type,
    @Nullable LocalDate date,
    @Nullable String issuer,
    Relation relation,
    Span span) {}
