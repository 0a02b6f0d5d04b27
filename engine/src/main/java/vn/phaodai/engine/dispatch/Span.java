// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.dispatch;

/// A place in [Reading#text()]: UTF-16 code units, `end` exclusive, never empty.
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("span " + start + ".." + end);
    }
  }

  /// What the two spans share over what they cover together, 0…1.
  public double overlap(Span other) {
    int shared = Math.min(end, other.end) - Math.max(start, other.start);
    if (shared <= 0) {
      return 0;
    }
    return (double) shared / (Math.max(end, other.end) - Math.min(start, other.start));
  }

  public String in(String text) {
    return text.substring(start, end);
  }
}
