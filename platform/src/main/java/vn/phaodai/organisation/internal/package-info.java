// SPDX-License-Identifier: Apache-2.0

/// The pages of the organisation: the directory and one body with its seats.
@NullMarked
package vn.phaodai.organisation.internal;

import org.jspecify.annotations.NullMarked;
