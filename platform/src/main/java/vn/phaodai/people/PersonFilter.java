// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.people;

import org.jspecify.annotations.Nullable;

/// What a list of persons is narrowed to.
///
/// @param text words of a name in any order, years, ID or phone numbers; empty for all
/// @param unitPath a unit within which they live; null: the whole jurisdiction
public record PersonFilter(
    String text, @Nullable String unitPath, @Nullable Integer birthYear, @Nullable Sex sex) {}
