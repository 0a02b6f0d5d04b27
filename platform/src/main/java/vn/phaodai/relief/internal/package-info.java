// SPDX-License-Identifier: Apache-2.0

/// The pages of `/ho-tro`.
@NullMarked
package vn.phaodai.relief.internal;

import org.jspecify.annotations.NullMarked;
