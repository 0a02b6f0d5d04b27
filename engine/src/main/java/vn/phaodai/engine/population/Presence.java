// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.Arrays;

/// Who was kept from daily life, and when: stretches of whole days per person, the latest decision
/// first. A later stretch prevails over an earlier one on the days of both.
public final class Presence {
  /// Where a person spends a day.
  public enum State {
    FREE,
    HOME_QUARANTINE,
    QUARANTINE,
    HOSPITAL,
    /// Not in the province, or dead.
    ABSENT
  }

  private static final State[] STATES = State.values();

  /// Days are kept as 12 bits each: 0 stands for [#LONG_AGO] and before.
  private static final int LONG_AGO = -1024;

  private static final int FOREVER = 4095 + LONG_AGO;

  /// The latest stretch of each person, or −1.
  private final int[] last;

  /// Per stretch: number of the person's stretch before it plus one (31 bits), first day (12 bits),
  /// first day after (12 bits), state (3 bits). One word, since most look-ups miss the cache.
  private long[] stretch = new long[1024];

  private int count;

  Presence(int people) {
    last = new int[people];
    Arrays.fill(last, -1);
  }

  /// @param fromDay first day
  /// @param untilDay first day after
  void add(int who, State what, int fromDay, int untilDay) {
    int number = count++;
    if (number == stretch.length) {
      stretch = Arrays.copyOf(stretch, 2 * number);
    }
    stretch[number] =
        (last[who] + 1L) << 27
            | (long) (Math.clamp(fromDay, LONG_AGO, FOREVER) - LONG_AGO) << 15
            | (long) (Math.clamp(untilDay, LONG_AGO, FOREVER) - LONG_AGO) << 3
            | what.ordinal();
    last[who] = number;
  }

  public State on(int who, int day) {
    int i = stretch(who, day);
    return i < 0 ? State.FREE : state(i);
  }

  /// The stretch that holds on `day`, or −1.
  int stretch(int who, int day) {
    int since = day - LONG_AGO;
    for (int i = last[who]; i >= 0; i = (int) (stretch[i] >>> 27) - 1) {
      long one = stretch[i];
      if ((one >>> 15 & 0xFFF) <= since && since < (one >>> 3 & 0xFFF)) {
        return i;
      }
    }
    return -1;
  }

  int from(int number) {
    return (int) (stretch[number] >>> 15 & 0xFFF) + LONG_AGO;
  }

  State state(int number) {
    return STATES[(int) stretch[number] & 7];
  }
}
