// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.analysis;

/// One assumption, as “how this was computed” shows it.
///
/// @param unit in English, as in the file: days, cases, share
/// @param confidence H, M or L
public record Parameter(String name, double value, String unit, String source, String confidence) {}
