// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

/// One draft's answer.
///
/// @param personId the person that stands for it, never an entry merged into another
public record Recognised(long personId, Verdict verdict) {}
