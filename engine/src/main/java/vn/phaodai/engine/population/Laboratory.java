// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

/// What examinations find, and how long they take. Every answer is a function of the person, the
/// day and the truth of that day, so that the run of the outbreak and the files written afterwards
/// agree.
final class Laboratory {
  private static final int HOUR = 60;

  private final Province province;
  private final Scenario scenario;
  private final Parameters parameters;
  private final Settings settings;
  private final Infections infections;
  private final Course course;
  private final Draws draws;
  private final double lost;
  private final double inconclusive;
  private final Method pcr;
  private final Method rapid;

  /// How good a method is.
  ///
  /// @param sensitivity where there is much virus
  /// @param ctLimit cycle threshold at which half as much is found
  private record Method(double sensitivity, double ctLimit, double ctSlope, double falsePositive) {
    Method(Parameters parameters, String name) {
      this(
          parameters.get(name + "_sensitivity"),
          parameters.get(name + "_ct_limit"),
          parameters.get(name + "_ct_slope"),
          parameters.get(name + "_false_positive"));
    }
  }

  Laboratory(
      Province province,
      Scenario scenario,
      Settings settings,
      Infections infections,
      Course course) {
    this.province = province;
    this.scenario = scenario;
    this.parameters = scenario.parameters();
    this.settings = settings;
    this.infections = infections;
    this.course = course;
    draws = new Draws(scenario.seed(), Draws.Stream.TESTS);
    lost = parameters.get("test.lost");
    inconclusive = parameters.get("test.inconclusive");
    pcr = new Method(parameters, "test.pcr");
    rapid = new Method(parameters, "test.rapid");
  }

  private double ct(int person, int day) {
    int infection = infections.of(person);
    return infection < 0
        ? Double.POSITIVE_INFINITY
        : course.ct(person, day - infections.infectiousFrom.get(infection));
  }

  /// The specimen of one person, examined alone.
  TestOutcome single(int person, int day, TestMethod method) {
    return examine(
        ct(person, day), draws.bits(person, (long) day << 2 | method.ordinal()), method, 1);
  }

  /// The pool of `members` specimens of a campaign; found as the strongest of them, diluted.
  TestOutcome pool(Pooling pooling, int day) {
    double best = Double.POSITIVE_INFINITY;
    for (int person : pooling.members()) {
      best = Math.min(best, ct(person, day));
    }
    double diluted = best + StrictMath.log(pooling.members().size()) / StrictMath.log(2);
    return examine(
        diluted, draws.bits(-1 - pooling.first(), day), TestMethod.PCR, pooling.members().size());
  }

  private TestOutcome examine(double ct, long bits, TestMethod method, int people) {
    double fate = Draws.unit(Draws.mix(bits + 1));
    if (fate < lost) {
      return new TestOutcome(TestOutcome.Verdict.LOST, Double.NaN);
    }
    if (fate < lost + inconclusive) {
      return new TestOutcome(TestOutcome.Verdict.INCONCLUSIVE, Double.NaN);
    }
    Method how = method == TestMethod.PCR ? pcr : rapid;
    double limit = how.ctLimit;
    double found = how.sensitivity / (1 + StrictMath.exp((ct - limit) / how.ctSlope));
    if (Draws.unit(Draws.mix(bits + 2)) < found) {
      return new TestOutcome(TestOutcome.Verdict.POSITIVE, Math.min(ct, limit + 2));
    }
    double wrong = 1 - StrictMath.pow(1 - how.falsePositive, people);
    double unit = Draws.unit(Draws.mix(bits + 3));
    return unit < wrong
        ? new TestOutcome(TestOutcome.Verdict.POSITIVE, limit - 4 * unit / wrong)
        : new TestOutcome(TestOutcome.Verdict.NEGATIVE, Double.NaN);
  }

  /// The hops of the specimen of `person`, or of the pool that begins with that person.
  Hops hops(int person, int day, boolean pooled) {
    long what = (long) day << 3 | (pooled ? 5 : 4);
    int sampled = day * Diary.DAY_MIN + 7 * HOUR + draws.below(10 * HOUR, person, what);
    int commune = province.people.commune[person];
    int boat = sampled / Diary.DAY_MIN;
    while (!settings.reachable(commune, scenario.start().plusDays(boat).getDayOfWeek())) {
      boat++;
    }
    int landed = Math.max(sampled, boat * Diary.DAY_MIN + (boat > day ? 10 * HOUR : 0));
    int received = landed + delay("received", person, what, 1);
    int resulted = received + delay("resulted", person, what, 2);
    int notified = resulted + delay("notified", person, what, 3);
    return new Hops(
        sampled, received, resulted, notified, notified + delay("removed", person, what, 4));
  }

  /// Lognormal, in minutes.
  private int delay(String hop, int person, long what, int stream) {
    double hours =
        parameters.get("delay." + hop + "_hours")
            * StrictMath.exp(
                parameters.get("delay.spread") * draws.normal(person, what << 3 | stream));
    return (int) (Math.min(hours, 120) * HOUR);
  }
}
