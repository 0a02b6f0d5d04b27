// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Fifty thousand people in one market in one hour are 50,000 steps, not 2.5 billion.
class A06_MarketTest {
  private static final int CROWD = 50_000;

  @Test
  void everybodyInTheMarketIsReachedOnceAndHalfOfThemBeingCasesChangesNothing() {
    var batch = new VisitBatch();
    for (int p = 0; p < CROWD; p++) {
      batch.add(p, 0, 360 + p % 45, 480);
    }
    List<Window> windows = new ArrayList<>();
    for (int p = 0; p < CROWD; p += 2) {
      windows.add(new Window(p, 0, 1440));
    }

    Exposures exposures =
        new Tracer(2).trace(Timeline.empty().append(batch), new Question(windows, 3, 15, 0, 1440));

    assertThat(exposures.size()).isEqualTo(CROWD / 2);
    assertThat(exposures.count(1)).isEqualTo(CROWD / 2);
  }

  @Test
  void anOldTimelineStaysAsItWasWhileDaysAreAppendedAndExpire() {
    var monday = new VisitBatch();
    monday.add(0, 0, 480, 540);
    monday.add(1, 0, 480, 540);
    var tuesday = new VisitBatch();
    tuesday.add(1, 5, 1440 + 480, 1440 + 540);
    tuesday.add(2, 5, 1440 + 480, 1440 + 540);
    Timeline one = Timeline.empty().append(monday);
    Timeline two = one.append(tuesday);
    var question = new Question(List.of(new Window(0, 0, 1440)), 2, 15, 0, 2880);
    var tracer = new Tracer(1);

    assertThat(tracer.trace(one, question).size()).isOne();
    assertThat(tracer.trace(two, question).size()).isEqualTo(2);
    assertThat(tracer.trace(two.expireBefore(1), question).size()).isZero();
    assertThat(tracer.trace(one, question).size()).isOne();
  }
}
