// SPDX-License-Identifier: Apache-2.0

/// Turns units in their tree, each with its own facts, into the verdict of one rule on every one of
/// them. What hangs on other units is computed here: a district's shares of its communes, what
/// applies to the unit above. Begin at [TreeJudgement]; [Rates] has the sums that rules are asked
/// about.
@NullMarked
package vn.phaodai.engine.zoning;

import org.jspecify.annotations.NullMarked;
