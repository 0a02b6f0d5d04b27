// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

import java.time.Instant;

/// A line of the list of people to be sampled again, one by one.
///
/// @param urgent whether the person is a suspect, to be kept apart until then
public record Retest(PersonId person, Instant dueAt, boolean urgent) {}
