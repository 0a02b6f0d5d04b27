// SPDX-License-Identifier: Apache-2.0

/// How each kind of file gives up its text, one class a kind, and how hostile files are held off.
/// Nothing in here writes to a disk or a log.
@NullMarked
package vn.phaodai.documents.internal;

import org.jspecify.annotations.NullMarked;
