// SPDX-License-Identifier: Apache-2.0

/// The sign-in machinery and the pages of accounts, passwords and slips.
@NullMarked
package vn.phaodai.access.internal;

import org.jspecify.annotations.NullMarked;
