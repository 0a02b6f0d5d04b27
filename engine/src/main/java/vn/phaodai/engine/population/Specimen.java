// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.OptionalLong;

/// One swab.
///
/// @param number counted from 1 in the order of days
/// @param pool number of the pool it went into, if any
/// @param retestOf pool or specimen whose positive result asked for this one, if any
public record Specimen(
    long number,
    int person,
    int day,
    TestReason reason,
    TestMethod method,
    OptionalLong pool,
    OptionalLong retestOf) {}
