// SPDX-License-Identifier: Apache-2.0

/// The pages of gates, passages and permits, and the two addresses that the phone speaks to.
@NullMarked
package vn.phaodai.checkpoints.internal;

import org.jspecify.annotations.NullMarked;
