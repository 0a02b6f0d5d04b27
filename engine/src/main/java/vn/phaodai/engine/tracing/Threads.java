// SPDX-License-Identifier: Apache-2.0
package vn.phaodai.engine.tracing;

/// Waiting for threads that were started for one piece of work.
final class Threads {
  private Threads() {}

  static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
