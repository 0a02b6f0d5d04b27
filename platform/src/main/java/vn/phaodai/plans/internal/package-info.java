// SPDX-License-Identifier: Apache-2.0

/// The pages of response plans.
@NullMarked
package vn.phaodai.plans.internal;

import org.jspecify.annotations.NullMarked;
