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

  private final int[] last;
  private final Ints person = new Ints();
  private final Ints from = new Ints();
  private final Ints until = new Ints();
  private final Ints state = new Ints();
  private final Ints previous = new Ints();

  Presence(int people) {
    last = new int[people];
    Arrays.fill(last, -1);
  }

  /// @param fromDay first day
  /// @param untilDay first day after
  void add(int who, State what, int fromDay, int untilDay) {
    person.add(who);
    from.add(fromDay);
    until.add(untilDay);
    state.add(what.ordinal());
    previous.add(last[who]);
    last[who] = person.size() - 1;
  }

  public State on(int who, int day) {
    int i = stretch(who, day);
    return i < 0 ? State.FREE : STATES[state.get(i)];
  }

  /// The stretch that holds on `day`, or −1.
  int stretch(int who, int day) {
    for (int i = last[who]; i >= 0; i = previous.get(i)) {
      if (from.get(i) <= day && day < until.get(i)) {
        return i;
      }
    }
    return -1;
  }

  /// Stretches so far, in the order of the decisions.
  int count() {
    return person.size();
  }

  int person(int stretch) {
    return person.get(stretch);
  }

  int from(int stretch) {
    return from.get(stretch);
  }

  State state(int stretch) {
    return STATES[state.get(stretch)];
  }
}
