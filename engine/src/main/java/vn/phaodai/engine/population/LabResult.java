// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

/// The answer about a specimen or, where `pooled`, about a pool.
///
/// @param number of the specimen or pool
public record LabResult(
    long number, boolean pooled, TestMethod method, TestOutcome outcome, Hops hops) {}
