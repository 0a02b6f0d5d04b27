// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.directives;

import org.jspecify.annotations.Nullable;

/// The signature of an incoming dispatch as printed or corrected.
///
/// @param capacity T/M, KT. …; `Q.` for who acts; null for who signs as himself
record SignedBlock(@Nullable String capacity, @Nullable String position, @Nullable String name) {}
