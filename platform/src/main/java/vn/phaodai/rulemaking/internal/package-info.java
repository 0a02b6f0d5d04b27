// SPDX-License-Identifier: Apache-2.0

/// The pages of `/luat`.
@NullMarked
package vn.phaodai.rulemaking.internal;

import org.jspecify.annotations.NullMarked;
