// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Lives a scenario day by day: measures, arrivals, transmission, testing, tracing. Only the
/// infected and those traced are ever looked at; everybody else's day stays uncomputed. What
/// threads find is sorted before it is applied, so that their number changes nothing.
final class OutbreakRun {
  /// Infections that one piece of work expands.
  private static final int PIECE = 256;

  private static final Comparator<Transmission.Candidate> EARLIEST_FIRST =
      Comparator.comparingInt(Transmission.Candidate::person)
          .thenComparingInt(Transmission.Candidate::minute)
          .thenComparingInt(Transmission.Candidate::infector);

  private final Province province;
  private final Scenario scenario;
  private final Parameters parameters;
  final Settings settings;
  final Presence presence;
  final Infections infections;
  final Cases cases;
  final Course course;
  final Diary diary;
  final Circles circles;
  final Laboratory laboratory;
  final Sampling sampling;
  final Tracing tracing;
  final Arrivals arrivals;
  final byte[][] level;
  private final Transmission transmission;
  private final Draws endings;

  /// Cases to be told to their communes on a day, by number; and those told, per day and commune.
  private final List<List<Integer>> toNotify = new ArrayList<>();

  private final int[][] notified;

  /// Infections that may still infect or be found.
  private final Ints active = new Ints();

  OutbreakRun(Province province, Scenario scenario) {
    this.province = province;
    this.scenario = scenario;
    parameters = scenario.parameters();
    int people = province.people.count();
    int communes = province.territory.communes().size();
    level = new byte[scenario.days()][communes];
    notified = new int[scenario.days()][communes];
    for (int day = 0; day < scenario.days(); day++) {
      toNotify.add(new ArrayList<>());
    }
    settings = new Settings(province.territory);
    presence = new Presence(people);
    infections = new Infections(people);
    cases = new Cases(people);
    course = new Course(province, scenario);
    circles = new Circles(province, parameters, scenario.seed());
    diary = new Diary(province, circles, scenario, settings, presence, level);
    laboratory = new Laboratory(province, scenario, settings, infections, course);
    sampling = new Sampling(province, scenario, infections, presence, cases);
    tracing = new Tracing(province, scenario, presence, cases, diary, circles);
    transmission = new Transmission(scenario, infections, presence, course, diary, circles);
    arrivals = new Arrivals(province, scenario, settings);
    endings = new Draws(scenario.seed(), Draws.Stream.ENDINGS);
  }

  void live() {
    int next = 0;
    List<Arrival> coming = arrivals.list();
    int quarantineDays = parameters.whole("quarantine.days");
    for (Arrival arrival : coming) {
      presence.add(arrival.person(), Presence.State.ABSENT, -1000, arrival.day());
      if (arrival.quarantined()) {
        presence.add(
            arrival.person(),
            Presence.State.QUARANTINE,
            arrival.day(),
            arrival.day() + quarantineDays);
      }
    }
    try (Workers workers = new Workers(scenario.threads())) {
      for (int day = 0; day < scenario.days(); day++) {
        decideLevels(day);
        while (next < coming.size() && coming.get(next).day() == day) {
          bringIn(coming.get(next++));
        }
        infect(day, workers);
        test(day, workers);
        notifyAndTrace(day);
        retire(day);
      }
    }
  }

  private void decideLevels(int day) {
    Zoning.Known known =
        (commune, days) -> {
          int sum = 0;
          for (int past = Math.max(0, day - days); past < day; past++) {
            sum += notified[past][commune];
          }
          return sum;
        };
    for (int c = 0; c < level[day].length; c++) {
      level[day][c] = (byte) scenario.zoning().level(c, day, known);
    }
  }

  private void bringIn(Arrival arrival) {
    int person = arrival.person();
    if (arrivals.isInfected(person) && infections.of(person) < 0) {
      int before = 1 + (int) (endings.unit(person, 1) * 5 * Diary.DAY_MIN);
      int minute = arrival.day() * Diary.DAY_MIN - before;
      infections.add(person, Infections.NOBODY, arrival.place(), minute, Layer.TRAVEL, course);
      active.add(infections.size() - 1);
    }
  }

  /// What all active infections lead to, expanded in pieces on all threads, in their order.
  private <T> List<T> expand(Workers workers, Expansion<T> expansion) {
    int pieces = (active.size() + PIECE - 1) / PIECE;
    List<List<T>> found = new ArrayList<>(Collections.nCopies(pieces, List.of()));
    workers.each(
        pieces,
        piece -> {
          List<T> mine = new ArrayList<>();
          Circles.Meeting meeting = circles.new Meeting();
          int end = Math.min(active.size(), (piece + 1) * PIECE);
          for (int i = piece * PIECE; i < end; i++) {
            expansion.expand(active.get(i), meeting, mine);
          }
          found.set(piece, mine);
        });
    List<T> all = new ArrayList<>();
    found.forEach(all::addAll);
    return all;
  }

