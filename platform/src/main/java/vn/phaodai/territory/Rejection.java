// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.territory;

import vn.phaodai.refusal.Refusal;

/// Why one line of a file was not taken.
///
/// @param item the line of a table (the heading is line 1) or the position of a feature, from 1; 0
///   for the file as a whole
/// @param column where; empty when it is the whole item
/// @param value what stood there
public record Rejection(int item, String column, String value, Refusal reason) {

  static Rejection of(int item, String column, String value, Refusal reason, Object... found) {
    return new Rejection(item, column, value, reason.with(found));
  }
}
