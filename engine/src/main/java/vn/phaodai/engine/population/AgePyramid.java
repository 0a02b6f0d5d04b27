// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

/// How many of each age and sex there are among many.
final class AgePyramid {
  /// Ages are 0 … 99 years; older people count as 99.
  static final int AGES = 100;

  /// Weight of `sex * AGES + age`; within a band of the facts every year weighs the same.
  private final double[] weight = new double[2 * AGES];

  AgePyramid() {
    for (Facts.Row row : Facts.rows("age-pyramid.csv")) {
      int from = row.whole("age_from");
      int to = row.whole("age_to");
      for (int age = from; age < to; age++) {
        double share = row.number("permille") / (to - from);
        weight[age] = share * row.number("male_share");
        weight[AGES + age] = share * (1 - row.number("male_share"));
      }
    }
  }

  /// The number of people of each `sex * AGES + age` among `people`.
  int[] people(int people, double offset) {
    return Allocation.systematic(people, weight, offset);
  }
}
