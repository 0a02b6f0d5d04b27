// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/// Threads that are started for one piece of work and waited for.
final class Threads {
  private Threads() {}

  /// One of the parts into which a row of things is cut.
  interface Part {
    /// @param number of the part, from 0
    /// @param from the first thing of it
    /// @param to one past its last
    void work(int number, int from, int to);
  }

  /// Cuts so many things into as many parts of the same size as there are threads, and waits for
  /// all of them; the last is the caller's own. What fails in any of them fails here, when none
  /// works any more.
  static void share(int threads, int length, Part part) {
    List<FutureTask<Boolean>> parts = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      int number = t;
      int from = (int) ((long) length * t / threads);
      int to = (int) ((long) length * (t + 1) / threads);
      parts.add(new FutureTask<>(() -> part.work(number, from, to), true));
    }
    List<Thread> running =
        parts.subList(0, threads - 1).stream().map(Thread.ofPlatform()::start).toList();
    parts.getLast().run();
    running.forEach(Threads::join);
    parts.forEach(Threads::failAsIt);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void failAsIt(FutureTask<?> done) {
    if (done.state() != Future.State.FAILED) {
      return;
    }
    switch (done.exceptionNow()) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }
}
