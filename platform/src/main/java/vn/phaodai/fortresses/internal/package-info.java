// SPDX-License-Identifier: Apache-2.0

/// The pages of the fortresses, of community teams and of what citizens tell.
@NullMarked
package vn.phaodai.fortresses.internal;

import org.jspecify.annotations.NullMarked;
