// SPDX-License-Identifier: Apache-2.0

/// Law as data: a rule file and named facts become a verdict that cites the rows and figures that
/// led to it. A rule compares facts with constants and does nothing else: sums, windows and shares
/// are facts that their owner computes. A blank is never zero: what is missing makes the rule
/// abstain unless it can't change the answer. Begin at [RuleBook], then [RuleSet] and [Verdict];
/// how a file is written is told beside the files themselves.
@NullMarked
package vn.phaodai.engine.rules;

import org.jspecify.annotations.NullMarked;
