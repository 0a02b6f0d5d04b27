// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import vn.phaodai.tables.ImportedRow;
import vn.phaodai.tables.Mapping;
import vn.phaodai.tables.Reading;
import vn.phaodai.tables.Receiver;
import vn.phaodai.tables.Row;
import vn.phaodai.tables.RowReader;

/// The batches of a file on their way to the transaction that takes them: one thread reads, another
/// makes ready what was read, so that while a batch is written the next is looked up and the one
/// after it read. Four batches are in memory at most, whatever the file. A batch never holds rows
/// of two sheets, nor rows before and after the place where an earlier run stopped.
final class Batches implements AutoCloseable {
  /// @param mapping how its sheet is read
  record Item(Reading reading, @Nullable Mapping mapping) {
    Row row() {
      return switch (reading) {
        case Reading.Taken(ImportedRow row) -> row.source();
        case Reading.Refused refused -> refused.row();
        case Reading.Dropped dropped -> dropped.row();
      };
    }
  }

  /// @param start rows of the file before it
  /// @param looked its rows of data, on their way; null where there are none, or an earlier run
  ///   took them
  /// @param mappings those of the sheets begun so far
  record Batch(
      long start,
      List<Item> items,
      @Nullable Future<Receiver.Ready> looked,
      List<Mapping> mappings) {
    long end() {
      return start + items.size();
    }

    /// Its rows of data, as soon as they are ready; null where there are none to take.
    Receiver.@Nullable Ready ready() {
      try {
        return looked == null ? null : looked.get();
      } catch (ExecutionException e) {
        throw unchecked(Objects.requireNonNull(e.getCause()));
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
    }
  }

  private final Receiver receiver;
  private final RowReader reader;
  private final long stop;
  private final BlockingQueue<Handed> handed = new ArrayBlockingQueue<>(1);
  private final ExecutorService looking =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("intake-looker").factory());
  private final Thread thread;
  private long position;
  private @Nullable Reading ahead;
  private volatile boolean closed;

  /// A batch, the end of the file, or what kept it from being read.
  private record Handed(@Nullable Batch batch, @Nullable Throwable failure) {}

  /// @param stop where an earlier run stopped; 0 for a first one
  Batches(Receiver receiver, RowReader reader, long stop) {
    this.receiver = receiver;
    this.reader = reader;
    this.stop = stop;
    this.thread =
        Thread.ofPlatform()
            .daemon()
            .name("intake-reader")
            .start(new DelegatingSecurityContextRunnable(this::readAll));
  }

  /// The next batch; null at the end of the file.
  @Nullable Batch next() {
    try {
      Handed next = handed.take();
      if (next.failure != null) {
        throw unchecked(next.failure);
      }
      return next.batch;
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /// An exception of another thread, to be thrown in this one; an error is thrown at once.
  private static RuntimeException unchecked(Throwable failure) {
    return switch (failure) {
      case Error e -> throw e;
      case RuntimeException e -> e;
      default -> new IllegalStateException(failure);
    };
  }

  private static RuntimeException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(e);
  }

  private void readAll() {
    try {
      ahead = reader.next();
      while (ahead != null && !closed) {
        handed.put(new Handed(batch(), null));
      }
      handed.put(new Handed(null, null));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed: nobody waits for more
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  private void fail(Throwable failure) {
    try {
      handed.put(new Handed(null, failure));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Batch batch() {
    long start = position;
    List<Item> items = new ArrayList<>();
    do {
      items.add(new Item(Objects.requireNonNull(ahead), reader.mapping()));
      position++;
      ahead = reader.next();
    } while (ahead != null && goesOn(items));
    return new Batch(start, items, look(items), reader.mappings());
  }

  private @Nullable Future<Receiver.Ready> look(List<Item> items) {
    List<ImportedRow> rows = new ArrayList<>(items.size());
    for (Item item : items) {
      if (item.reading() instanceof Reading.Taken(ImportedRow row)) {
        rows.add(row);
      }
    }
    return rows.isEmpty() || position <= stop
        ? null
        : looking.submit(new DelegatingSecurityContextCallable<>(() -> receiver.ready(rows)));
  }

  private boolean goesOn(List<Item> items) {
    if (receiver.takesWholeFiles()) {
      if (items.size() > receiver.batchRows()) {
        throw IntakeRefusals.TOO_MANY_ROWS.with(receiver.kind().vi(), receiver.batchRows()).raise();
      }
      return true;
    }
    boolean sameSheet =
        new Item(Objects.requireNonNull(ahead), null)
            .row()
            .sheet()
            .equals(items.getLast().row().sheet());
    return sameSheet && items.size() < receiver.batchRows() && position != stop;
  }

  /// Returns when nobody works on the file any more.
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    looking.shutdownNow();
    boolean interrupted = false;
    while (thread.isAlive() || !looking.isTerminated()) {
      try {
        thread.join();
        looking.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
