// SPDX-License-Identifier: Apache-2.0

/// The pages of the zones.
@NullMarked
package vn.phaodai.zones.internal;

import org.jspecify.annotations.NullMarked;
