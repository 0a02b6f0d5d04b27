// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.outlook;

import java.util.List;

/// The daily cases of the units of one place.
///
/// @param cases of each unit; all series end on the same day and are equally long
/// @param people of each unit: how likely somebody from elsewhere comes to it
public record Units(List<long[]> cases, List<Double> people) {
  public Units {
    cases = cases.stream().map(long[]::clone).toList();
    people = List.copyOf(people);
    if (cases.size() != people.size()) {
      throw new IllegalArgumentException(cases.size() + " series, " + people.size() + " units");
    }
    for (long[] one : cases) {
      if (one.length != cases.getFirst().length) {
        throw new IllegalArgumentException("series of different lengths");
      }
    }
  }

  int count() {
    return cases.size();
  }

  int days() {
    return cases.isEmpty() ? 0 : cases.getFirst().length;
  }

  /// Of each unit, its part of all people.
  double[] shares() {
    double all = people.stream().mapToDouble(Double::doubleValue).sum();
    return people.stream().mapToDouble(one -> all > 0 ? one / all : 1.0 / people.size()).toArray();
  }
}
