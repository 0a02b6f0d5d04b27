// SPDX-License-Identifier: Apache-2.0

/// The sealer's clockwork.
@NullMarked
package vn.phaodai.audit.internal;

import org.jspecify.annotations.NullMarked;
