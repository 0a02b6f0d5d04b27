// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What a contact is: the same place, long enough, at the same time.
class A01_OneCaseOneContactTest {
  private static final int AN = 0;
  private static final int BINH = 1;
  private static final int MARKET = 0;
  private static final int SCHOOL = 1;
  private final VisitBatch visits = new VisitBatch();

  @Test
  void whoComesWhileTheCaseIsThereIsExposedOnComing() {
    visits.add(AN, MARKET, 480, 540);
    visits.add(BINH, MARKET, 500, 600);

    Exposures exposures = trace();

    assertThat(exposures.size()).isOne();
    assertThat(exposures.person(0)).isEqualTo(BINH);
    assertThat(exposures.depth(0)).isOne();
    assertThat(exposures.exposedAt(0)).isEqualTo(500);
    assertThat(exposures.source(0)).isEqualTo(AN);
  }

  @Test
  void whoWasThereBeforeIsExposedWhenTheCaseComes() {
    visits.add(BINH, MARKET, 400, 600);
    visits.add(AN, MARKET, 480, 540);

    assertThat(trace().exposedAt(0)).isEqualTo(480);
  }

  @Test
  void fifteenMinutesTogetherAreEnoughAndFourteenAreNot() {
    visits.add(AN, MARKET, 480, 540);
    visits.add(BINH, MARKET, 525, 700);

    assertThat(trace().size()).isOne();

    visits.add(2, MARKET, 526, 700);

    assertThat(trace().size()).isOne();
  }

  @Test
  void anotherPlaceIsNoContact() {
    visits.add(AN, MARKET, 480, 540);
    visits.add(BINH, SCHOOL, 480, 540);

    assertThat(trace().size()).isZero();
  }

  @Test
  void aNightAtHomeReachesIntoTheNextDay() {
    visits.add(AN, MARKET, 1200, 1440 + 400);
    visits.add(BINH, MARKET, 1440 + 300, 1440 + 600);

    assertThat(trace().exposedAt(0)).isEqualTo(1440 + 300);
  }

  @Test
  void visitsOutsideTheInfectiousWindowDoNotCount() {
    visits.add(AN, MARKET, 480, 540);
    visits.add(BINH, MARKET, 480, 540);

    Exposures exposures =
        new Tracer(1)
            .trace(
                Timeline.empty().append(visits),
                new Question(List.of(new Window(AN, 481, 5000)), 1, 15, 0, 5000));

    assertThat(exposures.size()).isZero();
  }

  private Exposures trace() {
    return new Tracer(1)
        .trace(
            Timeline.empty().append(visits),
            new Question(List.of(new Window(AN, 0, 5000)), 1, 15, 0, 5000));
  }
}
