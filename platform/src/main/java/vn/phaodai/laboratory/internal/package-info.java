// SPDX-License-Identifier: Apache-2.0

/// Pages of the laboratory.
@NullMarked
package vn.phaodai.laboratory.internal;

import org.jspecify.annotations.NullMarked;
