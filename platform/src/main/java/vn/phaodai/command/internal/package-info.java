// SPDX-License-Identifier: Apache-2.0

/// The overview page.
@NullMarked
package vn.phaodai.command.internal;

import org.jspecify.annotations.NullMarked;
