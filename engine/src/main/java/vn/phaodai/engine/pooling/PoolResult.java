// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

import java.time.Instant;

/// One report of one pool. A report of a higher revision replaces the lower ones; the same report
/// twice counts once; two that differ in one revision contradict each other, and then nothing is
/// known.
///
/// @param resultedAt when the laboratory had it
/// @param revision 0 for the first, higher for each correction
public record PoolResult(PoolId pool, Result result, Instant resultedAt, int revision) {}
