// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.zones;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.phaodai.engine.rules.Facts;
import vn.phaodai.engine.rules.RuleSet;
import vn.phaodai.engine.rules.Verdict;
import vn.phaodai.territory.Unit;

/// What is known of a place on a day, and the rule to ask.
///
/// @param all its units, itself first
/// @param rule null where none is in force
/// @param decided levels of these and of the communes that they border on
/// @param facts of each of these
/// @param neighbours what its communes border on
/// @param ask what the rule says of facts
record KnownPlace(
    List<Unit> all,
    @Nullable RuleSet rule,
    Map<Long, RiskLevel> decided,
    Map<Long, Facts> facts,
    Map<Long, List<Long>> neighbours,
    Function<Facts, Verdict> ask) {}
