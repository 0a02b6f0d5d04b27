// SPDX-License-Identifier: Apache-2.0

/// The counter where files are handed in, whatever they hold: each file counts once, goes in batch
/// by batch, survives a break, and what was not taken goes back to the sender. Owns schema
/// `intake`; knows no other room's rows, only the [vn.phaodai.tables.Receiver] of each kind.
@ApplicationModule(
    displayName = "Nạp tệp",
    allowedDependencies = {"audit", "clock", "refusal", "tables"})
@NullMarked
package vn.phaodai.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
