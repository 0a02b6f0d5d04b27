// SPDX-License-Identifier: Apache-2.0

/// The pages of the room.
@NullMarked
package vn.phaodai.bulletins.internal;

import org.jspecify.annotations.NullMarked;
