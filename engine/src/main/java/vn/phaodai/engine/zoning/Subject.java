// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.zoning;

import org.jspecify.annotations.Nullable;
import vn.phaodai.engine.rules.Facts;

/// A unit to be judged.
///
/// @param parent the unit directly above; null at the top. One that is not among the subjects is as
///   good as none
/// @param counts whether it is one of those that its parent's shares are shares of: an area below
///   the commune is not
/// @param facts null where they could not be read: the unit gets no verdict, and its parent has a
///   child without a level
public record Subject(
    String unit, @Nullable String parent, boolean counts, @Nullable Facts facts) {}
