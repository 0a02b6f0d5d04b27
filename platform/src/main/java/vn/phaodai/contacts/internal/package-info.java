// SPDX-License-Identifier: Apache-2.0

/// The room's pages: who is to be traced, the workbench of a case, the call list, its files.
@NullMarked
package vn.phaodai.contacts.internal;

import org.jspecify.annotations.NullMarked;
