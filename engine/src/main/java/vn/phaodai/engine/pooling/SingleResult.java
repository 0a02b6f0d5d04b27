// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

import java.time.Instant;

/// One report of one person's own specimen, under the same rules as [PoolResult].
public record SingleResult(Specimen specimen, Result result, Instant resultedAt, int revision) {}
