// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

import java.time.Duration;

/// How soon people are sampled again; from the rule in force, counted from the laboratory's report.
///
/// @param ofSuspects members of a positive pool
/// @param ofOthers those whose report says nothing
public record RetestClock(Duration ofSuspects, Duration ofOthers) {}
