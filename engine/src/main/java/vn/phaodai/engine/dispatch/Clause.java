// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

/// A piece of the body: `id` is unique in the reading (`c01`, `c02`, …), in the order of the text.
public record Clause(String id, ClauseKind kind, Span span) {}
