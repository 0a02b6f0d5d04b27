// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import vn.phaodai.people.Recognition.Match;

/// An entry that a draft is, or may be.
///
/// @param match how well, and why
record Likely(Entry entry, Match match) {}
