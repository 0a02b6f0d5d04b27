// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

import java.util.ArrayList;
import java.util.List;

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
  /// all of them; the last is the caller's own.
  static void share(int threads, int length, Part part) {
    List<Thread> running = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      int number = t;
      int from = (int) ((long) length * t / threads);
      int to = (int) ((long) length * (t + 1) / threads);
      if (t + 1 < threads) {
        running.add(Thread.ofPlatform().start(() -> part.work(number, from, to)));
      } else {
        part.work(number, from, to);
      }
    }
    running.forEach(Threads::join);
  }

  static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
