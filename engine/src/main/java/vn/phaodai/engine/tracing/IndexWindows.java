// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The infectious windows of the index persons, looked up by person.
final class IndexWindows {
  private final int[] person;
  private final int[] from;
  private final int[] to;

  /// @param base minute at which the timeline begins; windows are kept relative to it
  IndexWindows(List<Window> windows, int base) {
    List<Window> sorted = windows.stream().sorted(Comparator.comparingInt(Window::person)).toList();
    person = sorted.stream().mapToInt(Window::person).toArray();
    from = sorted.stream().mapToInt(w -> w.from() - base).toArray();
    to = sorted.stream().mapToInt(w -> w.to() - base).toArray();
  }

  boolean covers(int who, int minute) {
    int i = Arrays.binarySearch(person, who);
    if (i < 0) {
      return false;
    }
    while (i > 0 && person[i - 1] == who) {
      i--;
    }
    for (; i < person.length && person[i] == who; i++) {
      if (from[i] <= minute && minute <= to[i]) {
        return true;
      }
    }
    return false;
  }
}
