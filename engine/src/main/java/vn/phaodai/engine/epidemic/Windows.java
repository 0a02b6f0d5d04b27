// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.epidemic;

import java.util.List;

/// Runs of days over each of which the reproduction number is held to be one.
public final class Windows {
  private final int[] starts;
  private final int[] ends;

  private Windows(int[] starts, int[] ends) {
    this.starts = starts;
    this.ends = ends;
  }

  /// One run of days; the first day has no infectors, so that no run may hold it.
  ///
  /// @param start first day, from 2
  /// @param end last day, counted in
  public record Window(int start, int end) {
    public Window {
      if (start < 2 || end < start) {
        throw new IllegalArgumentException("no window from day %d to %d".formatted(start, end));
      }
    }
  }

  /// All runs of this length, from day 2 on; none where the series is too short.
  public static Windows sliding(int days, int length) {
    if (length < 1) {
      throw new IllegalArgumentException("a window of %d days".formatted(length));
    }
    int count = Math.max(0, days - length);
    int[] starts = new int[count];
    int[] ends = new int[count];
    for (int i = 0; i < count; i++) {
      starts[i] = i + 2;
      ends[i] = i + 1 + length;
    }
    return new Windows(starts, ends);
  }

  public static Windows of(List<Window> windows) {
    return new Windows(
        windows.stream().mapToInt(Window::start).toArray(),
        windows.stream().mapToInt(Window::end).toArray());
  }

  public int size() {
    return starts.length;
  }

  /// First day, from 2.
  public int start(int window) {
    return starts[window];
  }

  /// Last day, counted in.
  public int end(int window) {
    return ends[window];
  }
}
