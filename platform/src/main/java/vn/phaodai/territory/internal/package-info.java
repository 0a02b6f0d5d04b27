// SPDX-License-Identifier: Apache-2.0

/// The geometry behind the map, and the pages.
@NullMarked
package vn.phaodai.territory.internal;

import org.jspecify.annotations.NullMarked;
