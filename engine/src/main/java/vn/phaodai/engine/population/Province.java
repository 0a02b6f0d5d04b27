// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.time.LocalDate;

/// A synthetic province: everybody with home, name, papers and daily places, none of them real.
/// Deterministic by seed; does not change once made.
public final class Province {
  final Territory territory;
  final Plan plan;
  final People people;
  final Households households;
  final Hamlets hamlets;
  final Places places;
  final Papers papers;

  /// First person of each commune, and the end.
  final int[] firstPerson;

  /// What to make.
  ///
  /// @param people how many; communes are scaled alike, each keeps at least one
  /// @param seed everything random follows from it
  /// @param threads that share the work; the result does not depend on it
  /// @param asOf the day on which ages are as in the pyramid
  public record Plan(int people, long seed, int threads, LocalDate asOf, Parameters parameters) {}

  private Province(
      Territory territory, Plan plan, ProvinceBuilder built, Places places, Papers papers) {
    this.territory = territory;
    this.plan = plan;
    this.people = built.people;
    this.households = built.households;
    this.hamlets = built.hamlets;
    this.firstPerson = built.firstPerson;
    this.places = places;
    this.papers = papers;
  }

  /// Peoples the territory.
  public static Province synthesise(Territory territory, Plan plan) {
    ProvinceBuilder builder =
        new ProvinceBuilder(territory, plan.people(), plan.seed(), plan.asOf(), plan.parameters());
    try (Workers workers = new Workers(plan.threads())) {
      builder.build(workers);
    }
    Places places = new PlacesBuilder(territory, builder, plan).build();
    Papers papers = new Papers(territory, builder, plan);
    return new Province(territory, plan, builder, places, papers);
  }

  public Territory territory() {
    return territory;
  }

  public Plan plan() {
    return plan;
  }

  public People people() {
    return people;
  }

  public Households households() {
    return households;
  }

  public Hamlets hamlets() {
    return hamlets;
  }

  public Places places() {
    return places;
  }

  public Papers papers() {
    return papers;
  }

  /// The lowest number among the people of a commune; for the number of communes, that of all
  /// people.
  public int firstPerson(int commune) {
    return firstPerson[commune];
  }
}
