// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.List;
import java.util.Locale;

/// Who infects whom on one day. Each slot of each group that an infectious person meets is tried
/// with a draw of its own; only where that draw could infect anybody is it asked who stands there,
/// whether they came, and when the two were at the place together.
final class Transmission {
  private final Infections infections;
  private final Presence presence;
  private final Course course;
  private final Diary diary;
  private final Circles circles;
  private final Draws draws;
  private final double[] perContact = new double[Layer.ALL.length];
  private final double inHomeQuarantine;

  /// A transmission that would take place if no other came first.
  record Candidate(int person, int infector, int place, int minute, Layer layer) {}

  Transmission(
      Scenario scenario,
      Infections infections,
      Presence presence,
      Course course,
      Diary diary,
      Circles circles) {
    this.infections = infections;
    this.presence = presence;
    this.course = course;
    this.diary = diary;
    this.circles = circles;
    draws = new Draws(scenario.seed(), Draws.Stream.TRANSMISSION);
    Parameters parameters = scenario.parameters();
    for (Layer layer : Layer.ALL) {
      perContact[layer.ordinal()] =
          parameters.get("transmission.per_contact")
              * parameters.get("transmission.weight_" + layer.name().toLowerCase(Locale.ROOT));
    }
    inHomeQuarantine = parameters.get("transmission.in_home_quarantine");
  }

  /// Adds the transmissions from infection `i` on `day`.
  void from(int i, int day, Circles.Meeting meeting, List<Candidate> out) {
    int since = day - infections.infectiousFrom.get(i);
    if (since < 0 || since >= course.infectiousDays()) {
      return;
    }
    int p = infections.person.get(i);
    Presence.State state = presence.on(p, day);
    if (state == Presence.State.FREE) {
      double infectivity = course.infectivity(p, since);
      for (Layer layer : Layer.ALL) {
        if (diary.mayMeet(layer, p, day)) {
          meet(layer, p, day, infectivity, meeting, out);
        }
      }
    } else if (state == Presence.State.HOME_QUARANTINE) {
      meet(Layer.HOME, p, day, course.infectivity(p, since) * inHomeQuarantine, meeting, out);
    }
  }

  private void meet(
      Layer layer,
      int p,
      int day,
      double infectivity,
      Circles.Meeting meeting,
      List<Candidate> out) {
    double most = perContact[layer.ordinal()] * infectivity;
    long base = draws.bits(p, (long) day << 3 | layer.ordinal());
    boolean met = !circles.isGroupOfDay(layer);
    if (met) {
      meeting.of(layer, p, day);
    }
    int slots = met ? meeting.to - meeting.from : circles.groupSize(layer);
    for (int k = 0; k < slots; k++) {
      long bits = Draws.mix(base + k);
      double unit = Draws.unit(bits);
      if (unit < most) {
        if (!met) {
          meeting.of(layer, p, day);
          slots = meeting.to - meeting.from;
          met = true;
        }
        int q = k < slots ? meeting.person(meeting.from + k) : p;
        if (q != p && infections.of(q) < 0 && unit < most * course.susceptibility(q)) {
          touch(layer, p, q, day, bits, out);
        }
      }
    }
  }

  private void touch(Layer layer, int p, int q, int day, long bits, List<Candidate> out) {
    long mine = diary.visit(layer, p, day);
    long theirs = diary.visit(layer, q, day);
    if (mine < 0 || theirs < 0 || Diary.place(mine) != Diary.place(theirs)) {
      return;
    }
    int from = Math.max(Diary.enter(mine), Diary.enter(theirs));
    int until = Math.min(Diary.leave(mine), Diary.leave(theirs));
    if (until > from) {
      int minute = from + (int) (Draws.unit(Draws.mix(bits)) * (until - from));
      out.add(new Candidate(q, p, Diary.place(mine), day * Diary.DAY_MIN + minute, layer));
    }
  }
}
