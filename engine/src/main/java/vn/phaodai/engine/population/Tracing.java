// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.population;

import java.util.Locale;

/// The search for a case's contacts: everybody at home, and as many of those met elsewhere as
/// people remember and the tracers, whose number is limited, can reach.
final class Tracing {
  private final Presence presence;
  private final Cases cases;
  private final Diary diary;
  private final Circles.Meeting meeting;
  private final Draws draws;
  private final double[] named = new double[Layer.ALL.length];
  private final int backDays;
  private final int delayDays;
  private final int quarantineDays;
  private final double atHome;
  private final long capacity;

  /// Who was found as contact of which case on which day.
  final Ints contact = new Ints();

  final Ints ofCase = new Ints();
  final Ints foundOn = new Ints();
  private int tracedToday;

  Tracing(
      Province province,
      Scenario scenario,
      Presence presence,
      Cases cases,
      Diary diary,
      Circles circles) {
    Parameters parameters = scenario.parameters();
    this.presence = presence;
    this.cases = cases;
    this.diary = diary;
    meeting = circles.new Meeting();
    draws = new Draws(scenario.seed(), Draws.Stream.TRACING);
    for (Layer layer : Layer.ALL) {
      named[layer.ordinal()] =
          parameters.get("trace.named_" + layer.name().toLowerCase(Locale.ROOT));
    }
    backDays = parameters.whole("trace.back_days");
    delayDays = parameters.whole("trace.delay_days");
    quarantineDays = parameters.whole("quarantine.days");
    atHome = parameters.get("quarantine.at_home");
    capacity =
        Math.round(
                parameters.get("trace.cases_per_day_per_100000")
                    * province.people.count()
                    / 100_000)
            + 1;
  }

  void beginDay() {
    tracedToday = 0;
  }

  /// Traces case number `number`, of which the commune was told on `day`.
  void trace(int number, int day) {
    int p = cases.get(number).person();
    boolean reached = tracedToday++ < capacity;
    int from = Math.max(0, cases.get(number).sampleDay() - backDays);
    for (int past = from; past <= day; past++) {
      if (presence.on(p, past) == Presence.State.FREE) {
        for (Layer layer : Layer.ALL) {
          boolean tried = layer == Layer.HOME ? past == day || past == from : reached;
          if (tried && diary.visit(layer, p, past) >= 0) {
            traceGroup(number, p, layer, past, day);
          }
        }
      }
    }
  }

  private void traceGroup(int number, int p, Layer layer, int past, int day) {
    meeting.of(layer, p, past);
    for (int slot = meeting.from; slot < meeting.to; slot++) {
      int q = meeting.person(slot);
      if (q != p
          && draws.unit(((long) p << 32) + q, (long) past << 3 | layer.ordinal())
              < named[layer.ordinal()]
          && !cases.isCase(q)
          && presence.on(q, day + delayDays) == Presence.State.FREE
          && diary.visit(layer, q, past) >= 0) {
        boolean home = draws.unit(q, -1) < atHome;
        presence.add(
            q,
            home ? Presence.State.HOME_QUARANTINE : Presence.State.QUARANTINE,
            day + delayDays,
            day + delayDays + quarantineDays);
        contact.add(q);
        ofCase.add(number);
        foundOn.add(day);
      }
    }
  }
}
