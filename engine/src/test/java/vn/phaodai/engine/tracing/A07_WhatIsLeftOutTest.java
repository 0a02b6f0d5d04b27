// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Places that do not count, days that are told again, and the first of many.
class A07_WhatIsLeftOutTest {
  private static final int AN = 0;
  private static final int BINH = 1;
  private static final int CHI = 2;
  private static final int MARKET = 0;
  private static final int WORKSHOP = 1;
  private final VisitBatch visits = new VisitBatch();

  @Test
  void aSkippedPlaceExposesNobodyAndOthersStillDo() {
    visits.add(AN, MARKET, 480, 540);
    visits.add(BINH, MARKET, 480, 540);
    visits.add(AN, WORKSHOP, 600, 900);
    visits.add(CHI, WORKSHOP, 600, 900);

    Exposures exposures = trace(Timeline.empty().append(visits), Set.of(MARKET));

    assertThat(exposures.size()).isOne();
    assertThat(exposures.person(0)).isEqualTo(CHI);
  }

  @Test
  void aDayTakenOutAndToldAgainIsAsItIsToldNow() {
    visits.add(AN, MARKET, 480, 540);
    visits.add(BINH, MARKET, 480, 540);
    visits.add(AN, WORKSHOP, 1440 + 600, 1440 + 900);
    visits.add(CHI, WORKSHOP, 1440 + 600, 1440 + 900);
    VisitBatch again = new VisitBatch();
    again.add(AN, MARKET, 480, 540);

    Timeline timeline = Timeline.empty().append(visits).withoutDays(Set.of(0)).append(again);

    assertThat(timeline.visits()).isEqualTo(3);
    assertThat(trace(timeline, Set.of()).size()).isOne();
    assertThat(trace(timeline, Set.of()).person(0)).isEqualTo(CHI);
  }

  @Test
  void theFirstOfManyAreTheEarliestInOrderOfTheirNumbers() {
    visits.add(AN, MARKET, 480, 900);
    visits.add(3, MARKET, 500, 900);
    visits.add(CHI, MARKET, 600, 900);
    visits.add(BINH, MARKET, 490, 900);

    Exposures first = trace(Timeline.empty().append(visits), Set.of()).first(2);

    assertThat(first.size()).isEqualTo(2);
    assertThat(first.person(0)).isEqualTo(BINH);
    assertThat(first.exposedAt(0)).isEqualTo(490);
    assertThat(first.person(1)).isEqualTo(3);
    assertThat(first.source(1)).isEqualTo(AN);
  }

  private static Exposures trace(Timeline timeline, Set<Integer> skipped) {
    return new Tracer(1)
        .trace(timeline, new Question(List.of(new Window(AN, 0, 5000)), 1, 15, 0, 5000, skipped));
  }
}
