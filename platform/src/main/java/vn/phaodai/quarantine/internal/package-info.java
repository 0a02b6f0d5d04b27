// SPDX-License-Identifier: Apache-2.0

/// The room's pages: the overview and lists, one order, facilities, checks, closed areas, its
/// files.
@NullMarked
package vn.phaodai.quarantine.internal;

import org.jspecify.annotations.NullMarked;
