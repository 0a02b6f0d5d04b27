// SPDX-License-Identifier: Apache-2.0

/// The pages of commitments and roadmaps.
@NullMarked
package vn.phaodai.commitments.internal;

import org.jspecify.annotations.NullMarked;
