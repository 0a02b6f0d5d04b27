// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

import org.jspecify.annotations.Nullable;

/// One line of “Nơi nhận”. `purpose` is null where none is written; `sameAs` is the index of the
/// addressee that names the same group in other words, so that nobody is counted twice.
public record Recipient(
    String text, @Nullable Purpose purpose, @Nullable Integer sameAs, Span span) {}
