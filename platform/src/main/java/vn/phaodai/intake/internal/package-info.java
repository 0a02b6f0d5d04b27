// SPDX-License-Identifier: Apache-2.0

/// The pages of the counter, and the files on it while somebody deals with them.
@NullMarked
package vn.phaodai.intake.internal;

import org.jspecify.annotations.NullMarked;
