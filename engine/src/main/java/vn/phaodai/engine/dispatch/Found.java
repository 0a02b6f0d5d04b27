// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

/// A value that stands in the document, and where.
public record Found<T>(T value, Span span) {}
