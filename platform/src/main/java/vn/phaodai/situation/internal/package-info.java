// SPDX-License-Identifier: Apache-2.0

/// The room's pages: the figures of a day.
@NullMarked
package vn.phaodai.situation.internal;

import org.jspecify.annotations.NullMarked;
