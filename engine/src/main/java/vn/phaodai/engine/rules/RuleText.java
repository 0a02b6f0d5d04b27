// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.rules;

/// A rule file as it was read.
///
/// @param file what messages call it
public record RuleText(String file, String text) {}
