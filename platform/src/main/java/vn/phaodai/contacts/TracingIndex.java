// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.phaodai.clock.OperatingClock;
import vn.phaodai.contacts.VisitRepository.Mark;
import vn.phaodai.contacts.VisitRepository.Touched;
import vn.phaodai.engine.tracing.Timeline;
import vn.phaodai.engine.tracing.VisitBatch;

/// The visits of `contacts.visit` in the engine's form, in memory: a cache. It knows the last batch
/// it read; before it answers it asks the database for its last batch and reads what came since,
/// and where its own batch is not in that database (restored, or another one) it reads everything
/// again. Batches become visible when their transaction has committed, never before.
@Component
class TracingIndex {
  private static final Logger LOG = LoggerFactory.getLogger(TracingIndex.class);

  /// How long a question waits for somebody else's reading before it answers from what there is.
  private static final int PATIENCE_MS = 3_000;

  private final VisitRepository visits;
  private final TracingRules rules;
  private final OperatingClock clock;
  private final TransactionTemplate reading;
  private final ReentrantLock catchingUp = new ReentrantLock();
  private final Executor background =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("contacts-index").factory());
  private volatile Held held = Held.NOTHING;

  TracingIndex(
      VisitRepository visits,
      TracingRules rules,
      OperatingClock clock,
      TransactionTemplate transactions) {
    this.visits = visits;
    this.rules = rules;
    this.clock = clock;
    this.reading = transactions;
  }

  /// What one moment knew; a question keeps it to its end.
  ///
  /// @param watermark the last batch that is in it; 0 where there is none
  /// @param toldAt when that batch was told; null where there is none
  record Held(
      Timeline timeline,
      Numbering persons,
      Numbering places,
      long watermark,
      String token,
      @Nullable Instant toldAt) {
    static final Held NOTHING =
        new Held(Timeline.empty(), Numbering.EMPTY, Numbering.EMPTY, 0, "", null);
  }

  /// The visits as committed now, read on the caller's transaction where there is one: not to be
  /// asked by a transaction that has written visits itself. Older by some batches while a large one
  /// is being read, which the watermark says.
  Held current() {
    try {
      if (catchingUp.tryLock(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
        try {
          catchUp();
        } finally {
          catchingUp.unlock();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return held;
  }

  /// Nobody waits for the first question to read a month.
  @EventListener(ApplicationReadyEvent.class)
  void atStart() {
    inBackground();
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void on(VisitsTold news) {
    if (news.batchId() > held.watermark()) {
      inBackground();
    }
  }

  private void inBackground() {
    background.execute(
        () -> {
          try {
            current();
          } catch (RuntimeException e) {
            // the next question reads it
            LOG.warn("visits are read when they are asked for: {}", e.toString());
          }
        });
  }

  private void catchUp() {
    Held before = held;
    reading.executeWithoutResult(
        status -> {
          Optional<Mark> last = visits.last();
          if (last.isEmpty()) {
            held = Held.NOTHING;
          } else if (!last.get().token().equals(before.token())) {
            boolean same =
                before.watermark() > 0 && visits.holds(before.watermark(), before.token());
            held = read(same ? before : Held.NOTHING, last.get());
          }
        });
  }

  private Held read(Held from, Mark to) {
    List<Touched> touched = visits.touchedAfter(from.watermark());
    Set<LocalDate> again =
        touched.stream().filter(Touched::again).map(Touched::day).collect(Collectors.toSet());
    Set<LocalDate> more =
        touched.stream().filter(t -> !t.again()).map(Touched::day).collect(Collectors.toSet());
    Set<Integer> gone = new HashSet<>();
    again.forEach(day -> gone.add(Math.toIntExact(day.toEpochDay())));
    Numbering persons = from.persons().copy();
    Numbering places = from.places().copy();
    var batch = new VisitBatch();
    VisitRepository.Reader reader =
        (person, place, enter, leave) ->
            batch.add(persons.take(person), places.take(place), enter, leave);
    visits.read(more, from.watermark(), to.id(), reader);
    visits.read(again, 0, to.id(), reader);
    LocalDate kept = clock.today().minusDays(rules.kept_d());
    Timeline timeline =
        from.timeline()
            .withoutDays(gone)
            .append(batch)
            .expireBefore(Math.toIntExact(kept.toEpochDay()));
    return new Held(timeline, persons, places, to.id(), to.token(), to.toldAt());
  }
}
