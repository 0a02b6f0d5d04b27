// SPDX-License-Identifier: Apache-2.0

/// The room's pages: line list, case file, beds, outbreaks, announced numbers.
@NullMarked
package vn.phaodai.contacts.internal;

import org.jspecify.annotations.NullMarked;
