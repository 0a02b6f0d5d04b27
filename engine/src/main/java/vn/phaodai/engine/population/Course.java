// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.Arrays;
import java.util.List;

/// What an infection does to one person: when it becomes infectious, when symptoms begin, how much
/// virus a swab finds, whether it kills. All drawn from the person, who is infected at most once.
final class Course {
  private final Province province;
  private final Parameters parameters;
  private final Draws draws;
  private final Draws vaccination;
  private final double[] infectivity;
  private final double[] ct;
  private final double[] susceptibility = new double[AgePyramid.AGES];
  private final double[] symptoms = new double[AgePyramid.AGES];
  private final double[] fatality = new double[AgePyramid.AGES];
  private final double asymptomaticInfectivity;
  private final double lessInfectiousPerDose;
  private final double presymptomaticDays;
  private final double protectionOneDose;
  private final double protectionTwoDoses;
  private final double ctSpread;
  private final int ctDaysBefore;
  private final int infectiousDays;
  private final double oneDose;
  private final double twoDoses;
  private final double incubationLog;
  private final double incubationSpread;

  Course(Province province, Scenario scenario) {
    this.province = province;
    parameters = scenario.parameters();
    draws = new Draws(scenario.seed(), Draws.Stream.COURSE);
    vaccination = new Draws(scenario.seed(), Draws.Stream.VACCINATION);
    List<Facts.Row> days = Facts.rows("course.csv");
    infectivity = days.stream().mapToDouble(row -> row.number("infectivity")).toArray();
    ct = days.stream().mapToDouble(row -> row.number("ct")).toArray();
    for (Facts.Row row : Facts.rows("age-effects.csv")) {
      int to = Math.min(AgePyramid.AGES, row.whole("age_to"));
      Arrays.fill(susceptibility, row.whole("age_from"), to, row.number("susceptibility"));
      Arrays.fill(symptoms, row.whole("age_from"), to, row.number("symptoms"));
      Arrays.fill(fatality, row.whole("age_from"), to, row.number("fatality"));
    }
    Facts.Row vaccinated = vaccinated(province.territory.code());
    oneDose = vaccinated.number("one_dose");
    twoDoses = vaccinated.number("two_doses");
    asymptomaticInfectivity = parameters.get("course.asymptomatic_infectivity");
    lessInfectiousPerDose = parameters.get("vaccine.less_infectious_per_dose");
    presymptomaticDays = parameters.get("course.presymptomatic_days");
    protectionOneDose = parameters.get("vaccine.protection_one_dose");
    protectionTwoDoses = parameters.get("vaccine.protection_two_doses");
    ctSpread = parameters.get("course.ct_sd");
    ctDaysBefore = parameters.whole("course.ct_days_before");
    int last = infectivity.length;
    while (last > 0 && infectivity[last - 1] == 0) {
      last--;
    }
    infectiousDays = last;
    double mean = parameters.get("course.incubation_mean_days");
    double sd = parameters.get("course.incubation_sd_days");
    incubationSpread = StrictMath.sqrt(StrictMath.log1p(sd * sd / (mean * mean)));
    incubationLog = StrictMath.log(mean) - incubationSpread * incubationSpread / 2;
  }

  /// The province's row, or that of all others.
  private static Facts.Row vaccinated(String code) {
    List<Facts.Row> rows = Facts.rows("vaccination.csv");
    return rows.stream()
        .filter(row -> row.text("province").equals(code))
        .findFirst()
        .orElse(rows.getLast());
  }

  /// Days from exposure to symptoms, or to when they would begin; lognormal, at least one.
  private double incubationDays(int person) {
    return Math.clamp(
        StrictMath.exp(incubationLog + incubationSpread * draws.normal(person, 0)), 1, 20);
  }

  boolean symptomatic(int person) {
    return draws.unit(person, 1) < symptoms[province.people.age(person)];
  }

  /// Minute of the first symptoms, or −1 for a person who has none.
  int onset(int person, int infectedAt) {
    return symptomatic(person) ? infectedAt + (int) (incubationDays(person) * Diary.DAY_MIN) : -1;
  }

  /// First day on which the person can infect others: some days before symptoms would begin, never
  /// the day of the exposure.
  int infectiousFrom(int person, int infectedAt) {
    double days = incubationDays(person) - presymptomaticDays;
    int day = Math.floorDiv(infectedAt, Diary.DAY_MIN);
    return day + Math.max(1, (int) Math.round(days));
  }

  /// Days for which anybody can infect others.
  int infectiousDays() {
    return infectiousDays;
  }

  /// Relative to a person with symptoms at the height.
  double infectivity(int person, int daysSinceInfectious) {
    double factor = symptomatic(person) ? 1 : asymptomaticInfectivity;
    double vaccine = 1 - doses(person) * lessInfectiousPerDose;
    return infectivity[daysSinceInfectious] * factor * vaccine;
  }

  double susceptibility(int person) {
    double effect =
        switch (doses(person)) {
          case 0 -> 0;
          case 1 -> protectionOneDose;
          default -> protectionTwoDoses;
        };
    return susceptibility[province.people.age(person)] * (1 - effect);
  }

  /// Cycle threshold of a swab taken `day` days after the person became infectious (may be
  /// negative); infinite where there is nothing to find.
  double ct(int person, int day) {
    int at = day + ctDaysBefore;
    if (at < 0 || at >= ct.length) {
      return Double.POSITIVE_INFINITY;
    }
    return ct[at] + ctSpread * draws.normal(person, 2);
  }

  boolean dies(int person) {
    double less = 1 - doses(person) * parameters.get("vaccine.less_fatal_per_dose");
    return draws.unit(person, 3) < fatality[province.people.age(person)] * less;
  }

  /// Doses of vaccine received before the outbreak: 0, 1 or 2.
  int doses(int person) {
    if (province.people.age(person) < 18) {
      return 0;
    }
    double unit = vaccination.unit(person, 0);
    return unit < twoDoses ? 2 : unit < oneDose ? 1 : 0;
  }
}
