// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.linkage;

/// What one field adds to a match.
///
/// @param field the column as the file names it
/// @param agreement how far the two values agree
/// @param weight log2 of how much likelier this is for one person than for two; negative speaks
///   against
public record Reason(String field, Agreement agreement, double weight) {}
