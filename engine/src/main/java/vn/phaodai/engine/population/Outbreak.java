// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// An outbreak with its truth: every infection with its infector, every case found, everybody's
/// day. Deterministic by the seeds of province and scenario; does not change once run.
public final class Outbreak {
  final Province province;
  final Scenario scenario;
  final OutbreakRun run;

  private Outbreak(Province province, Scenario scenario, OutbreakRun run) {
    this.province = province;
    this.scenario = scenario;
    this.run = run;
  }

  /// Lives the scenario in the province.
  public static Outbreak run(Province province, Scenario scenario) {
    OutbreakRun run = new OutbreakRun(province, scenario);
    run.live();
    return new Outbreak(province, scenario, run);
  }

  public Province province() {
    return province;
  }

  public Scenario scenario() {
    return scenario;
  }

  public int infections() {
    return run.infections.size();
  }

  /// In the order in which they came about: by day, within a day by person.
  public Infection infection(int i) {
    Infections all = run.infections;
    int from = all.infector.get(i);
    int onset = all.onset.get(i);
    return new Infection(
        all.person.get(i),
        from == Infections.NOBODY ? OptionalInt.empty() : OptionalInt.of(from),
        all.place.get(i),
        province.places.kind(all.place.get(i)),
        all.minute.get(i),
        onset < 0 ? OptionalInt.empty() : OptionalInt.of(onset),
        all.infectiousFrom.get(i));
  }

  public Optional<Infection> infectionOf(int person) {
    int i = run.infections.of(person);
    return i < 0 ? Optional.empty() : Optional.of(infection(i));
  }

  /// The infections that were found, in the order of their first specimens.
  public List<CaseFound> cases() {
    return run.cases.list();
  }

  public List<Arrival> arrivals() {
    return List.copyOf(run.arrivals.list());
  }

  /// Doses of vaccine that the person had received before day 0.
  public int doses(int person) {
    return run.course.doses(person);
  }

  public Presence.State presence(int person, int day) {
    return run.presence.on(person, day);
  }

  /// The restriction in force in a commune on a day.
  public Restriction restriction(int commune, int day) {
    return scenario.restrictions().get(run.level[day][commune]);
  }

  /// Hands over the stays of one person that begin on one day, the night at home last.
  public void visits(int person, int day, Consumer<Visit> to) {
    for (int k = Layer.ALL.length - 1; k >= 0; k--) {
      long visit = run.diary.visit(Layer.ALL[k], person, day);
      if (visit >= 0) {
        long checkpoint =
            Layer.ALL[k] == Layer.TRAVEL
                ? run.diary.checkpointVisit(person, day, visit)
                : Diary.NOWHERE;
        if (checkpoint >= 0) {
          to.accept(stay(person, day, checkpoint));
        }
        to.accept(stay(person, day, visit));
      }
    }
  }

  /// Replays all testing, day by day, into `work`.
  public void testing(LabWork work) {
    new Screening(this, work).replay();
  }

  private static Visit stay(int person, int day, long visit) {
    int midnight = day * Diary.DAY_MIN;
    return new Visit(
        person, Diary.place(visit), midnight + Diary.enter(visit), midnight + Diary.leave(visit));
  }
}
