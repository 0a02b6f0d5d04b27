// SPDX-License-Identifier: Apache-2.0

/// Turns the text of an official document into header, addressees, clauses, obligations, citations
/// and gaps, each with its span in the source.
@NullMarked
package vn.phaodai.engine.dispatch;

import org.jspecify.annotations.NullMarked;
