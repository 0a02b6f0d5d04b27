// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import org.jspecify.annotations.Nullable;

/// The signature block: `capacity` is T/M, K/T, T/L (Party), TM., Q., KT., TL., TUQ. (State) or
/// null for a head who signs as himself; `onBehalfOf` the collective or head signed for.
public record Signatory(
    @Nullable String capacity,
    @Nullable String onBehalfOf,
    @Nullable String position,
    @Nullable String name,
    Span span) {}
