// SPDX-License-Identifier: Apache-2.0

/// The reader compared with readings written by hand; begin with `A01_TwoDispatchesTest`.
@NullMarked
package vn.phaodai.engine.dispatch;

import org.jspecify.annotations.NullMarked;
