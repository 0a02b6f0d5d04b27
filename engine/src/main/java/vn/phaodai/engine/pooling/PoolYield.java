// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.pooling;

/// What a design is expected to cost and to find.
///
/// @param testsPerPerson tubes read for each person sampled
/// @param foundShare infected people who end positive by their own specimen, of those infected; 0
///   when nobody is
/// @param foundPerPerson expected infected people found, for each person sampled
/// @param falsePerPerson expected people positive without infection, for each person sampled
/// @param stagesPerPerson readings that a person waits for, on average
/// @param stagesPerFound readings that an infected person waits for until found; each costs one
///   turnaround
public record PoolYield(
    PoolDesign design,
    double testsPerPerson,
    double foundShare,
    double foundPerPerson,
    double falsePerPerson,
    double stagesPerPerson,
    int stagesPerFound) {
  /// Expected hours until an uninfected or infected person is done with.
  public double delay_h(double turnaround_h) {
    return stagesPerPerson * turnaround_h;
  }

  /// How many people a laboratory of so many tubes a day gets through.
  public double peoplePerDay(double tubesPerDay) {
    return tubesPerDay / testsPerPerson;
  }
}
