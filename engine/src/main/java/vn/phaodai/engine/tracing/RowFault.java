// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

/// A line that was left out, and why.
///
/// @param line from 1, the header included
public record RowFault(long line, Kind kind) {
  /// What was wrong with it.
  public enum Kind {
    /// Not four fields, or a time that is no whole number of minutes.
    UNREADABLE,
    /// It ends before, or at, the minute at which it begins.
    ENDS_BEFORE_IT_BEGINS,
    /// It lasts longer than any visit does: two years.
    TOO_LONG
  }
}
