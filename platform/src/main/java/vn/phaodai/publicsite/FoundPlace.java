// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.publicsite;

import vn.phaodai.territory.Unit;

/// A unit that a search found.
///
/// @param where its name with all above it
public record FoundPlace(Unit unit, String where) {}
