// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

/// One line of “Kính gửi”, as written without its closing mark.
public record Addressee(String text, Span span) {}
