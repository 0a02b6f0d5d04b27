// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class A08_SharedWorkTest {
  @Test
  void everyThingIsInOnePart() {
    BitSet done = new BitSet();

    Threads.share(
        3,
        10,
        (number, from, to) -> {
          synchronized (done) {
            assertThat(done.get(from, to).isEmpty()).isTrue();
            done.set(from, to);
          }
        });

    assertThat(done.cardinality()).isEqualTo(10);
  }

  @Test
  void aPartThatFailsOnAnotherThreadFailsTheWhole() {
    assertThatThrownBy(
            () ->
                Threads.share(
                    2,
                    10,
                    (number, from, to) -> {
                      if (number == 0) {
                        throw new IllegalArgumentException("phần 0");
                      }
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("phần 0");
  }
}
