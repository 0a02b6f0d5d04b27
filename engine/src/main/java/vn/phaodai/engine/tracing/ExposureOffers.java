// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

/// Exposures that one thread has found and nobody has taken yet: a tray for each part of the
/// persons. Asked one at a time, each would wait for memory alone; a full tray is taken at once.
final class ExposureOffers {
  private static final int TRAY = 256;

  private final PersonStates states;
  private final int[] persons;
  private final long[] words;

  /// One past the last offer of each tray.
  private final int[] ends;

  ExposureOffers(PersonStates states) {
    this.states = states;
    persons = new int[states.parts() * TRAY];
    words = new long[persons.length];
    ends = new int[states.parts()];
    for (int part = 0; part < ends.length; part++) {
      ends[part] = part * TRAY;
    }
  }

  void add(int person, int exposure, int source) {
    states.mark(person, exposure);
    int part = PersonStates.part(person);
    int at = ends[part]++;
    persons[at] = person;
    words[at] = PersonStates.word(exposure, source);
    if (ends[part] == (part + 1) * TRAY) {
      take(part);
    }
  }

  /// Has everything taken that still waits.
  void takeAll() {
    for (int part = 0; part < ends.length; part++) {
      take(part);
    }
  }

  private void take(int part) {
    states.take(part, persons, words, part * TRAY, ends[part]);
    ends[part] = part * TRAY;
  }
}
