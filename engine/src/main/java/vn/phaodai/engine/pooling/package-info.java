// SPDX-License-Identifier: Apache-2.0

/// Pools and results become what is known of people, and who must be sampled again; the best size
/// of pools; and whom to test next when not all can be. A positive pool makes its members suspects,
/// never cases. Begin at [PoolReading], [PoolPlanner] and [TestingOrder].
@NullMarked
package vn.phaodai.engine.pooling;

import org.jspecify.annotations.NullMarked;
