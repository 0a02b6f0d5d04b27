// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import java.util.Arrays;

/// Visits that begin on one day, in the order in which they came: 12 bytes each while they are
/// gathered.
final class VisitColumns {
  int[] person;
  int[] place;
  int[] time;
  int size;

  VisitColumns(int capacity) {
    person = new int[capacity];
    place = new int[capacity];
    time = new int[capacity];
  }

  /// @param time as [VisitDay#time]
  void add(int person, int place, int time) {
    if (size == this.person.length) {
      grow(Math.max(1024, size + (size >> 1)));
    }
    this.person[size] = person;
    this.place[size] = place;
    this.time[size] = time;
    size++;
  }

  private void grow(int capacity) {
    person = Arrays.copyOf(person, capacity);
    place = Arrays.copyOf(place, capacity);
    time = Arrays.copyOf(time, capacity);
  }
}
