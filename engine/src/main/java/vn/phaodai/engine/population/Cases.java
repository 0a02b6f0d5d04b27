// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Those whose infection was found, in the order of finding; one case a person.
final class Cases {
  private final int[] ofPerson;
  private final List<CaseFound> found = new ArrayList<>();

  Cases(int people) {
    ofPerson = new int[people];
    Arrays.fill(ofPerson, -1);
  }

  void add(CaseFound one) {
    ofPerson[one.person()] = found.size();
    found.add(one);
  }

  /// Whether the specimen that proved the infection was taken before `day`.
  boolean foundBefore(int person, int day) {
    int i = ofPerson[person];
    return i >= 0 && found.get(i).sampleDay() < day;
  }

  boolean isCase(int person) {
    return ofPerson[person] >= 0;
  }

  List<CaseFound> list() {
    return List.copyOf(found);
  }

  CaseFound get(int i) {
    return found.get(i);
  }

  int size() {
    return found.size();
  }
}
