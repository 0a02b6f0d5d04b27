// SPDX-License-Identifier: Apache-2.0

/// Turns the text of an official document into header, addressees, clauses, obligations, citations
/// and gaps, each with its span in the source. Knows the language of administration from lexicons
/// beside its classes and never guesses: what is not written is null.
@NullMarked
package vn.phaodai.engine.dispatch;

import org.jspecify.annotations.NullMarked;
