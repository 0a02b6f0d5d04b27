// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.cases;

import org.jspecify.annotations.Nullable;

/// The end of an episode.
///
/// @param release why a person was found to be no case; null for every other end
record Closing(Moment moment, @Nullable Release release) {}
