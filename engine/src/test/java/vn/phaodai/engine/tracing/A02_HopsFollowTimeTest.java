// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// A chain must run forward in time, and a shorter way found late does not hide an earlier
/// exposure.
class A02_HopsFollowTimeTest {
  private final VisitBatch visits = new VisitBatch();

  @Test
  void nobodyPassesOnWhatTheyCatchLater() {
    visits.add(1, 7, 100, 200);
    visits.add(2, 7, 100, 200);
    visits.add(0, 8, 300, 400);
    visits.add(1, 8, 300, 400);

    Exposures exposures = trace(3, 0);

    assertThat(exposures.size()).isOne();
    assertThat(exposures.person(0)).isOne();
  }

  @Test
  void aLongerWayMayExposeEarlierAndThenReachesMorePeople() {
    visits.add(0, 1, 100, 200);
    visits.add(1, 1, 100, 200);
    visits.add(1, 2, 300, 400);
    visits.add(2, 2, 300, 400);
    visits.add(2, 3, 500, 600);
    visits.add(3, 3, 500, 600);
    visits.add(0, 4, 900, 1000);
    visits.add(2, 4, 900, 1000);

    Exposures exposures = trace(3, 0);

    assertThat(exposures.person(1)).isEqualTo(2);
    assertThat(exposures.depth(1)).as("minimal number of hops").isEqualTo(1);
    assertThat(exposures.exposedAt(1)).as("earliest of all ways").isEqualTo(300);
    assertThat(exposures.source(1)).isEqualTo(1);
    assertThat(exposures.person(2)).isEqualTo(3);
    assertThat(exposures.depth(2)).isEqualTo(3);
  }

  @Test
  void withinTheLatentTimeNothingIsPassedOn() {
    visits.add(0, 1, 100, 200);
    visits.add(1, 1, 100, 200);
    visits.add(1, 2, 300, 400);
    visits.add(2, 2, 300, 400);

    assertThat(trace(2, 199).size()).isEqualTo(2);
    assertThat(trace(2, 200).size()).isOne();
  }

  @Test
  void ofSeveralCarriersTheSmallestIsNamed() {
    visits.add(5, 1, 100, 300);
    visits.add(0, 1, 110, 300);
    visits.add(9, 1, 150, 300);

    Exposures exposures =
        new Tracer(1)
            .trace(
                Timeline.empty().append(visits),
                new Question(
                    List.of(new Window(0, 0, 5000), new Window(5, 0, 5000)), 1, 15, 0, 5000));

    assertThat(exposures.size()).isOne();
    assertThat(exposures.source(0)).isZero();
  }

  private Exposures trace(int depth, int latent) {
    return new Tracer(1)
        .trace(
            Timeline.empty().append(visits),
            new Question(List.of(new Window(0, 0, 5000)), depth, 15, latent, 5000));
  }
}
