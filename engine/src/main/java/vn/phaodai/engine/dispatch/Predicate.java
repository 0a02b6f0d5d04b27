// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import java.util.List;

/// A part of a sentence that orders: its words `start` to `end`, where the verb begins, who must do
/// it.
///
/// @param subject the groups named in it; empty when it takes the subject of what stands before
/// @param inherits whether the subject before applies when it names none itself
/// @param whole whether it must not be cut further (a decision)
record Predicate(int start, int verb, List<String> subject, boolean inherits, boolean whole) {}
