// SPDX-License-Identifier: Apache-2.0

/// The pages of care.
@NullMarked
package vn.phaodai.welfare.internal;

import org.jspecify.annotations.NullMarked;