  /// Looks at one infection without changing anything.
  private interface Expansion<T> {
    void expand(int infection, Circles.Meeting meeting, List<T> out);
  }

  private void infect(int day, Workers workers) {
    List<Transmission.Candidate> all =
        expand(workers, (i, meeting, out) -> transmission.from(i, day, meeting, out));
    all.sort(EARLIEST_FIRST);
    for (Transmission.Candidate one : all) {
      if (infections.of(one.person()) < 0) {
        infections.add(
            one.person(), one.infector(), one.place(), one.minute(), one.layer(), course);
        active.add(infections.size() - 1);
      }
    }
  }

  /// Nobody's finding depends on another's of the same day.
  private void test(int day, Workers workers) {
    List<Finding> found =
        expand(
            workers,
            (i, _, out) -> {
              int person = infections.person.get(i);
              TestReason reason = cases.isCase(person) ? null : sampling.reason(person, day);
              Finding finding = reason == null ? null : examine(person, day, reason);
              if (finding != null) {
                out.add(finding);
              }
            });
    found.forEach(finding -> find(day, finding));
  }

  /// What proved an infection.
  private record Finding(int person, TestReason reason, Hops hops, double ct) {}

  private @Nullable Finding examine(int person, int day, TestReason reason) {
    Campaign here =
        reason == TestReason.SCREENING
            ? sampling.campaign(province.people.commune[person], day)
            : null;
    if (here == null || (here.poolSize() == 1 && here.method() == TestMethod.PCR)) {
      return prove(person, reason, day);
    }
    if (here.method() == TestMethod.RAPID) {
      boolean suspect = laboratory.single(person, day, TestMethod.RAPID).positive();
      return suspect ? prove(person, reason, day + 1) : null;
    }
    Pooling pooling = sampling.pooling(here, person, day);
    if (!laboratory.pool(pooling, day).positive()) {
      return null;
    }
    int told = laboratory.hops(pooling.first(), day, true).notified() / Diary.DAY_MIN;
    return prove(person, reason, Math.max(day + 1, told));
  }

  private @Nullable Finding prove(int person, TestReason reason, int day) {
    TestOutcome outcome = laboratory.single(person, day, TestMethod.PCR);
    return outcome.positive()
        ? new Finding(person, reason, laboratory.hops(person, day, false), outcome.ct())
        : null;
  }

  private void find(int day, Finding finding) {
    int person = finding.person;
    int onset = infections.onset.get(infections.of(person));
    int ill = onset >= 0 ? onset : finding.hops.sampled();
    OptionalInt death =
        course.dies(person)
            ? OptionalInt.of(
                Math.max(ill, finding.hops.sampled())
                    + (int) ((6 + 12 * endings.unit(person, 2)) * Diary.DAY_MIN))
            : OptionalInt.empty();
    cases.add(
        new CaseFound(
            person,
            finding.reason,
            setting(person, day),
            day,
            finding.hops,
            finding.ct,
            onset >= 0 ? OptionalInt.of(onset) : OptionalInt.empty(),
            death));
    int told = finding.hops.notified() / Diary.DAY_MIN;
    if (told < scenario.days()) {
      toNotify.get(told).add(cases.size() - 1);
    }
  }

  private CaseFound.Setting setting(int person, int day) {
    Presence.State state = presence.on(person, day);
    int infection = infections.of(person);
    if (infections.infector.get(infection) == Infections.NOBODY) {
      return CaseFound.Setting.IMPORTED;
    }
    if (state == Presence.State.QUARANTINE || state == Presence.State.HOME_QUARANTINE) {
      return CaseFound.Setting.QUARANTINE;
    }
    boolean locked =
        scenario.restrictions().get(level[day][province.people.commune[person]]).lockdown();
    return locked ? CaseFound.Setting.LOCKDOWN : CaseFound.Setting.COMMUNITY;
  }

  /// A case goes to hospital on the day after its removal, until recovery; who dies does not
  /// return.
  private void notifyAndTrace(int day) {
    tracing.beginDay();
    for (int number : toNotify.get(day)) {
      CaseFound one = cases.get(number);
      notified[day][province.people.commune[one.person()]]++;
      int removed = one.hops().removed() / Diary.DAY_MIN + 1;
      int until = removed + parameters.whole("hospital.days");
      int dies = one.dies().orElse(Integer.MAX_VALUE) / Diary.DAY_MIN;
      presence.add(one.person(), Presence.State.HOSPITAL, removed, Math.min(until, dies + 1));
      if (one.dies().isPresent()) {
        presence.add(
            one.person(), Presence.State.ABSENT, Math.max(removed, dies + 1), Integer.MAX_VALUE);
      }
      tracing.trace(number, day);
    }
  }

  private void retire(int day) {
    int kept = 0;
    int longest = parameters.whole("course.found_days");
    for (int a = 0; a < active.size(); a++) {
      int i = active.get(a);
      if (day - infections.infectiousFrom.get(i) < longest) {
        active.set(kept++, i);
      }
    }
    active.cut(kept);
  }
}
