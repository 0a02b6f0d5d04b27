// SPDX-License-Identifier: Apache-2.0

/// The pages of dispatches and of the work they make.
@NullMarked
package vn.phaodai.directives.internal;

import org.jspecify.annotations.NullMarked;
