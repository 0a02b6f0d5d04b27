// SPDX-License-Identifier: Apache-2.0

/// The pages of the frontline.
@NullMarked
package vn.phaodai.frontline.internal;

import org.jspecify.annotations.NullMarked;
