// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
  private static final Duration LONG = Duration.ofDays(1);
  private static final Duration NOT_AT_ALL = Duration.ZERO.minusNanos(1);

  private final AtomicInteger found = new AtomicInteger();

  @Test
  void whatIsKeptIsNotFoundAgain() {
    var kept = new KeptAnswers<String, Integer>(LONG, LONG, 10);

    assertThat(kept.of("Trà Vinh", found::incrementAndGet)).isEqualTo(1);
    assertThat(kept.of("Trà Vinh", found::incrementAndGet)).isEqualTo(1);
    assertThat(kept.of("Kiên Giang", found::incrementAndGet)).isEqualTo(2);
  }

  @Test
  void anAnswerThatIsOldIsFoundAgain() {
    var kept = new KeptAnswers<String, Integer>(NOT_AT_ALL, NOT_AT_ALL, 10);

    kept.of("Trà Vinh", found::incrementAndGet);

    assertThat(kept.of("Trà Vinh", found::incrementAndGet)).isEqualTo(2);
  }

  @Test
  void newsMakeAnAnswerOldAndTheNextOneStands() {
    var kept = new KeptAnswers<String, Integer>(LONG, NOT_AT_ALL, 10);
    kept.of("Trà Vinh", found::incrementAndGet);

    kept.news();

    assertThat(kept.of("Trà Vinh", found::incrementAndGet)).isEqualTo(2);
    assertThat(kept.of("Trà Vinh", found::incrementAndGet)).isEqualTo(2);
  }

  @Test
  void newsThatComeWhileAnAnswerIsFoundAreNotTakenToBeInIt() {
    var kept = new KeptAnswers<String, Integer>(LONG, NOT_AT_ALL, 10);

    kept.of(
        "Trà Vinh",
        () -> {
          kept.news();
          return found.incrementAndGet();
        });

    assertThat(kept.of("Trà Vinh", found::incrementAndGet)).isEqualTo(2);
  }

  @Test
  void whoeverAsksWhileSomebodyFindsItAnewIsGivenTheOldOne() {
    var kept = new KeptAnswers<String, Integer>(NOT_AT_ALL, NOT_AT_ALL, 10);
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    kept.of("Trà Vinh", () -> 1);

    CompletableFuture<Integer> finder =
        CompletableFuture.supplyAsync(
            () ->
                kept.of(
                    "Trà Vinh",
                    () -> {
                      begun.countDown();
                      await(goOn);
                      return 2;
                    }));
    await(begun);
    int meanwhile = kept.of("Trà Vinh", () -> 3);
    goOn.countDown();

    assertThat(meanwhile).isEqualTo(1);
    assertThat(finder.join()).isEqualTo(2);
  }

  @Test
  void whatCouldNotBeFoundIsAskedForAgain() {
    var kept = new KeptAnswers<String, Integer>(LONG, LONG, 10);

    assertThatThrownBy(
            () ->
                kept.of(
                    "Trà Vinh",
                    () -> {
                      throw new IllegalStateException("no database");
                    }))
        .hasMessage("no database");

    assertThat(kept.of("Trà Vinh", found::incrementAndGet)).isEqualTo(1);
  }

  @Test
  void noMoreIsKeptThanAskedFor() {
    var kept = new KeptAnswers<Integer, Integer>(LONG, LONG, 2);
    kept.of(1, found::incrementAndGet);
    kept.of(2, found::incrementAndGet);
    kept.of(3, found::incrementAndGet);

    assertThat(kept.of(1, found::incrementAndGet)).isEqualTo(4);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
