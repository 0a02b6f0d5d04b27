// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.Arrays;

/// Every infection in the order in which it came about, as columns; and which one is whose.
final class Infections {
  static final int NOBODY = -1;

  private final int[] ofPerson;
  final Ints person = new Ints();

  /// Person who infected, or [#NOBODY] for one who brought it from outside.
  final Ints infector = new Ints();

  final Ints place = new Ints();

  /// Minute since the midnight that begins day 0; negative when before.
  final Ints minute = new Ints();

  final Ints layer = new Ints();

  /// Minute of the first symptoms, −1 for none.
  final Ints onset = new Ints();

  final Ints infectiousFrom = new Ints();

  Infections(int people) {
    ofPerson = new int[people];
    Arrays.fill(ofPerson, -1);
  }

  int size() {
    return person.size();
  }

  /// The infection of a person, or −1.
  int of(int who) {
    return ofPerson[who];
  }

  void add(int who, int from, int where, int when, Layer how, Course course) {
    if (ofPerson[who] >= 0) {
      throw new IllegalStateException("infected twice: " + who);
    }
    ofPerson[who] = size();
    person.add(who);
    infector.add(from);
    place.add(where);
    minute.add(when);
    layer.add(how.ordinal());
    onset.add(course.onset(who, when));
    infectiousFrom.add(course.infectiousFrom(who, when));
  }
}
