// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/// A result that a body owes, read out of the dispatch: “không để phát sinh F0” is measure “F0”,
/// target 0.
///
/// @param assignment its public id
/// @param path the body's jurisdiction
/// @param task what is owed, as printed
/// @param since since when it is owed: the condition met, else the dispatch confirmed
/// @param waits for a condition that is not met: nothing is owed yet
public record WantedOutcome(
    UUID assignment,
    long bodyId,
    String body,
    String path,
    String task,
    String measure,
    BigDecimal target,
    Instant since,
    boolean waits) {}
