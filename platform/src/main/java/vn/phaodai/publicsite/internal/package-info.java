// SPDX-License-Identifier: Apache-2.0

/// What of the public site is not ready beforehand: search, units that are no more.
@NullMarked
package vn.phaodai.publicsite.internal;

import org.jspecify.annotations.NullMarked;
