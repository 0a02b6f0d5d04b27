// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

/// A kind of document: its symbol (`CV` for a công văn, which the State writes without one) and
/// name.
public record DocumentType(String symbol, String name) {}
